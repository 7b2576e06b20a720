import { checkDisclosure } from "../../src/check/index.ts"
import { compileFinal } from "../../src/compile/final/index.ts"
import { compile } from "../../src/compile/index.ts"
import { county, departmentFinals } from "../../src/demo/index.ts"
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
  /** Of a final account: the budget of its year. */
  readonly budget: Disclosure | null
  /** What is found before anything was changed, beside last year's document and alone; nothing, if all is well. */
  readonly before: readonly Finding[]
}

/** Which documents of which counties to make. */
export interface Counties {
  readonly place: string
  readonly seed: number
  readonly departments: number
  readonly units: number
  /** Their final accounts instead of their budgets. */
  readonly stage?: "final"
}

/** Departments come from so many lines of government: other seeds take others. */
const lines = 12

/** The last year's documents of some departments, and of some units, of a county. */
export async function basesOf(counties: Counties): Promise<Base[]> {
  if (counties.stage === "final") return finalBasesOf(counties)
  const { place, seed, departments, units } = counties
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
  for (const code of codes)
    bases.push(
      await baseOf(
        `${place} ${code} ${now!.year} #${seed}`,
        compile(now!, code, defaultReference),
        compile(before!, code, defaultReference),
        null,
      ),
    )
  return bases
}

/** The last year's final accounts of some departments, each with its last unit, beside the budget of the year. */
async function finalBasesOf({ place, seed, departments, units }: Counties): Promise<Base[]> {
  const bases: Base[] = []
  let unitsLeft = units
  for (const { code, years } of departmentFinals({ place, seed, departments, years: 2 })) {
    const [before, now] = years
    const last = now!.account.units.at(-1)!.code
    const codes = last.endsWith("001") || unitsLeft-- <= 0 ? [code] : [code, last]
    for (const of of codes)
      bases.push(
        await baseOf(
          `${place} ${of} ${now!.account.year} 决算 #${seed}`,
          compileFinal(now!.account, of, defaultReference),
          compileFinal(before!.account, of, defaultReference),
          compile(now!.ledger, of, defaultReference),
        ),
      )
  }
  return bases
}

async function baseOf(
  name: string,
  compiled: Disclosure,
  lastYear: Disclosure,
  budget: Disclosure | null,
): Promise<Base> {
  const document = await written(compiled, "html")
  const disclosure = readDisclosure(document, defaultReference)
  const { findings } = checkDisclosure({ disclosure, lastYear: null, budget, reference: defaultReference })
  return { name, document, disclosure, lastYear, budget, before: findings }
}

/** A disclosure written as a file and opened again. */
export async function written(disclosure: Disclosure, format: "html" | "docx"): Promise<Document> {
  const print = printOf(disclosure)
  const bytes = format === "docx" ? await writeDocx(print) : new TextEncoder().encode(writeHtml(print))
  return readDocument(bytes, `a.${format}`)
}
