import type { FastifyReply } from "fastify"
import { z } from "zod"
import { explainFinding } from "../../office/acts/explain.ts"
import { restore } from "../../office/acts/restore.ts"
import { save } from "../../office/acts/save.ts"
import { undo } from "../../office/acts/undo.ts"
import { previewUpload, takeUpload } from "../../office/acts/upload.ts"
import { mostRecords } from "../../office/drafts/size.ts"
import { askerOf } from "../../office/office.ts"
import { draftJson, findingsView } from "../../office/views/body.ts"
import { editView, previewView } from "../../office/views/changes.ts"
import { workbookFor } from "../../office/views/workbook.ts"
import { editsOf, savesBefore } from "../../store/history.ts"
import type { Saved } from "../../store/records.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { problem, sendProblem } from "./problem.ts"
import { bodyParams, longText, nextOf, page, pageSize } from "./shapes.ts"

/** Uploads as large as a workbook may be. */
const largest = 32 * 1024 * 1024
const named = z.object({ name: z.string().min(1).max(200).default("台账.xlsx") })
const key = z.uuid()
const change = z.object({
  kind: z.string().max(40),
  id: z.string().min(1).max(200),
  seen: z.number().int().min(0),
  place: z.number().int().min(0),
  data: z.record(z.string(), z.unknown()).nullable(),
})
const whys = {
  typed: "填写",
  pasted: "粘贴",
  imported: "上传工作簿",
  generated: "程序生成",
  undone: "撤销",
} as const

/** What a body works on: reading, saving, uploading, explaining, taking back. */
export function draftRoutes(api: Api, desk: Desk): void {
  const { office } = desk
  const at = "/years/:year/bodies/:code"
  api.addContentTypeParser(
    ["application/octet-stream", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  )

  api.get(`${at}/draft`, { schema: { params: bodyParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    const draft = await draftJson(office, caller, request.params)
    reply.header("etag", `"${draft.saves}"`)
    return draft
  })

  api.get(`${at}/findings`, { schema: { params: bodyParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? findingsView(office, caller, request.params) : reply
  })

  api.get(`${at}/workbook`, { schema: { params: bodyParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    const { name, bytes } = await workbookFor(office, caller, request.params)
    return sendFile(reply, name, bytes)
  })

  api.post(
    `${at}/workbook/preview`,
    { bodyLimit: largest, schema: { params: bodyParams, querystring: named } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const file = { name: request.query.name, bytes: bytesOf(request.body) }
      return previewView(await previewUpload(office, caller, request.params, file))
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
      const taken = await takeUpload(office, caller, { ...request.params, seen }, file)
      if (!taken.ok && "preview" in taken)
        return sendProblem(
          reply,
          problem(412, "别人刚刚保存过这份预算，请看过新的对照再采用。", {
            preview: previewView(taken.preview),
          }),
        )
      return answered(reply, taken)
    },
  )

  api.post(
    `${at}/edits`,
    {
      bodyLimit: largest,
      schema: {
        params: bodyParams,
        body: z.object({
          key,
          why: z.enum(["typed", "pasted"]),
          changes: z.array(change).min(1).max(mostRecords),
        }),
      },
    },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      return answered(reply, await save(office, caller, { ...request.params, ...request.body }))
    },
  )

  api.post(
    `${at}/explanations`,
    {
      schema: {
        params: bodyParams,
        body: z.object({
          check: z.string().max(20),
          about: z.array(z.string().max(2000)).min(1).max(2000),
          text: longText,
        }),
      },
    },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      return answered(reply, await explainFinding(office, caller, { ...request.params, ...request.body }))
    },
  )

  api.get(`${at}/saves`, { schema: { params: bodyParams, querystring: page } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    const { year, code: body } = request.params
    const rows = await office.store.as(askerOf(caller), (trx) =>
      savesBefore(trx, { region: caller.region, year, body }, request.query.before ?? 2 ** 31 - 1, pageSize),
    )
    return { saves: rows.map((row) => ({ ...row, whyName: whys[row.why] })), next: nextOf(rows) }
  })

  const numbered = bodyParams.extend({ number: z.coerce.number().int().positive() })
  api.get(`${at}/saves/:number`, { schema: { params: numbered } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    const { year, code: body, number } = request.params
    const rows = await office.store.as(askerOf(caller), (trx) =>
      editsOf(trx, { region: caller.region, year, body }, number),
    )
    return { edits: rows.map(editView) }
  })

  api.post(
    `${at}/saves/:number/undo`,
    { schema: { params: numbered, body: z.object({ key }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      return answered(reply, await undo(office, caller, { ...request.params, key: request.body.key }))
    },
  )

  const version = z.object({
    kind: z.enum(["submission", "candidate", "publication"]),
    number: z.number().int().positive(),
    key,
  })
  api.post(`${at}/restore`, { schema: { params: bodyParams, body: version } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    return answered(reply, await restore(office, caller, { ...request.params, ...request.body }))
  })
}

/** Sends a file to be kept under a name. */
export function sendFile(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  return reply
    .type("application/octet-stream")
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(bytes))
}

function answered(reply: FastifyReply, saved: Saved) {
  if (saved.ok) return { number: saved.number }
  const detail = `别人刚刚改过其中${saved.conflicts.length}条，没有保存；请对照后再改。`
  return sendProblem(reply, problem(412, detail, { conflicts: saved.conflicts }))
}

/** The bytes that were sent; none when something else was. */
export function bytesOf(body: unknown): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array()
}
