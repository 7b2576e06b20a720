import { existsSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { differencesOf } from "../../test/differences.ts"
import { checkDisclosure } from "../check/index.ts"
import { compile } from "../compile/index.ts"
import { county } from "../demo/index.ts"
import { writeDocx } from "../document/docx/write/index.ts"
import { writeHtml } from "../document/html/write/index.ts"
import { writeMarkdown } from "../document/markdown/write.ts"
import type { Print } from "../document/print.ts"
import { readDocument } from "../document/read.ts"
import { writeXlsx } from "../document/xlsx/write/index.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { packs } from "../packs/list.ts"
import { defaultReference } from "../packs/reference.ts"
import { readDisclosure } from "../read/index.ts"
import { printOf } from "./index.ts"

/** The law: read(write(d)) = d, in every format that keeps prose and tables. */
const bytes = (text: string) => new TextEncoder().encode(text)
const formats: [string, (print: Print) => Promise<Uint8Array>][] = [
  ["docx", writeDocx],
  ["xlsx", writeXlsx],
  ["html", async (print) => bytes(writeHtml(print))],
  ["md", async (print) => bytes(writeMarkdown(print))],
]

const known = new Map<string, Promise<Disclosure>>()

/** The disclosure at a path, read once for all formats. */
function readAt(path: string): Promise<Disclosure> {
  let read = known.get(path)
  if (!read) {
    read = readDocument(new Uint8Array(readFileSync(path)), basename(path)).then((document) =>
      readDisclosure(document, defaultReference),
    )
    known.set(path, read)
  }
  return read
}

async function writtenAndRead(disclosure: Disclosure, [format, write]: (typeof formats)[number]) {
  return readDisclosure(
    await readDocument(await write(printOf(disclosure)), `disclosure.${format}`),
    defaultReference,
  )
}

const root = join(import.meta.dirname, "../..")
const own = ["anhe-agriculture-2024.txt", "linjiang-library-2025.txt", "wangxi-culture-2024.txt"].map(
  (name) => join(root, "test/corpus/samples", name),
)
const shared = join(root, "../shared/samples")
const samples = [
  "001_9c205390ae305313.txt",
  "003_05b117f19e5843c3.txt",
  "004_d8a1f026ccca8511.txt",
  "shanghai-budget-2025.layout.txt",
  "shanghai-final-2024.layout.txt",
  "files/001_9c205390ae305313.docx",
  "files/003_05b117f19e5843c3.html",
]
  .map((name) => join(shared, name))
  .filter((path) => existsSync(path))
if (samples.length === 0)
  console.warn("../shared/samples is absent: the law is tested on our own documents only.")

describe.each(formats)("%s", (...format) => {
  test.each([...own, ...samples].map((path) => [path.slice(root.length - 5), path] as const))(
    "%s: 读回来与写出的一样",
    async (_, path) => {
      const disclosure = await readAt(path)
      const back = await writtenAndRead(disclosure, format)
      // A text has lost its merged cells; what is written shows them again.
      const lost = disclosure.source.format === "text" ? ["merged"] : []
      expect(differencesOf(disclosure, back, lost)).toEqual([])
    },
  )
})

test("property: 虚构的县里任何部门、单位的公开文件，哪种格式都读回来一样，也查不出问题", {
  timeout: 120_000,
}, async () => {
  const place = fc.constantFrom(...packs.map(({ name }) => name))
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 1, max: 10_000 }), fc.nat(1000), async (place, seed, n) => {
      const [ledger] = county({ departments: 2, years: 1, place, seed })
      const publishers = ["region", ...ledger!.departments, ...ledger!.units].map((one) =>
        typeof one === "string" ? one : one.code,
      )
      const disclosure = compile(ledger!, publishers[n % publishers.length]!, defaultReference)
      for (const format of formats) {
        const back = await writtenAndRead(disclosure, format)
        expect({ format: format[0], differences: differencesOf(disclosure, back) }).toEqual({
          format: format[0],
          differences: [],
        })
        expect(
          checkDisclosure({ disclosure: back, lastYear: null, reference: defaultReference }).findings,
        ).toEqual([])
      }
    }),
    { numRuns: 8 },
  )
})
