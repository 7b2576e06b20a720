import { z } from "zod"
import { assetKinds, assetWays } from "../../follow/assets/assets.ts"
import { contractKinds, firmSizes } from "../../follow/contracts/contract.ts"
import { recordAsset, takeAssetBack } from "../../office/acts/money/assets.ts"
import {
  announceContract,
  payContract,
  recordContract,
  releaseContract,
} from "../../office/acts/money/contracts.ts"
import { assetsView } from "../../office/views/money/assets.ts"
import { contractsView } from "../../office/views/money/contracts.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { quota } from "./money.ts"
import { day, longText, word, yearParams } from "./shapes.ts"

const code = z.string().min(1).max(20)
const numbered = yearParams.extend({ number: z.coerce.number().int().positive() })
const planned = z.number().int().positive().nullable()
const oneOf = <T extends string>(names: Readonly<Record<T, string>>) =>
  z.enum(Object.keys(names) as [T, ...T[]])

const contract = z.object({
  unit: code,
  title: word,
  kind: oneOf(contractKinds),
  supplier: word,
  size: oneOf(firmSizes),
  signed: day,
  document: word,
  planned,
  why: longText,
  ties: z.array(z.object({ quota, cents: z.number().int() })).max(50),
})
const asset = z.object({
  unit: code,
  kind: oneOf(assetKinds),
  way: oneOf(assetWays),
  goods: word,
  date: day,
  quantity: z.number(),
  cents: z.number().int(),
  planned,
  document: z.string().max(200),
})

/** Contracts and fixed assets through the year. */
export function purchaseRoutes(api: Api, desk: Desk): void {
  const { office } = desk
  const at = "/years/:year"
  const seen = { params: yearParams, querystring: z.object({ code: code.optional() }) }

  api.get(`${at}/contracts`, { schema: seen }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? contractsView(office, caller, { ...request.params, ...request.query }) : reply
  })

  api.post(`${at}/contracts`, { schema: { params: yearParams, body: contract } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    const number = await recordContract(office, caller, { ...request.params, ...request.body })
    reply.code(201)
    return { number }
  })

  api.post(
    `${at}/contracts/:number/announced`,
    { schema: { params: numbered, body: z.object({ date: day }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await announceContract(office, caller, { ...request.params, ...request.body })
      return reply.code(204).send()
    },
  )

  api.post(
    `${at}/contracts/:number/release`,
    {
      schema: { params: numbered, body: z.object({ cents: z.number().int().nullable(), reason: longText }) },
    },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await releaseContract(office, caller, { ...request.params, ...request.body })
      return reply.code(204).send()
    },
  )

  api.post(
    `${at}/contracts/:number/payments`,
    { schema: { params: numbered, body: z.object({ movement: z.number().int().positive() }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await payContract(office, caller, { ...request.params, ...request.body })
      return reply.code(204).send()
    },
  )

  api.get(`${at}/assets`, { schema: seen }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? assetsView(office, caller, { ...request.params, ...request.query }) : reply
  })

  api.post(`${at}/assets`, { schema: { params: yearParams, body: asset } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    const number = await recordAsset(office, caller, { ...request.params, ...request.body })
    reply.code(201)
    return { number }
  })

  api.post(
    `${at}/assets/:number/back`,
    { schema: { params: numbered, body: z.object({ reason: longText }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await takeAssetBack(office, caller, { ...request.params, ...request.body })
      return reply.code(204).send()
    },
  )
}
