import { z } from "zod"
import { evaluationDocument, evaluationFormats, evaluationPapers } from "../../office/results/document.ts"
import { draw } from "../../office/results/draw.ts"
import { endOf } from "../../office/results/open.ts"
import { cutsDocument, listFormats, summaryDocument } from "../../office/results/papers.ts"
import { scoreSheet } from "../../office/results/rescore.ts"
import { resultsUse } from "../../office/results/use.ts"
import { evaluationSheetView, evaluationView } from "../../office/results/views.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { sendFile } from "./drafts.ts"
import { day, evidence, longText, word, yearParams } from "./shapes.ts"
import { sheetRoutes } from "./sheets.ts"

const text = z.string().max(2000)
const points = z.number().min(0).max(1000)
const cents = z.number().int().min(0).max(1e15).nullable()
const money = z.object({ adjusted: cents, paid: cents, expected: cents })
const own = z.object({ score: points, reason: text }).nullable()

const subjectFill = z.object({
  money: z.object({ appropriation: money, carriedOver: money, other: money }).partial(),
  reached: longText,
  own,
  reason: text,
  conclusion: longText,
  problems: longText,
  remedies: longText,
  next: longText,
})
const indicatorFill = z.object({
  value: z.string().max(200),
  valueAsOf: day.nullable(),
  says: z.enum(["reached", "partly", "missed"]).nullable(),
  own,
  deduction: points.nullable(),
  reason: text,
  remedy: text,
  evidence: z.array(evidence).max(20),
  weight: z.object({ weight: points, reason: text }).nullable(),
  remark: text,
})
const id = z.string().max(200)
// What others score is never saved with what the unit fills in.
const fills = z
  .object({ subjects: z.record(id, subjectFill), indicators: z.record(id, indicatorFill) })
  .transform((value) => ({ ...value, second: {} }))

/** The self-evaluation of a year: its sheets, scores beside the unit's, the bureau's draws. */
export function evaluationRoutes(api: Api, desk: Desk): void {
  const { office } = desk
  const path = "/years/:year/evaluation"
  const sheetParams = yearParams.extend({ code: z.string().min(1).max(20) })

  api.get(path, { schema: { params: yearParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? evaluationView(office, caller, request.params.year) : reply
  })

  const of = z.object({ code: z.string().max(20).optional() })
  api.get(`${path}/use`, { schema: { params: yearParams, querystring: of } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? resultsUse(office, caller, request.params.year, request.query.code ?? null) : reply
  })

  const list = z.object({ to: z.enum(listFormats).default("xlsx") })
  for (const [place, document] of [
    ["use/document", cutsDocument],
    ["summary", summaryDocument],
  ] as const)
    api.get(
      `${path}/${place}`,
      { schema: { params: yearParams, querystring: list } },
      async (request, reply) => {
        const caller = await signedIn(desk, request, reply)
        if (!caller) return reply
        const { name, bytes } = await document(office, caller, request.params.year, request.query.to)
        return sendFile(reply, name, bytes)
      },
    )

  sheetRoutes(api, desk, {
    use: "evaluation",
    path,
    params: yearParams,
    roundOf: ({ year }) => ({ use: "evaluation", year, until: endOf(year) }),
    fills,
    view: (caller, at) => evaluationSheetView(office, caller, at),
  })

  const as = z.object({
    to: z.enum(evaluationFormats).default("docx"),
    paper: z.enum(evaluationPapers).default("sheet"),
  })
  api.get(
    `${path}/sheets/:code/document`,
    { schema: { params: sheetParams, querystring: as } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const { name, bytes } = await evaluationDocument(office, caller, request.params, request.query)
      return sendFile(reply, name, bytes)
    },
  )

  const scores = z
    .array(z.object({ part: id, score: points.nullable(), reason: text }))
    .min(1)
    .max(2000)
  api.post(
    `${path}/sheets/:code/scores`,
    { schema: { params: sheetParams, body: z.object({ act: z.enum(["rescore", "answerScore"]), scores }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      reply.code(201)
      return scoreSheet(office, caller, { ...request.params, ...request.body })
    },
  )

  const count = z.number().int().min(0).max(1000)
  api.post(
    `${path}/draws`,
    { schema: { params: yearParams, body: z.object({ seed: word, byRisk: count, byLot: count }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      reply.code(201)
      return draw(office, caller, request.params.year, request.body)
    },
  )
}
