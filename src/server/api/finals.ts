import { z } from "zod"
import { documentFormats } from "../../office/documents/file.ts"
import { explainFinal } from "../../office/finals/explain.ts"
import { previewFinal, takeFinal } from "../../office/finals/upload.ts"
import { finalDocument, finalsView, finalView, finalWorkbookFor } from "../../office/finals/views.ts"
import { endOf } from "../../office/results/open.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { bytesOf, sendFile } from "./drafts.ts"
import { problem, sendProblem } from "./problem.ts"
import { bodyParams, longText, yearParams } from "./shapes.ts"
import { sheetRoutes } from "./sheets.ts"

const largest = 32 * 1024 * 1024
const acts = ["approve", "reply", "reviewSecrecy", "sign", "publish", "correct", "cancel"] as const
const named = z.object({ name: z.string().min(1).max(200).default("决算.xlsx") })

/** The final accounts of a year: opened from the book, filled in by workbook, handed on, approved, published, corrected. */
export function finalRoutes(api: Api, desk: Desk): void {
  const { office } = desk
  const path = "/years/:year/finals"
  const at = `${path}/sheets/:code`

  api.get(path, { schema: { params: yearParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? finalsView(office, caller, request.params.year) : reply
  })

  sheetRoutes(api, desk, {
    use: "final",
    path,
    params: yearParams,
    roundOf: ({ year }) => ({ use: "final", year, until: endOf(year) }),
    acts,
    view: (caller, params) => finalView(office, caller, params),
  })

  api.get(`${at}/workbook`, { schema: { params: bodyParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    const { name, bytes } = await finalWorkbookFor(office, caller, request.params)
    return sendFile(reply, name, bytes)
  })

  api.post(
    `${at}/workbook/preview`,
    { bodyLimit: largest, schema: { params: bodyParams, querystring: named } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const file = { name: request.query.name, bytes: bytesOf(request.body) }
      return previewFinal(office, caller, request.params, file)
    },
  )

  api.put(
    `${at}/workbook`,
    { bodyLimit: largest, schema: { params: bodyParams, querystring: named } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const seen = Number(/^"?(\d+)"?$/.exec(request.headers["if-match"] ?? "")?.[1] ?? Number.NaN)
      if (Number.isNaN(seen)) return sendProblem(reply, problem(422, "缺少 If-Match，请先预览再采用。"))
      const file = { name: request.query.name, bytes: bytesOf(request.body) }
      return takeFinal(office, caller, { ...request.params, seen }, file)
    },
  )

  const explanation = z.object({
    check: z.string().max(20),
    about: z.array(z.string().max(2000)).min(1).max(2000),
    text: longText,
  })
  api.post(
    `${at}/explanations`,
    { schema: { params: bodyParams, body: explanation } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      return caller ? explainFinal(office, caller, { ...request.params, ...request.body }) : reply
    },
  )

  const to = z.object({ to: z.enum(documentFormats).default("docx") })
  api.get(`${at}/document`, { schema: { params: bodyParams, querystring: to } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    const { name, bytes } = await finalDocument(office, caller, request.params, request.query.to)
    return sendFile(reply, name, bytes)
  })
}
