import { z } from "zod"
import { mostOfAppraisal, nameOfState } from "../../flow/index.ts"
import { largestEvidence } from "../../model/evidence.ts"
import { actOnAppraisal, commission } from "../../office/appraisals/act.ts"
import { filePaper, paperFile } from "../../office/appraisals/papers.ts"
import { appraisalsView, appraisalView } from "../../office/appraisals/views.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { bytesOf, sendFile } from "./drafts.ts"
import { day, digest, longText, word, yearParams } from "./shapes.ts"

const acts = [
  "planWork",
  "nameExpert",
  "takeOpinion",
  "agree",
  "sendDraft",
  "answerDraft",
  "deliver",
  "return",
  "receive",
  "remedy",
  "settle",
  "close",
] as const

/** What third parties appraise: commissions, their plans, drafts, answers and reports, and what is recommended. */
export function appraisalRoutes(api: Api, desk: Desk): void {
  const { office } = desk
  const path = "/years/:year/appraisals"
  const params = yearParams.extend({ number: z.coerce.number().int().positive().max(1_000_000) })

  api.get(path, { schema: { params: yearParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? appraisalsView(office, caller, request.params.year) : reply
  })

  const wish = z.object({ title: word, department: z.string().min(1).max(20), evaluator: word, due: day })
  api.post(path, { schema: { params: yearParams, body: wish } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    reply.code(201)
    return commission(office, caller, request.params.year, request.body)
  })

  api.get(`${path}/:number`, { schema: { params } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? appraisalView(office, caller, request.params) : reply
  })

  const given = z
    .object({
      text: longText,
      advice: z.array(z.object({ text: z.string().max(2000), due: z.string().max(10) })).max(200),
      about: z.number().int().positive().max(200),
      criteria: z
        .array(z.object({ group: word, name: word, weight: z.number() }))
        .max(mostOfAppraisal.criteria * 2),
      judged: z
        .array(z.object({ points: z.number(), basis: z.string().max(2000) }))
        .max(mostOfAppraisal.criteria * 2),
      expert: z.object({ name: word, from: word, field: word, conflict: z.string().max(500) }),
    })
    .partial()
  api.post(
    `${path}/:number/acts`,
    { schema: { params, body: z.object({ act: z.enum(acts), given }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const { state } = await actOnAppraisal(office, caller, request.params, request.body)
      reply.code(201)
      return { state, stateName: nameOfState("appraisal", state) }
    },
  )

  const named = z.object({
    name: z.string().min(1).max(200),
    about: z.coerce.number().int().positive().max(200).optional(),
  })
  api.post(
    `${path}/:number/papers`,
    { bodyLimit: largestEvidence, schema: { params, querystring: named } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const kept = await filePaper(office, caller, request.params, {
        ...request.query,
        bytes: bytesOf(request.body),
      })
      reply.code(201)
      return kept
    },
  )

  api.get(
    `${path}/:number/papers/:sha256`,
    { schema: { params: params.extend({ sha256: digest }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const { name, bytes } = await paperFile(office, caller, request.params)
      return sendFile(reply, name, bytes)
    },
  )
}
