import { createHash } from "node:crypto"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { once } from "../../memo/index.ts"
import { openingTag, pageHtml, styleOf } from "../../portal/html/index.ts"
import { plainSite, type Site } from "../../portal/site.ts"
import { portalSheet } from "../portal-sheet.ts"
import { type Answer, answerTo, type Face } from "./answer.ts"
import { AnswerCache } from "./cache.ts"
import { addData } from "./data/index.ts"
import { chosenLook, lookCookie, rememberedLook } from "./look.ts"
import { malformed } from "./not-found.ts"
import { paintHere } from "./paint.ts"
import type { Shelves } from "./shelves.ts"

export { only, type Shelves, shelvesIn } from "./shelves.ts"

/** What the public pages of a server are made of. */
export interface Portal {
  readonly shelves: Shelves
  /** Where they stand, `/p/` unless said; a path of an existing site. */
  readonly base?: string
  readonly site?: Site
}

/** Bytes of answers that are kept. */
const kept = 64 * 1024 * 1024
/** Nobody types longer addresses; they would only fill the memory. */
const longestQuery = 12_000

/** Adds the public pages to a server: every address of the portal, its twins and pictures. */
export function addPortal(app: FastifyInstance, { shelves, base = "/p/", site = plainSite }: Portal): void {
  const style = styleOf(portalSheet(), site)
  const face: Face = { base, site, style }
  const painted = once(async (): Promise<Face> => ({ ...face, paint: await paintHere() }))
  const headers = headersOf(style)
  const cache = new AnswerCache<Answer>(kept)
  if (base !== "/") app.get(base.slice(0, -1), async (_request, reply) => reply.redirect(base, 301))
  addData(app, { shelves, base, site })
  app.get(`${base}*`, async (request, reply) => {
    reply.headers(headers)
    const [whole = "", behind = ""] = split(request.url)
    const path = whole.slice(base.length)
    if (behind.length > longestQuery || !isText(path)) return refuse(reply, face)
    if (path.endsWith("/"))
      return reply.redirect(base + path.replace(/\/+$/, "") + (behind && `?${behind}`), 301)
    const query = new URLSearchParams(behind)
    if (query.has("mode")) return chooseLook(request, reply, base, path, query)
    const state = await shelves.state()
    const answer = await cache.answer(state, `${path}?${query}`, () =>
      shelves.at(async (shelf) => answerTo(path, query, shelf, await painted())),
    )
    return send(request, reply, answer)
  })
}

function split(url: string): [string, string] {
  const at = url.indexOf("?")
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at + 1)]
}

function isText(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0")
  } catch {
    return false
  }
}

function send(request: FastifyRequest, reply: FastifyReply, { status, type, body, etag }: Answer) {
  const isPage = type.startsWith("text/html")
  const look = isPage ? rememberedLook(request.headers.cookie) : ""
  const tag = `"${etag}${look && `-${look.replace(" ", "-")}`}"`
  reply
    .code(status)
    .type(type)
    .header("cache-control", "no-cache")
    .header("vary", "cookie, accept-encoding")
    .header("etag", tag)
  // A picture may stand in pages of other sites; a page may not.
  if (type.startsWith("image/"))
    reply.removeHeader("x-frame-options").header("cross-origin-resource-policy", "cross-origin")
  else if (!isPage)
    reply.header("access-control-allow-origin", "*").header("cross-origin-resource-policy", "cross-origin")
  if (status === 200 && request.headers["if-none-match"]?.includes(tag)) return reply.code(304).send()
  return reply.send(
    look && typeof body === "string"
      ? body.replace(openingTag, `${openingTag.slice(0, -1)} class="${look}">`)
      : body,
  )
}

function chooseLook(
  request: FastifyRequest,
  reply: FastifyReply,
  base: string,
  path: string,
  query: URLSearchParams,
) {
  const look = chosenLook(request.headers.cookie, query.get("mode") ?? "")
  query.delete("mode")
  return reply
    .header("set-cookie", lookCookie(look, base))
    .header("cache-control", "no-store")
    .redirect(`${base}${path}${query.size > 0 ? `?${query}` : ""}`, 303)
}

function refuse(reply: FastifyReply, { base, site, style }: Face) {
  const shown = {
    site,
    style,
    canSearch: true,
    href: (to: string) => base + to,
    twin: (ending: string) => `${base}index.${ending}`,
    look: null,
  }
  return reply.code(400).type("text/html; charset=utf-8").send(pageHtml(malformed(), shown))
}

/** Only the one style sheet in the page counts; no script runs, whatever a document says. */
function headersOf(style: string): Record<string, string> {
  const digest = createHash("sha256").update(style).digest("base64")
  return {
    // A form that asks something says where it comes from, or it is taken for one of another site.
    "referrer-policy": "same-origin",
    "content-security-policy": [
      "default-src 'none'",
      `style-src 'sha256-${digest}'`,
      "img-src 'self' data:",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
  }
}
