import { z } from "zod"
import { type Answers, cents, day, file, maybe, names, shape, text, whole } from "./parts.ts"
import { due, findings, head, row, sheetAnswers } from "./sheets.ts"

const path = "/years/:year/finals"
const at = `${path}/sheets/:code`
const totals = z.array(shape({ name: text, cents }))

/** What the routes of final accounts answer. */
export const finalAnswers: Answers = {
  [`GET ${path}`]: [
    200,
    shape({
      year: whole,
      round: shape(due).nullable(),
      sheets: z.array(shape({ ...row, isSeen: z.boolean(), totals: totals.nullable() })),
    }),
  ],
  ...sheetAnswers(
    path,
    shape({
      ...head,
      totals,
      findings,
      clock: maybe,
      published: z.array(shape({ day, number: whole })),
      mayUpload: z.boolean(),
    }),
    false,
  ),
  [`POST ${at}/explanations`]: [200, shape({ version: whole })],
  [`GET ${at}/workbook`]: [200, file],
  [`POST ${at}/workbook/preview`]: [
    200,
    shape({
      seen: whole,
      lines: shape({ added: whole, changed: whole, removed: whole }),
      totals: z.array(shape({ name: text, before: cents, after: cents })),
      problems: findings,
      findings,
      leftAside: names,
    }),
  ],
  [`PUT ${at}/workbook`]: [200, shape({ version: whole })],
  [`GET ${at}/document`]: [200, file],
}
