import { z } from "zod"
import { accept, actAs, callerOf, changePassword, signIn, signOut } from "../../office/accounts/sign-in.ts"
import { meView } from "../../office/views/me.ts"
import { clearToken, setToken, signedIn, tokenOf } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"

const password = z.string().max(300)
const account = z.object({ region: z.string().max(6), id: z.string().max(60), password })

/** Signing in and out, and one's own account. */
export function accountRoutes(api: Api, desk: Desk): void {
  const { office, tries } = desk

  api.post("/sessions", { schema: { body: account } }, async (request, reply) => {
    const before = tokenOf(request)
    if (before !== undefined) await signOut(office, before)
    const token = await signIn(office, tries, { ...request.body, address: request.ip })
    setToken(request, reply, token)
    reply.code(201)
    return meView(office, (await callerOf(office, token))!)
  })

  api.delete("/sessions/current", async (request, reply) => {
    const token = tokenOf(request)
    if (token !== undefined) await signOut(office, token)
    clearToken(reply)
    return reply.code(204).send()
  })

  api.post(
    "/accounts/accept",
    { schema: { body: account.extend({ code: z.string().max(60) }) } },
    async (request, reply) => {
      await accept(office, tries, { ...request.body, address: request.ip })
      return reply.code(204).send()
    },
  )

  api.get("/me", async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? meView(office, caller) : reply
  })

  api.put(
    "/me/for",
    { schema: { body: z.object({ for: z.string().max(60).nullable() }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      setToken(request, reply, await actAs(office, caller, tokenOf(request)!, request.body.for))
      return meView(office, { ...caller, for: request.body.for })
    },
  )

  api.put(
    "/me/password",
    { schema: { body: z.object({ before: password, after: password }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await changePassword(office, caller, request.body.before, request.body.after)
      clearToken(reply)
      return reply.code(204).send()
    },
  )
}
