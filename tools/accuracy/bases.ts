import { checkDisclosure } from "../../src/check/index.ts"
import { compile } from "../../src/compile/index.ts"
import { county } from "../../src/demo/index.ts"
import type { Document } from "../../src/document/blocks.ts"
import { writeDocx } from "../../src/document/docx/write/index.ts"
import { writeHtml } from "../../src/document/html/write/index.ts"
import { readDocument } from "../../src/document/read.ts"
import type { Disclosure } from "../../src/model/disclosure.ts"
import type { Finding } from "../../src/model/finding.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"
import { printOf } from "../../src/write/index.ts"

/** A right document of a generated county, written as .html and read again, in which mistakes are planted. */
export interface Base {
  /** `hebei 318 2025 #1`: place, code, year, seed. */
  readonly name: string
  readonly document: Document
  readonly disclosure: Disclosure
  readonly lastYear: Disclosure
  /** What is found before anything was changed, beside last year's document and alone; nothing, if all is well. */
  readonly before: readonly Finding[]
}

/** Which documents of which counties to make. */
export interface Counties {
  readonly place: string
  readonly seed: number
  readonly departments: number
  readonly units: number
}

/** Departments come from so many lines of government: other seeds take others. */
const lines = 12

/** The last year's documents of some departments, and of some units, of a county. */
export async function basesOf({ place, seed, departments, units }: Counties): Promise<Base[]> {
  const [before, now] = county({ place, seed, departments: lines, years: 2 })
  const offices = now!.departments.map(({ code }) => code)
  const codes = [
    ...Array.from({ length: departments }, (_, i) => offices[(seed * 3 + i) % offices.length]!),
    // The first unit of a department is its own office; its other units publish documents of their own.
    ...now!.units
      .filter(({ code }) => !code.endsWith("001"))
      .map(({ code }) => code)
      .slice(0, units),
  ]
  const bases: Base[] = []
  for (const code of codes) {
    const document = await written(compile(now!, code, defaultReference), "html")
    const disclosure = readDisclosure(document, defaultReference)
    bases.push({
      name: `${place} ${code} ${now!.year} #${seed}`,
      document,
      disclosure,
      lastYear: compile(before!, code, defaultReference),
      before: checkDisclosure({ disclosure, lastYear: null, reference: defaultReference }).findings,
    })
  }
  return bases
}

/** A disclosure written as a file and opened again. */
export async function written(disclosure: Disclosure, format: "html" | "docx"): Promise<Document> {
  const print = printOf(disclosure)
  const bytes = format === "docx" ? await writeDocx(print) : new TextEncoder().encode(writeHtml(print))
  return readDocument(bytes, `a.${format}`)
}
