import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { differencesOf } from "../../../test/differences.ts"
import { checkDisclosure } from "../../check/index.ts"
import { departmentFinals } from "../../demo/index.ts"
import { writeDocx } from "../../document/docx/write/index.ts"
import { writeHtml } from "../../document/html/write/index.ts"
import { writeMarkdown } from "../../document/markdown/write.ts"
import type { Print } from "../../document/print.ts"
import { readDocument } from "../../document/read.ts"
import { writeXlsx } from "../../document/xlsx/write/index.ts"
import { perText } from "../../memo/index.ts"
import type { Disclosure } from "../../model/disclosure.ts"
import type { FinalAccount } from "../../model/final.ts"
import { packs } from "../../packs/list.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { printOf } from "../../write/index.ts"
import { compileFinal } from "./index.ts"

const formats: [string, (print: Print) => Promise<Uint8Array> | Uint8Array][] = [
  ["docx", writeDocx],
  ["xlsx", writeXlsx],
  ["html", (print) => new TextEncoder().encode(writeHtml(print))],
  ["md", (print) => new TextEncoder().encode(writeMarkdown(print))],
]

async function writtenAndRead(disclosure: Disclosure, [format, write]: (typeof formats)[number]) {
  const bytes = await write(printOf(disclosure))
  return readDisclosure(await readDocument(bytes, `决算.${format}`), defaultReference)
}

const publishersOf = (account: FinalAccount) => [
  ...account.departments.map(({ code }) => code),
  ...account.units.map(({ code }) => code),
  "region",
]

const found = (disclosure: Disclosure, lastYear: Disclosure | null) =>
  checkDisclosure({ disclosure, lastYear, reference: defaultReference }).findings.map(
    ({ check, message }) => `${check} ${message}`,
  )

const first = perText((place: string) => [...departmentFinals({ place, departments: 1, years: 1 })][0]!)

describe.each(packs.map(({ name }) => name))("决算，%s", (place) => {
  test("虚构的县里任何部门、单位的决算都查不出问题，与上年决算也接得上", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(1000), (seed, n) => {
        const department = [...departmentFinals({ place, seed, departments: 1 + (n % 4), years: 2 })].at(-1)
        const [before, now] = department!.years.map(({ account }) => account)
        const publishers = publishersOf(now!)
        const of = publishers[n % publishers.length]!
        const lastYear = compileFinal(before!, of, defaultReference)
        expect(found(lastYear, null)).toEqual([])
        expect(found(compileFinal(now!, of, defaultReference), lastYear)).toEqual([])
      }),
      { numRuns: 3, examples: [[2, 0]] },
    )
  })

  test.each(formats.map((format, i) => [...format, i] as const))(
    "写成 %s 再读回来是一样的",
    async (name, write, i) => {
      const { code, years } = first(place)
      const of = [`${code}002`, code, "region", code][i]!
      const disclosure = compileFinal(years[0]!.account, of, defaultReference)
      expect(differencesOf(disclosure, await writtenAndRead(disclosure, [name, write]))).toEqual([])
    },
  )
})
