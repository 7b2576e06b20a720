import { z } from "zod"
import { type Answers, cents, day, file, maybe, names, shape, text, whole } from "./parts.ts"
import { due, findings, head, money, row, sheetAnswers, summary } from "./sheets.ts"

const path = "/years/:year/evaluation"
const points = z.number().nullable()
const total = shape({ points, missing: whole, grade: maybe, gradeName: maybe })
const reported = shape({
  ...summary,
  subjects: z.array(
    shape({
      id: text,
      code: text,
      name: text,
      kind: text,
      kindName: text,
      money: shape({ budget: cents, adjusted: cents, paid: cents.nullable() }),
      unit: total,
      department: total.nullable(),
      bureau: total.nullable(),
    }),
  ),
})
const drawn = shape({
  code: text,
  bodyName: text,
  subject: text,
  name: text,
  by: z.enum(["risk", "lot"]),
  doubts: names,
  points,
  isScored: z.boolean(),
  isAnswered: z.boolean(),
})
const draw = shape({
  number: whole,
  day,
  who: text,
  seed: text,
  byRisk: whole,
  byLot: whole,
  of: whole,
  isRepeatable: z.boolean(),
  drawn: z.array(drawn),
})
const set = shape({ name: text, title: text })
const part = {
  id: text,
  weight: points,
  proposed: shape({
    points,
    range: shape({ from: z.number(), until: z.number() }).nullable(),
    exceeds: z.boolean(),
    says: text,
  }),
  points,
  problem: maybe,
  said: z.array(shape({ level: text, day, who: text, score: points, reason: text })),
}
const subject = shape({
  id: text,
  code: text,
  name: text,
  kind: text,
  kindName: text,
  goals: names,
  money,
  isDrawn: z.boolean(),
  execution: shape(part),
  indicators: z.array(
    shape({ level1: text, level2: text, name: text, description: text, target: text, ...part }),
  ),
  total: shape({ unit: total, apart: z.number(), department: total.nullable(), bureau: total.nullable() }),
})

const used = shape({
  id: text,
  kind: text,
  code: text,
  name: text,
  of: text,
  ofName: text,
  points,
  grade: maybe,
  gradeName: maybe,
  by: text,
  budget: cents,
  left: cents.nullable(),
  consequence: maybe,
  consequenceName: maybe,
  isConfirmed: z.boolean(),
  next: cents.nullable(),
  uptake: text,
  uptakeName: text,
  remarks: names,
})

/** What the routes of self-evaluation answer. */
export const evaluationAnswers: Answers = {
  [`GET ${path}`]: [
    200,
    shape({
      year: whole,
      round: shape({ ...due, rules: text, rulesTitle: text }).nullable(),
      sheets: z.array(shape({ ...row, reported: reported.nullable() })),
      draws: z.array(draw),
      mayDraw: z.boolean(),
      sets: z.array(set),
    }),
  ],
  [`GET ${path}/use`]: [200, shape({ year: whole, regionName: text, results: z.array(used) })],
  [`GET ${path}/use/document`]: [200, file],
  [`GET ${path}/summary`]: [200, file],
  ...sheetAnswers(
    path,
    shape({
      ...head,
      rules: text,
      rulesTitle: text,
      decimals: whole,
      hasDeduction: z.boolean(),
      mayScoreAs: maybe,
      whyNot: text,
      mayAnswer: z.boolean(),
      subjects: z.array(subject),
      fills: z
        .looseObject({})
        .meta({ description: "what was reported, by the ids of subjects and indicators" }),
      findings,
      words: shape({ sources: z.record(text, text), says: z.record(text, text) }),
    }),
  ),
  [`GET ${path}/sheets/:code/document`]: [200, file],
  [`POST ${path}/sheets/:code/scores`]: [201, shape({ level: text, count: whole })],
  [`POST ${path}/draws`]: [201, shape({ number: whole })],
}
