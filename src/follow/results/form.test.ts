import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkDisclosure } from "../../check/index.ts"
import { gridOf } from "../../document/blocks.ts"
import { writeDocx } from "../../document/docx/write/index.ts"
import { writeHtml } from "../../document/html/write/index.ts"
import { writeMarkdown } from "../../document/markdown/write.ts"
import type { Print } from "../../document/print.ts"
import { readDocument } from "../../document/read.ts"
import { writeXlsx } from "../../document/xlsx/write/index.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { evaluationPrint } from "../../write/evaluations.ts"
import { evaluationsOf } from "./evaluation.ts"
import { anySheet, owners, sheetOf } from "./filled.test-data.ts"
import { said } from "./said.test-data.ts"

const bytes = (text: string) => new TextEncoder().encode(text)
const writers: readonly [string, (print: Print) => Promise<Uint8Array>][] = [
  ["docx", writeDocx],
  ["xlsx", writeXlsx],
  ["html", async (print) => bytes(writeHtml(print))],
  ["md", async (print) => bytes(writeMarkdown(print))],
]

async function readBack(print: Print, [format, write]: (typeof writers)[number]) {
  return readDisclosure(await readDocument(await write(print), `自评表.${format}`), defaultReference)
}

const department = "云岭县水务局"

describe.each(writers)("a self-evaluation written as .%s", (...writer) => {
  test.each(["national", "shanghai", "sichuan"])("in the form of %s is read as it was", async (form) => {
    await fc.assert(
      fc.asyncProperty(anySheet, async (of) => {
        const sheet = sheetOf(of)
        const made = evaluationsOf(sheet, { form, department })
        const print = evaluationPrint(made, { form, year: sheet.year, author: sheet.name })
        const { evaluations = [] } = await readBack(print, writer)
        expect(evaluations.map(said)).toEqual(made.map(said))
      }),
      { numRuns: 3 },
    )
  })
})

test.each([
  ["shanghai", "national"],
  ["national", "shanghai"],
])("amounts that were printed in the form of %s keep their measure in that of %s", async (one, other) => {
  const sheet = sheetOf({ owner: owners[1]!, seed: 3, rules: "national" })
  const made = evaluationsOf(sheet, { form: one, department })
  const print = evaluationPrint(made, { form: other, year: sheet.year, author: sheet.name })
  const { evaluations = [] } = await readBack(print, writers[2]!)
  const cents = (of: typeof made) =>
    of.flatMap(({ money }) => money.map(({ adjusted, paid }) => [adjusted?.figure, paid?.figure]))
  expect(cents(evaluations)).toEqual(cents(made))
})

test("why money was left over stands beside it where the form has a column for it", async () => {
  const sheet = sheetOf({ owner: owners[1]!, seed: 3, rules: "sichuan" })
  const [id] = Object.keys(sheet.fills.subjects)
  const subjects = {
    ...sheet.fills.subjects,
    [id!]: { ...sheet.fills.subjects[id!]!, reason: "质保金次年支付" },
  }
  const filled = { ...sheet, fills: { ...sheet.fills, subjects } }
  const reasons = (form: string) =>
    evaluationsOf(filled, { form, department })[0]!.money.map(({ reason }) => reason)
  expect(reasons("sichuan")[0]).toBe("质保金次年支付")
  expect(reasons("national")[0]).toBe("")
  const made = evaluationsOf(filled, { form: "sichuan", department })
  const { evaluations = [] } = await readBack(
    evaluationPrint(made, { form: "sichuan", year: sheet.year, author: sheet.name }),
    writers[0]!,
  )
  expect(evaluations.map(said)).toEqual(made.map(said))
})

test("what a careful clerk reports has nothing to find, written and read back", async () => {
  await fc.assert(
    fc.asyncProperty(anySheet, async (of) => {
      const sheet = sheetOf(of)
      const made = evaluationsOf(sheet, { form: "national", department })
      const print = evaluationPrint(made, { form: "national", year: sheet.year, author: sheet.name })
      const disclosure = await readBack(print, writers[0]!)
      const { findings } = checkDisclosure(
        { disclosure, lastYear: null, reference: defaultReference },
        { only: ["SEV"] },
      )
      expect(findings.map(({ check, message }) => `${check} ${message}`)).toEqual([])
    }),
    { numRuns: 10 },
  )
})

test("every row fills the breadth of its table", () => {
  fc.assert(
    fc.property(anySheet, fc.constantFrom("national", "sichuan"), (of, form) => {
      const sheet = sheetOf(of)
      const made = evaluationsOf(sheet, { form, department })
      for (const block of evaluationPrint(made, { form, year: sheet.year, author: sheet.name }).blocks)
        if (block.kind === "table") {
          for (const row of gridOf(block.table)) expect(row.every((cell) => cell !== null)).toBe(true)
          expect(block.widths).toHaveLength(gridOf(block.table)[0]!.length)
        }
    }),
    { numRuns: 20 },
  )
})
