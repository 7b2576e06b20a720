import { z } from "zod"
import { type Answers, cents, day, file, names, shape, text, whole } from "./parts.ts"
import { due, findings, head, money, row, sheetAnswers, summary } from "./sheets.ts"

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
const project = shape({
  ...lights,
  id: text,
  code: text,
  name: text,
  goals: names,
  budget: z.record(text, cents),
  plan: z.array(z.number().nullable()),
  money,
  indicators: z.array(indicator),
})
const reported = shape({
  ...summary,
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
const path = "/years/:year/monitoring/:until"

/** What the routes of monitoring and of questions of the congress answer. */
export const monitoringAnswers: Answers = {
  "GET /years/:year/monitoring": [200, shape({ dates: z.array(shape({ until: day, due: day })) })],
  [`GET ${path}`]: [
    200,
    shape({ ...due, months: whole, sheets: z.array(shape({ ...row, reported: reported.nullable() })) }),
  ],
  ...sheetAnswers(
    path,
    shape({
      ...head,
      months: whole,
      projects: z.array(project),
      fills: z
        .looseObject({})
        .meta({ description: "what is reported, by the ids of projects and indicators" }),
      findings,
      words: shape({
        chances: z.record(text, text),
        causes: z.record(text, text),
        sources: z.record(text, text),
      }),
    }),
  ),
  "GET /years/:year/monitoring/:until/sheets/:code/document": [200, file],
  "POST /years/:year/monitoring/:until/sheets/:code/read": [
    200,
    shape({
      fills: z
        .looseObject({})
        .meta({ description: "what was read, by the ids of projects and indicators; nothing is saved" }),
      read: whole,
      told: names.meta({ description: "what was not read and why, in sentences" }),
    }),
  ],
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
