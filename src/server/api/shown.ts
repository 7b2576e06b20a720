import { z } from "zod"
import { publishExecution, shownFor, switchResults } from "../../office/archive/shown.ts"
import { resultsShown } from "../../portal/shelf.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"

const day = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)

/** What the bureau lets the public see beside its documents: results, and how far the money of a year is. */
export function shownRoutes(api: Api, desk: Desk): void {
  const { office } = desk
  api.get("/shown", async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? shownFor(office, caller) : reply
  })
  api.put(
    "/shown/results",
    { schema: { body: z.object({ results: z.enum(resultsShown) }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await switchResults(office, caller, request.body.results)
      return reply.code(204).send()
    },
  )
  api.put(
    "/shown/execution",
    {
      schema: {
        body: z.object({ year: z.number().int().min(2000).max(2100), day: day.nullable() }),
      },
    },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await publishExecution(office, caller, request.body)
      return reply.code(204).send()
    },
  )
}
