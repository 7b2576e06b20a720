import { z } from "zod"
import { type Answers, cents, choice, day, file, moment, names, shape, text, whole } from "./parts.ts"

const sheet = {
  kind: z.enum(["departmentMonitoring", "unitMonitoring"]),
  code: text,
  name: text,
  department: text,
  state: text,
  stateName: text,
}
const lit = shape({ is: z.enum(["red", "yellow", "green", "none"]), isName: text, because: text })
const lights = { goal: lit, paying: lit, says: text, rank: whole }
const indicator = shape({
  id: text,
  level1: text,
  level2: text,
  name: text,
  description: text,
  target: text,
  is: text,
  isName: text,
  because: text,
  by: z.enum(["arithmetic", "person"]),
  atEnd: text.nullable(),
})
const moneyRow = shape({
  source: text,
  budget: cents,
  adjusted: cents,
  paid: cents.nullable(),
  expected: cents.nullable(),
  isKnown: z.boolean(),
})
const project = shape({
  ...lights,
  id: text,
  code: text,
  name: text,
  goals: names,
  budget: z.record(text, cents),
  plan: z.array(z.number().nullable()),
  money: shape({
    rows: z.array(moneyRow),
    budget: cents,
    adjusted: cents,
    paid: cents.nullable(),
    expected: cents.nullable(),
  }),
  indicators: z.array(indicator),
})
const reported = shape({
  found: z.array(shape({ check: text, title: text, severity: text, count: whole, says: text })),
  errors: whole,
  warnings: whole,
  worst: text,
  worstName: text,
  projects: z.array(
    shape({
      ...lights,
      id: text,
      code: text,
      name: text,
      indicators: whole,
      money: shape({ budget: cents, adjusted: cents, paid: cents.nullable() }),
    }),
  ),
})
const page = { year: whole, until: day, due: day, daysLeft: whole, months: whole }

/** What the routes of monitoring and of questions of the congress answer. */
export const monitoringAnswers: Answers = {
  "GET /years/:year/monitoring": [200, shape({ dates: z.array(shape({ until: day, due: day })) })],
  "GET /years/:year/monitoring/:until": [
    200,
    shape({
      ...page,
      sheets: z.array(shape({ ...sheet, acts: z.array(choice), turn: names, reported: reported.nullable() })),
    }),
  ],
  "POST /years/:year/monitoring/:until/acts": [
    200,
    shape({ done: names, refused: z.array(shape({ code: text, because: text })) }),
  ],
  "GET /years/:year/monitoring/:until/sheets/:code": [
    200,
    shape({
      ...sheet,
      ...page,
      departmentName: text,
      version: whole,
      savedAt: moment.nullable(),
      savedBy: text.nullable(),
      mayEdit: z.boolean(),
      acts: z.array(choice),
      turn: names,
      comments: z.looseObject({}).nullable(),
      projects: z.array(project),
      fills: z
        .looseObject({})
        .meta({ description: "what is reported, by the ids of projects and indicators" }),
      findings: z.array(z.looseObject({}).meta({ description: "finding of mingzhang.findings" })),
      units: z.array(shape({ ...sheet, acts: z.array(choice) })),
      entries: z.array(
        shape({ day, who: text, actName: text, fromName: text, toName: text, comments: names }),
      ),
      words: shape({
        chances: z.record(text, text),
        causes: z.record(text, text),
        sources: z.record(text, text),
      }),
    }),
  ],
  "PUT /years/:year/monitoring/:until/sheets/:code": [200, shape({ version: whole })],
  "POST /years/:year/monitoring/:until/sheets/:code/acts": [
    201,
    shape({ act: text, actName: text, state: text, stateName: text }),
  ],
  "GET /years/:year/monitoring/:until/sheets/:code/document": [200, file],
  "GET /years/:year/inquiries": [
    200,
    shape({
      threads: z.array(
        shape({
          thread: whole,
          department: text,
          departmentName: text,
          about: z.looseObject({}),
          isOpen: z.boolean(),
          mayAnswer: z.boolean(),
          mayAsk: z.boolean(),
          messages: z.array(shape({ number: whole, isAnswer: z.boolean(), day, who: text, text })),
        }),
      ),
      departments: z.array(shape({ code: text, name: text })),
    }),
  ],
  "POST /years/:year/inquiries": [201, shape({ number: whole })],
}
