import { z } from "zod"
import { rememberFile } from "../../office/archive/given-out.ts"
import { documentFormats, documentOf } from "../../office/documents/file.ts"
import { publications, publishedVersion } from "../../office/views/public.ts"
import type { Api, Desk } from "./desk.ts"
import { sendFile } from "./drafts.ts"

/** What is published, for everybody. */
export function publicRoutes(api: Api, { office }: Desk): void {
  api.get("/public/publications", async () => ({ publications: await publications(office) }))

  const params = z.object({
    region: z.string().length(6),
    year: z.coerce.number().int(),
    code: z.string().max(20),
    number: z.coerce.number().int().positive(),
  })
  const to = z.object({ to: z.enum(documentFormats).default("pdf") })
  api.get(
    "/public/publications/:region/:year/:code/:number/document",
    { schema: { params, querystring: to } },
    async (request, reply) => {
      const disclosure = await publishedVersion(office, request.params)
      const { name, bytes } = await documentOf(disclosure, request.query.to)
      await rememberFile(office, { ...request.params, format: request.query.to }, bytes)
      return sendFile(reply, name, bytes)
    },
  )
}
