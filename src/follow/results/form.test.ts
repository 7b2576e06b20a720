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
import type { SelfEvaluation } from "../../model/self-evaluation.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { evaluationPrint } from "../../write/evaluations.ts"
import { evaluationsOf } from "./evaluation.ts"
import { anySheet, sheetOf } from "./filled.test-data.ts"

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

/** What a self-evaluation says, without where it stands. */
function said({ title: _, places: __, at: ___, ...evaluation }: SelfEvaluation): unknown {
  return JSON.parse(
    JSON.stringify(evaluation, (key, value) => (/^(?:at|reasonAt)$/.test(key) ? undefined : value)),
  )
}

/** Operator, number and measure in columns of their own say what a sign before a number says. */
function withoutSigns(evaluation: SelfEvaluation): SelfEvaluation {
  return {
    ...evaluation,
    indicators: evaluation.indicators.map((each) => ({
      ...each,
      target: { ...each.target, text: each.target.value === null ? each.target.text : "" },
    })),
  }
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
        expect(evaluations.map(withoutSigns).map(said)).toEqual(made.map(withoutSigns).map(said))
      }),
      { numRuns: 3 },
    )
  })
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
