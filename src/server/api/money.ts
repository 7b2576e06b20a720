import { z } from "zod"
import { askChange, decideChange, previewChange } from "../../office/acts/money/changes.ts"
import { closeYear } from "../../office/acts/money/closing.ts"
import { keepMoney, passOn } from "../../office/acts/money/kept.ts"
import type { PaymentList } from "../../office/acts/money/payments.ts"
import { previewPayments, takePayments } from "../../office/acts/money/payments.ts"
import { settlePayment } from "../../office/acts/money/settle.ts"
import { reverse, takeBack } from "../../office/acts/money/take-back.ts"
import { changesView } from "../../office/views/money/changes.ts"
import { closingView } from "../../office/views/money/closing.ts"
import { executionView, groupings, movementsView } from "../../office/views/money/execution.ts"
import { paymentPreviewView, paymentsView } from "../../office/views/money/payments.ts"
import { warningsView } from "../../office/views/money/warnings.ts"
import { paymentFields } from "../../packs/payments.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { problem, sendProblem } from "./problem.ts"
import { day, fund, longText, nextOf, page, pageSize, word, yearParams } from "./shapes.ts"

/** Lists of payments may be long: a county's month has some thousand rows. */
const largest = 32 * 1024 * 1024
const code = z.string().min(1).max(20)
const moment = z.object({ asOf: day.optional(), knownOn: day.optional() })
const numbered = yearParams.extend({ number: z.coerce.number().int().positive() })
/** A quota as it is sent. */
export const quota = z.object({
  unit: code,
  project: z.string().max(60).nullable(),
  function: z.string().max(20),
  economic: z.string().max(20),
  fund,
})
const change = z.object({
  kind: z.enum(["shift", "supplement", "reduce", "withdraw", "breakDown", "carryOut", "cancel"]),
  from: quota.nullable(),
  to: quota.nullable(),
  source: z.enum(["bureau", "contingency", "superior", "outside"]).nullable(),
  cents: z.number().int(),
  reason: longText,
  document: word.nullable(),
  goals: longText,
  kept: z.number().int().positive().nullable().default(null),
})
const kept = z.object({
  kind: z.enum(["reserved", "general", "special", "received"]),
  date: day,
  document: word,
  name: word,
  fund,
  cents: z.number().int(),
})
const passed = z.object({ cents: z.number().int(), date: day, document: word, reason: word })
const listed = z.object({
  name: z.string().min(1).max(200).default("支付明细.xlsx"),
  measure: z.enum(["元", "千元", "万元", "亿元"]).optional(),
  row: z.coerce.number().int().min(1).max(100).optional(),
  /** `amount:3,date:0`: which column (from 0) says what. */
  columns: z
    .string()
    .max(400)
    .regex(/^(?:[a-zA-Z]+:\d{1,3}(?:,|$))*$/)
    .optional(),
})

/** The money of an approved year: how far it is, lists of payments, changes. */
export function moneyRoutes(api: Api, desk: Desk): void {
  const { office } = desk
  const at = "/years/:year"

  api.get(
    `${at}/execution`,
    {
      schema: {
        params: yearParams,
        querystring: moment.extend({ by: z.enum(groupings).default("department"), code: code.optional() }),
      },
    },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      return caller ? executionView(office, caller, { ...request.params, ...request.query }) : reply
    },
  )

  api.get(
    `${at}/warnings`,
    { schema: { params: yearParams, querystring: z.object({ asOf: day.optional() }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      return caller ? warningsView(office, caller, { ...request.params, ...request.query }) : reply
    },
  )

  api.get(
    `${at}/movements`,
    {
      schema: {
        params: yearParams,
        querystring: moment.extend(page.shape).extend({
          unit: code.optional(),
          /** "" is money without a project. */
          project: z.string().max(60).optional(),
          function: z.string().max(20).optional(),
          economic: z.string().max(20).optional(),
          fund: fund.optional(),
        }),
      },
    },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const { before, asOf, knownOn, project, ...rest } = request.query
      const touching = { ...defined(rest), ...(project !== undefined && { project: project || null }) }
      const { year } = request.params
      const asked = { year, touching, before, asOf, knownOn, size: pageSize }
      const movements = await movementsView(office, caller, asked)
      return { movements, next: nextOf(movements) }
    },
  )

  const reasoned = z.object({ reason: longText })
  api.post(
    `${at}/movements/:number/reverse`,
    { schema: { params: numbered, body: reasoned } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await reverse(office, caller, { ...request.params, ...request.body })
      return reply.code(204).send()
    },
  )

  api.get(`${at}/payments`, { schema: { params: yearParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? paymentsView(office, caller, request.params.year) : reply
  })

  api.post(
    `${at}/payments/preview`,
    { bodyLimit: largest, schema: { params: yearParams, querystring: listed } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const { year } = request.params
      const preview = await previewPayments(office, caller, year, listOf(request.query, request.body))
      return paymentPreviewView(office, caller, year, preview)
    },
  )

  api.put(
    `${at}/payments`,
    { bodyLimit: largest, schema: { params: yearParams, querystring: listed } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const seen = /^"?([\d-]+)"?$/.exec(request.headers["if-match"] ?? "")?.[1]
      if (seen === undefined) return sendProblem(reply, problem(422, "缺少 If-Match，请先预览再登记。"))
      const { year } = request.params
      const taken = await takePayments(office, caller, { year, seen }, listOf(request.query, request.body))
      if (taken.ok) return { number: taken.number }
      const preview = await paymentPreviewView(office, caller, year, taken.preview)
      return sendProblem(
        reply,
        problem(412, "别人刚刚登记过支付或办理过变动，请看过新的对照再登记。", { preview }),
      )
    },
  )

  api.post(
    `${at}/payments/:number/back`,
    { schema: { params: numbered, body: reasoned } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await takeBack(office, caller, { ...request.params, ...request.body })
      return reply.code(204).send()
    },
  )

  api.post(
    `${at}/waiting/:number`,
    {
      schema: {
        params: numbered,
        body: z.object({ quota: quota.nullable(), corrects: z.boolean().default(false), reason: longText }),
      },
    },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await settlePayment(office, caller, { ...request.params, ...request.body })
      return reply.code(204).send()
    },
  )

  api.get(
    `${at}/changes`,
    { schema: { params: yearParams, querystring: page.extend({ code: code.optional() }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const changes = await changesView(office, caller, {
        ...request.params,
        ...request.query,
        size: pageSize,
      })
      return { changes, next: nextOf(changes) }
    },
  )

  api.post(
    `${at}/changes/preview`,
    { schema: { params: yearParams, body: change } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      return caller ? previewChange(office, caller, { ...request.params, ...request.body }) : reply
    },
  )

  api.post(`${at}/changes`, { schema: { params: yearParams, body: change } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    const number = await askChange(office, caller, { ...request.params, ...request.body })
    reply.code(201)
    return { number }
  })

  api.get(`${at}/closing`, { schema: { params: yearParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? closingView(office, caller, request.params.year) : reply
  })

  const closing = z.object({ carry: z.array(z.object({ quota, cents: z.number().int() })).max(20_000) })
  api.post(`${at}/closing`, { schema: { params: yearParams, body: closing } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    await closeYear(office, caller, { ...request.params, ...request.body })
    return reply.code(204).send()
  })

  api.post(`${at}/kept`, { schema: { params: yearParams, body: kept } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    const number = await keepMoney(office, caller, { ...request.params, ...request.body })
    reply.code(201)
    return { number }
  })

  api.post(
    `${at}/kept/:number/passed`,
    { schema: { params: numbered, body: passed } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await passOn(office, caller, { ...request.params, ...request.body })
      return reply.code(204).send()
    },
  )

  const decided = z.object({
    outcome: z.enum(["approved", "refused", "withdrawn"]),
    document: word.nullable(),
    remark: longText,
  })
  api.post(
    `${at}/changes/:number/decide`,
    { schema: { params: numbered, body: decided } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await decideChange(office, caller, { ...request.params, ...request.body })
      return reply.code(204).send()
    },
  )
}

function listOf({ name, measure, row, columns }: z.infer<typeof listed>, body: unknown): PaymentList {
  const bytes = body instanceof Uint8Array ? body : new Uint8Array()
  const pairs = (columns ?? "").split(",").flatMap((pair) => {
    const [field, column] = pair.split(":")
    const known = paymentFields.find((each) => each === field)
    return known && column !== undefined ? [[known, Number(column)] as const] : []
  })
  return {
    name,
    bytes,
    measure,
    ...(row !== undefined && pairs.length > 0 && { said: { row, columns: Object.fromEntries(pairs) } }),
  }
}

function defined<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
