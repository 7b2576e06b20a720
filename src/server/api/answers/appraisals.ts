import { z } from "zod"
import { type Answers, cents, choice, day, maybe, names, shape, text, whole } from "./parts.ts"

const path = "/years/:year/appraisals"
const row = {
  number: whole,
  title: text,
  department: text,
  departmentName: text,
  evaluatorName: text,
  day,
  who: text,
  due: day,
  daysLeft: whole.nullable(),
  state: text,
  stateName: text,
  turn: names,
  acts: z.array(choice),
  advice: shape({ all: whole, open: whole, late: whole }),
}
const said = shape({ day, who: text, actName: text, text })
const entry = shape({
  day,
  who: text,
  act: text,
  actName: text,
  toName: text,
  text,
  about: whole.nullable(),
})
const recommended = shape({
  number: whole,
  text,
  due: day,
  daysLeft: whole.nullable(),
  isSettled: z.boolean(),
  said: z.array(said),
})
const result = shape({
  id: text,
  name: text,
  of: text,
  ofName: text,
  points: z.number().nullable(),
  gradeName: maybe,
  by: text,
  budget: cents,
  left: cents.nullable(),
})

/** What the routes of appraisals by third parties answer. */
export const appraisalAnswers: Answers = {
  [`GET ${path}`]: [
    200,
    shape({
      year: whole,
      mayCommission: z.boolean(),
      evaluators: z.array(shape({ id: text, name: text, at: names, until: day.nullable() })),
      departments: z.array(shape({ code: text, name: text })),
      appraisals: z.array(shape(row)),
    }),
  ],
  [`POST ${path}`]: [201, shape({ number: whole })],
  [`GET ${path}/:number`]: [
    200,
    shape({
      ...row,
      year: whole,
      entries: z.array(entry),
      recommended: z.array(recommended),
      results: z.array(result),
    }),
  ],
  [`POST ${path}/:number/acts`]: [201, shape({ state: text, stateName: text })],
}
