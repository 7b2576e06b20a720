import { z } from "zod"
import { type Answers, cents, maybe, shape, text, whole } from "./parts.ts"

const row = {
  unit: text,
  code: text,
  name: text,
  asked: cents.nullable(),
  granted: cents.nullable(),
  adjusted: cents.nullable(),
  paid: cents.nullable(),
  indicators: whole.nullable(),
  full: whole.nullable(),
  points: z.number().nullable(),
  gradeName: maybe,
}

/** What the routes of a year from what was asked to its score answer. */
export const courseAnswers: Answers = {
  "GET /years/:year/bodies/:code/course": [
    200,
    shape({ year: whole, code: text, name: text, kind: text, rows: z.array(shape(row)) }),
  ],
  "GET /years/:year/bodies/:code/course/:project": [
    200,
    shape({
      code: text,
      unitName: text,
      project: text,
      name: text,
      years: z.array(shape({ year: whole, ...row })),
    }),
  ],
}
