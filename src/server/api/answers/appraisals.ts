import { z } from "zod"
import { type Answers, cents, choice, day, file, maybe, names, shape, text, whole } from "./parts.ts"

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

const criterion = { group: text, name: text, weight: z.number() }
const judged = shape({ points: z.number(), basis: text }).nullable()
const criteria = shape({
  rows: z.array(shape({ number: whole, ...criterion, draft: judged, report: judged })),
  points: z.number().nullable(),
  gradeName: maybe,
  hints: names,
})
const expert = shape({
  number: whole,
  name: text,
  from: text,
  field: text,
  conflict: text,
  opinions: z.array(shape({ day, text })),
})
const paper = shape({ sha256: text, name: text, about: whole.nullable(), day, who: text })

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
      criteria,
      usual: z.array(shape(criterion)),
      seesPapers: z.boolean(),
      experts: z.array(expert),
      papers: z.array(paper),
    }),
  ],
  [`POST ${path}/:number/papers`]: [201, shape({ sha256: text, name: text, size: whole })],
  [`GET ${path}/:number/papers/:sha256`]: [200, file],
  [`POST ${path}/:number/acts`]: [201, shape({ state: text, stateName: text })],
}
