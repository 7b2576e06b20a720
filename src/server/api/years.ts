import { z } from "zod"
import { actNames, nameOfState } from "../../flow/index.ts"
import { act } from "../../office/acts/act.ts"
import { prepareYear } from "../../office/acts/prepare-year.ts"
import { askerOf } from "../../office/office.ts"
import { tasksOf, yearView } from "../../office/views/year.ts"
import { trailOf } from "../../store/trail.ts"
import { bodiesIn } from "../../store/years.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { day, given, nextOf, page, pageSize, yearParams } from "./shapes.ts"

const node = z.object({
  kind: z.enum(["department", "unit"]),
  code: z.string().min(1).max(20),
  name: z.string().min(1).max(100),
  department: z.string().min(1).max(20),
})

/** Years, the acts of the flow, and the trail they leave. */
export function yearRoutes(api: Api, desk: Desk): void {
  const { office } = desk

  api.post(
    "/years",
    { schema: { body: yearParams.extend({ tree: z.array(node).max(20_000).optional() }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const { year, tree } = request.body
      await prepareYear(office, caller, { year, ...(tree && { tree }) })
      return reply.code(201).send({})
    },
  )

  api.get("/years/:year", { schema: { params: yearParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? yearView(office, caller, request.params.year) : reply
  })

  api.get("/years/:year/tasks", { schema: { params: yearParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? { tasks: await tasksOf(office, caller, request.params.year) } : reply
  })

  const acts = Object.keys(actNames) as [keyof typeof actNames, ...(keyof typeof actNames)[]]
  api.post(
    "/years/:year/acts",
    {
      schema: { params: yearParams, body: z.object({ code: z.string().max(20), act: z.enum(acts), given }) },
    },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const { entry, version } = await act(office, caller, {
        year: request.params.year,
        code: request.body.code,
        act: request.body.act,
        given: request.body.given as Parameters<typeof act>[2]["given"],
      })
      reply.code(201)
      return {
        entry: { ...entry, actName: actNames[entry.act], toName: nameOfState(entry.kind, entry.to) },
        version,
      }
    },
  )

  const filter = page.extend({
    code: z.string().max(20).optional(),
    by: z.string().max(60).optional(),
    act: z.enum(acts).optional(),
    from: day.optional(),
    until: day.optional(),
  })
  api.get(
    "/years/:year/trail",
    { schema: { params: yearParams, querystring: filter } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const { before = 2 ** 31 - 1, ...asked } = request.query
      const { year } = request.params
      return office.store.as(askerOf(caller), async (trx) => {
        const rows = await trailOf(trx, caller.region, year, asked, before, pageSize)
        const bodies = await bodiesIn(trx, { region: caller.region, year })
        const names = new Map(bodies.map(({ code, name }) => [code, name]))
        return {
          entries: rows.map((row) => ({
            ...row,
            actName: actNames[row.act],
            name: names.get(row.code) ?? "",
            fromName: nameOfState(row.kind, row.from),
            toName: nameOfState(row.kind, row.to),
          })),
          next: nextOf(rows),
        }
      })
    },
  )
}
