import { z } from "zod"
import { type Answers, cents, choice, day, file, moment, names, shape, text, whole } from "./parts.ts"

const sheet = { kind: text, code: text, name: text, department: text, state: text, stateName: text }

/** A sheet in a list, whatever it is for. */
export const row = { ...sheet, acts: z.array(choice), turn: names }

/** Until when a round reports. */
export const due = { year: whole, until: day, due: day, daysLeft: whole }

/** What every sheet shows, whatever it is for. */
export const head = {
  ...row,
  ...due,
  departmentName: text,
  version: whole,
  savedAt: moment.nullable(),
  savedBy: text.nullable(),
  mayEdit: z.boolean(),
  comments: z.looseObject({}).nullable(),
  units: z.array(shape({ ...sheet, acts: z.array(choice) })),
  entries: z.array(shape({ day, who: text, actName: text, fromName: text, toName: text, comments: names })),
}

/** What was found on a sheet, as a list shows it. */
export const summary = {
  found: z.array(shape({ check: text, title: text, severity: text, count: whole, says: text })),
  errors: whole,
  warnings: whole,
}

/** What was found on a sheet. */
export const findings = z.array(z.looseObject({}).meta({ description: "finding of mingzhang.findings" }))

const moneyRow = shape({
  source: text,
  budget: cents,
  adjusted: cents,
  paid: cents.nullable(),
  expected: cents.nullable(),
  isKnown: z.boolean(),
})

/** The money of a project, row by row. */
export const money = shape({
  rows: z.array(moneyRow),
  budget: cents,
  adjusted: cents,
  paid: cents.nullable(),
  expected: cents.nullable(),
})

/** What the routes answer that sheets of every use have; what is not typed is not saved. */
export function sheetAnswers(path: string, view: z.ZodType, isTyped = true): Answers {
  return {
    [`POST ${path}/acts`]: [
      200,
      shape({ done: names, refused: z.array(shape({ code: text, because: text })) }),
    ],
    [`GET ${path}/sheets/:code`]: [200, view],
    ...(isTyped && {
      [`PUT ${path}/sheets/:code`]: [200, shape({ version: whole })] as const,
      [`POST ${path}/sheets/:code/evidence`]: [
        201,
        shape({ sha256: text, name: text, size: whole }),
      ] as const,
      [`GET ${path}/sheets/:code/evidence/:sha256`]: [200, file] as const,
    }),
    [`POST ${path}/sheets/:code/acts`]: [
      201,
      shape({ act: text, actName: text, state: text, stateName: text }),
    ],
  }
}
