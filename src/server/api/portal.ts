import type { ZodTypeProvider } from "fastify-type-provider-zod"
import { z } from "zod"
import { limits } from "../../document/limits.ts"
import { disclosureToJson } from "../../model/json.ts"
import { bringAgainFor, bringFor, incomingFor, pauseFor } from "../../office/archive/incoming.ts"
import { ask, askedAt, questionsFor, settle, switchAsking } from "../../office/archive/questions.ts"
import { onShelf } from "../../store/publications/shelf.ts"
import { newestNamed, originalFile, recognised } from "../../store/publications/verify.ts"
import { plainPage } from "../plain-page.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { bytesOf, sendFile } from "./drafts.ts"
import { problem, sendProblem } from "./problem.ts"

const form = "application/x-www-form-urlencoded"
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const region = z.string().regex(/^\d{6}$/)
const clean = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !text.includes("\0"))

/** What the public asks of the office beside its pages: is this the one, and what about this number. */
export function portalRoutes(api: Api, desk: Desk): void {
  const { office } = desk

  api.get(
    "/public/verify",
    { schema: { querystring: z.object({ sha256: digest, said: digest.optional() }) } },
    async ({ query: { sha256, said } }) => {
      const found = await onShelf(office.store, (_, trx) => recognised(trx, { sha256, said: said ?? null }))
      const [first] = found
      return {
        result: !first ? "unknown" : first.newest ? "current" : "older",
        by: first?.by ?? null,
        publications: found,
      }
    },
  )

  // What an altered file may have been, and what that says: compared in the visitor's browser.
  api.get(
    "/public/named",
    {
      schema: {
        querystring: z.object({
          name: clean(200),
          year: z.coerce.number().int().min(1990).max(2110),
          stage: z.enum(["budget", "final"]),
        }),
      },
    },
    async ({ query }) => ({
      publications: await onShelf(office.store, (_, trx) => newestNamed(trx, query)),
    }),
  )
  api.get(
    "/public/disclosures/:region/:id",
    { schema: { params: z.object({ region, id: digest }) } },
    async ({ params }, reply) => {
      const content = await onShelf(office.store, (shelf) => shelf.content(params))
      if (!content) return sendProblem(reply, problem(404, "没有这个公开文件，请核对地址。"))
      return disclosureToJson(content.disclosure)
    },
  )

  api.get(
    "/public/originals/:sha256",
    { schema: { params: z.object({ sha256: digest }) } },
    async (request, reply) => {
      const file = await onShelf(office.store, (_, trx) => originalFile(trx, request.params.sha256))
      if (!file) return sendProblem(reply, problem(404, "没有这个文件，请核对地址。"))
      return sendFile(reply, file.name, file.bytes)
    },
  )

  api.get(
    "/public/questions",
    { schema: { querystring: z.object({ region, path: clean(400) }) } },
    async ({ query }) => askedAt(office, query.region, query.path),
  )
  // A page without scripts sends its form; nothing else here takes one.
  api.register(async (plain) => {
    const pages = plain.withTypeProvider<ZodTypeProvider>()
    pages.addContentTypeParser(
      form,
      { parseAs: "string", bodyLimit: 16 * 1024 },
      async (_: unknown, body: string) => Object.fromEntries(new URLSearchParams(body)),
    )
    pages.post(
      "/public/questions",
      {
        schema: {
          body: z.object({ region, path: clean(400), about: clean(200).default(""), text: clean(1000) }),
        },
      },
      async (request, reply) => {
        await ask(office, request.body, request.ip)
        if (request.headers["content-type"]?.startsWith(form))
          return reply
            .code(202)
            .type("text/html; charset=utf-8")
            .send(plainPage("已经收到", "经办人看过以后公开；请过几天再来看。"))
        return reply.code(202).send({ detail: "已经收到，经办人看过以后公开；请过几天再来看。" })
      },
    )
  })

  api.get("/questions", async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? questionsFor(office, caller) : reply
  })
  api.post(
    "/questions/:number",
    {
      schema: {
        params: z.object({ number: z.coerce.number().int().positive() }),
        body: z.object({ state: z.enum(["shown", "refused"]), answer: clean(4000).optional() }),
      },
    },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await settle(office, caller, request.params.number, request.body)
      return reply.code(204).send()
    },
  )
  api.put(
    "/questions/open",
    { schema: { body: z.object({ isOpen: z.boolean() }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await switchAsking(office, caller, request.body.isOpen)
      return reply.code(204).send()
    },
  )

  api.get(
    "/imports",
    {
      schema: {
        querystring: z.object({
          state: z.enum(["waiting", "stored", "failed", "aside"]).optional(),
          after: digest.optional(),
        }),
      },
    },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      return caller ? incomingFor(office, caller, request.query) : reply
    },
  )
  api.post(
    "/imports",
    {
      bodyLimit: limits.file,
      schema: { querystring: z.object({ name: clean(200).refine((name) => name.trim() !== "") }) },
    },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      return bringFor(office, caller, { name: request.query.name, bytes: bytesOf(request.body) })
    },
  )
  api.post(
    "/imports/again",
    { schema: { body: z.object({ sha256: digest.nullable() }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      return caller ? bringAgainFor(office, caller, request.body.sha256) : reply
    },
  )
  api.put(
    "/imports/paused",
    { schema: { body: z.object({ isPaused: z.boolean() }) } },
    async (request, reply) => {
      const caller = await signedIn(desk, request, reply)
      if (!caller) return reply
      await pauseFor(office, caller, request.body.isPaused)
      return reply.code(204).send()
    },
  )
}
