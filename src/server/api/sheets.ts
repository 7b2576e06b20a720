import { z } from "zod"
import { type Act, actNames, nameOfState, type SheetUse } from "../../flow/index.ts"
import { largestEvidence } from "../../model/evidence.ts"
import type { Caller } from "../../office/office.ts"
import { actOnSheet, actOnSheets, saveSheet } from "../../office/sheets/acts.ts"
import { addEvidence, evidenceFile } from "../../office/sheets/evidence.ts"
import type { RoundAt } from "../../office/sheets/scene.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { bytesOf, sendFile } from "./drafts.ts"
import { digest, given } from "./shapes.ts"

const sheetActs = ["propose", "submit", "withdraw", "receive", "return"] as const

/** Sheets of one use: where their routes are, what names a round, what is saved, and what is shown of one. */
export interface SheetRoutes<Params extends z.ZodObject> {
  readonly use: SheetUse
  /** `/years/:year/evaluation` */
  readonly path: string
  readonly params: Params
  roundOf(params: z.output<Params>): RoundAt
  /** What is saved; without it nothing is typed on these sheets. */
  readonly fills?: z.ZodType
  /** Acts beside those that sheets of every use have. */
  readonly acts?: readonly Act[]
  view(caller: Caller, params: z.output<Params> & { readonly code: string }): Promise<unknown>
}

/** What is done with sheets whatever they are for: seen, saved, moved, received together. */
export function sheetRoutes<Params extends z.ZodObject>(
  api: Api,
  desk: Desk,
  { use, path, params, roundOf, fills, acts = [], view }: SheetRoutes<Params>,
): void {
  const { office } = desk
  const sheetParams = params.extend({ code: z.string().min(1).max(20) })
  type At = z.output<Params> & { readonly code: string }
  const atOf = (at: At) => ({ ...roundOf(at), code: at.code })

  const many = z.object({ act: z.enum(["receive"]), codes: z.array(z.string().max(20)).min(1).max(2000) })
  api.post(`${path}/acts`, { schema: { params, body: many } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    const { act, codes } = request.body
    return actOnSheets(office, caller, { ...roundOf(request.params as z.output<Params>), codes }, act)
  })

  api.get(`${path}/sheets/:code`, { schema: { params: sheetParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? view(caller, request.params as At) : reply
  })

  if (fills) {
    const saving = z.object({ seen: z.number().int().min(0), fills })
    api.put(
      `${path}/sheets/:code`,
      { bodyLimit: 8 * 1024 * 1024, schema: { params: sheetParams, body: saving } },
      async (request, reply) => {
        const caller = await signedIn(desk, request, reply)
        if (!caller) return reply
        const { seen, fills: reported } = request.body
        const at = { ...atOf(request.params as At), use }
        return saveSheet(office, caller, at, seen, reported as Parameters<typeof saveSheet>[4])
      },
    )

    const named = z.object({ name: z.string().min(1).max(200) })
    api.post(
      `${path}/sheets/:code/evidence`,
      { bodyLimit: largestEvidence, schema: { params: sheetParams, querystring: named } },
      async (request, reply) => {
        const caller = await signedIn(desk, request, reply)
        if (!caller) return reply
        const file = { name: request.query.name, bytes: bytesOf(request.body) }
        const kept = await addEvidence(office, caller, atOf(request.params as At), file)
        reply.code(201)
        return kept
      },
    )

    api.get(
      `${path}/sheets/:code/evidence/:sha256`,
      { schema: { params: sheetParams.extend({ sha256: digest }) } },
      async (request, reply) => {
        const caller = await signedIn(desk, request, reply)
        if (!caller) return reply
        const { sha256 } = request.params as unknown as { readonly sha256: string }
        const at = { ...atOf(request.params as unknown as At), sha256 }
        const { name, bytes } = await evidenceFile(office, caller, at)
        return sendFile(reply, name, bytes)
      },
    )
  }

  const asked = given.pick({
    comments: true,
    due: true,
    date: true,
    number: true,
    reason: true,
    reviewer: true,
  })
  const one = z.object({ act: z.enum([...sheetActs, ...acts]), given: asked })
  api.post(
    `${path}/sheets/:code/acts`,
    { schema: { params: sheetParams, body: one } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      const { act, given: with_ } = request.body
      const { sheet } = await actOnSheet(
        office,
        caller,
        atOf(request.params as At),
        act as Act,
        with_ as Parameters<typeof actOnSheet>[4],
      )
      reply.code(201)
      return {
        act,
        actName: actNames[act],
        state: sheet.state,
        stateName: nameOfState(sheet.kind, sheet.state),
      }
    },
  )
}
