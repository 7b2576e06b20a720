import { z } from "zod"
import {
  actNames,
  actorFor,
  administrators,
  dayAt,
  type HeldRole,
  may,
  nameOfState,
  roleNames,
  seatOf,
} from "../../flow/index.ts"
import { handOverWork, inviteAgain, nameDeputy, onAccount, peopleSeen } from "../../office/accounts/manage.ts"
import { askerOf, must } from "../../office/office.ts"
import { postView } from "../../office/views/me.ts"
import { accountTrail } from "../../store/trail.ts"
import { newestTree } from "../../store/years.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { day, longText, nextOf, page, pageSize } from "./shapes.ts"

const roles = Object.keys(roleNames).filter((role) => role in seatOf) as [HeldRole, ...HeldRole[]]
const person = z.object({ id: z.string().min(1).max(60) })
const acts = ["grant", "suspend", "restore", "handOver"] as const

/** Accounts, who holds which posts, deputies, and what was done to accounts. */
export function peopleRoutes(api: Api, desk: Desk): void {
  const { office } = desk

  api.get("/people", async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    const people = await peopleSeen(office, caller)
    const actor = must(actorFor(people, caller.person, caller.for, dayAt(office.now()))).value
    return {
      people: people.persons.map(({ id, name, region, state, posts }) => {
        const thing = { kind: "account", region, code: id, department: "", name } as const
        const able = acts.filter((act) => id !== caller.person && may(actor, act, thing, state).ok)
        return {
          id,
          name,
          state,
          stateName: nameOfState("account", state),
          posts: posts.map(postView),
          acts: [...able, ...(able.includes("grant") && state !== "invited" ? (["invite"] as const) : [])],
        }
      }),
      deputies: people.deputies,
      // Where posts can be held: chosen from a list and not typed.
      bodies: await office.store.office(caller.region, (trx) => newestTree(trx, caller.region)),
      roles: roles.map((role) => ({
        role,
        roleName: roleNames[role],
        seat: seatOf[role],
        isAdministrator: administrators.includes(role),
      })),
    }
  })

  api.post(
    "/people",
    { schema: { body: z.object({ id: z.string().max(60), name: z.string().max(60) }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await onAccount(office, caller, { act: "create", ...request.body })
      return reply.code(201).send({})
    },
  )

  const post = z.object({
    role: z.enum(roles),
    at: z.array(z.string().max(20)).max(1000),
    until: day.optional(),
  })
  api.put(
    "/people/:id/posts",
    { schema: { params: person, body: z.object({ posts: z.array(post).max(50) }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const wish = { act: "grant", id: request.params.id, posts: request.body.posts } as const
      return { invitation: await onAccount(office, caller, wish) }
    },
  )

  const steps = z.enum(["invitation", "suspend", "restore", "hand-over"])
  api.post(
    "/people/:id/:step",
    {
      schema: {
        params: person.extend({ step: steps }),
        body: z.object({ reason: longText, to: z.string().max(60) }).partial(),
      },
    },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const { id, step } = request.params
      const { reason = "", to = "" } = request.body
      if (step === "invitation") return { invitation: await inviteAgain(office, caller, id) }
      if (step === "hand-over") {
        await handOverWork(office, caller, id, to)
        return { invitation: null }
      }
      return { invitation: await onAccount(office, caller, { act: step, id, reason }) }
    },
  )

  const deputy = z.object({ by: z.string().max(60), for: z.string().max(60), from: day, until: day })
  api.post("/deputies", { schema: { body: deputy } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    await nameDeputy(office, caller, request.body)
    return reply.code(201).send({})
  })

  api.get("/account-trail", { schema: { querystring: page } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    const rows = await office.store.as(askerOf(caller), (trx) =>
      accountTrail(trx, caller.region, request.query.before ?? 2 ** 52, pageSize),
    )
    const names: Readonly<Record<string, string>> = { ...actNames, signIn: "登录", password: "修改密码" }
    return {
      entries: rows.map((row) => ({ ...row, actName: names[row.act] ?? row.act })),
      next: nextOf(rows),
    }
  })
}
