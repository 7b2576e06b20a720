import { z } from "zod"
import { limits } from "../../document/limits.ts"
import { sheetDocument, sheetFormats } from "../../office/monitoring/document.ts"
import { inquiryViews, say } from "../../office/monitoring/inquiries.ts"
import { readBack } from "../../office/monitoring/read-back.ts"
import { monitoringDates, monitoringView, sheetView } from "../../office/monitoring/views.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { bytesOf, sendFile } from "./drafts.ts"
import { day, evidence, longText, word, yearParams } from "./shapes.ts"
import { sheetRoutes } from "./sheets.ts"

const dateParams = yearParams.extend({ until: day })
const sheetParams = dateParams.extend({ code: z.string().min(1).max(20) })
const cents = z.number().int().min(0).max(1e15).nullable()
const text = z.string().max(2000)

const money = z.object({ adjusted: cents, paid: cents, expected: cents })
const projectFill = z.object({
  money: z.object({ appropriation: money, carriedOver: money, other: money }).partial(),
  progress: text,
})
const indicatorFill = z.object({
  value: z.string().max(200),
  expected: z.string().max(200),
  says: z.enum(["reached", "onTheWay", "behind", "unreachable"]).nullable(),
  chance: z.enum(["certain", "possible", "impossible"]).nullable(),
  cause: z.enum(["funding", "rules", "staff", "equipment", "otherCause"]).nullable(),
  reason: text,
  remedy: text,
  by: z.union([day, z.literal("")]),
  person: word,
  evidence: z.array(evidence).max(20),
  remark: text,
})
const fills = z.object({
  projects: z.record(z.string().max(200), projectFill),
  indicators: z.record(z.string().max(200), indicatorFill),
})

/** Dates of monitoring, sheets, what is done to them; questions of the congress and their answers. */
export function monitoringRoutes(api: Api, desk: Desk): void {
  const { office } = desk
  const at = "/years/:year/monitoring"

  api.get(at, { schema: { params: yearParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? monitoringDates(office, caller, request.params.year) : reply
  })

  api.get(`${at}/:until`, { schema: { params: dateParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? monitoringView(office, caller, request.params) : reply
  })

  sheetRoutes(api, desk, {
    use: "monitoring",
    path: `${at}/:until`,
    params: dateParams,
    roundOf: ({ year, until }) => ({ use: "monitoring", year, until }),
    fills,
    view: (caller, params) => sheetView(office, caller, params),
  })

  const to = z.object({ to: z.enum(sheetFormats).default("docx") })
  api.get(
    `${at}/:until/sheets/:code/document`,
    { schema: { params: sheetParams, querystring: to } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const { name, bytes } = await sheetDocument(office, caller, request.params, request.query.to)
      return sendFile(reply, name, bytes)
    },
  )

  const named = z.object({ name: z.string().min(1).max(200) })
  api.post(
    `${at}/:until/sheets/:code/read`,
    { bodyLimit: limits.file, schema: { params: sheetParams, querystring: named } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const file = { name: request.query.name, bytes: bytesOf(request.body) }
      return readBack(office, caller, request.params, file)
    },
  )

  const of = z.object({ department: z.string().max(20).optional() })
  api.get(
    "/years/:year/inquiries",
    { schema: { params: yearParams, querystring: of } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      const { year } = request.params
      return caller ? inquiryViews(office, caller, year, request.query.department ?? null) : reply
    },
  )

  const asked = z.object({
    act: z.enum(["inquire", "answer"]),
    department: z.string().min(1).max(20),
    thread: z.number().int().positive().nullable(),
    about: z.object({ check: word, project: word, indicator: word, until: day }).partial(),
    text: longText,
  })
  api.post(
    "/years/:year/inquiries",
    { schema: { params: yearParams, body: asked } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      reply.code(201)
      return say(office, caller, { year: request.params.year, ...request.body })
    },
  )
}
