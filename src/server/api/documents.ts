import { z } from "zod"
import { documentsOfYear, yearDocument } from "../../office/documents/index.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { sendFile } from "./drafts.ts"
import { yearParams } from "./shapes.ts"

/** The official documents of a year. */
export function documentRoutes(api: Api, desk: Desk): void {
  api.get("/years/:year/documents", { schema: { params: yearParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? { documents: await documentsOfYear(desk.office, caller, request.params.year) } : reply
  })

  const one = yearParams.extend({ id: z.string().min(1).max(60) })
  const to = z.object({ to: z.enum(["docx", "pdf"]).default("docx") })
  api.get(
    "/years/:year/documents/:id",
    { schema: { params: one, querystring: to } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const { name, bytes } = await yearDocument(desk.office, caller, request.params, request.query.to)
      return sendFile(reply, name, bytes)
    },
  )
}
