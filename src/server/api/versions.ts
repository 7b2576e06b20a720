import { z } from "zod"
import { documentFormats, documentOf } from "../../office/documents/file.ts"
import { differenceBetween, versionDetail } from "../../office/views/version.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { sendFile } from "./drafts.ts"
import { bodyParams } from "./shapes.ts"

const kinds = z.enum(["submission", "candidate", "publication"])
const versionParams = bodyParams.extend({ kind: kinds, number: z.coerce.number().int().positive() })

/** Versions that never change: what was submitted, reviewed and published. */
export function versionRoutes(api: Api, desk: Desk): void {
  const { office } = desk
  const at = "/years/:year/bodies/:code/versions/:kind/:number"

  api.get(at, { schema: { params: versionParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? versionDetail(office, caller, request.params) : reply
  })

  const to = z.object({
    to: z.enum(documentFormats).default("docx"),
  })
  api.get(
    `${at}/document`,
    { schema: { params: versionParams, querystring: to } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const { disclosure } = await versionDetail(office, caller, request.params)
      const { name, bytes } = await documentOf(disclosure, request.query.to)
      return sendFile(reply, name, bytes)
    },
  )

  const against = z.object({ kind: kinds, number: z.coerce.number().int().positive() })
  api.get(
    `${at}/differences`,
    { schema: { params: versionParams, querystring: against } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      return caller ? differenceBetween(office, caller, request.params, request.query) : reply
    },
  )
}
