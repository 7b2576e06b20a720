import { createHash } from "node:crypto"
import { type Address, addressOf } from "../../portal/address.ts"
import { pageHtml } from "../../portal/html/index.ts"
import type { Page, Part, Picture } from "../../portal/page.ts"
import { pageOf } from "../../portal/pages/index.ts"
import { pictureSvg } from "../../portal/pictures/index.ts"
import type { Shelf } from "../../portal/shelf.ts"
import type { Site } from "../../portal/site.ts"
import { pageCsv, pageJson, partCsv } from "../../portal/twins/index.ts"
import { notFound } from "./not-found.ts"
import type { Paint } from "./paint.ts"

/** What is sent. */
export interface Answer {
  readonly status: 200 | 404
  readonly type: string
  readonly body: string | Buffer
  readonly etag: string
  readonly size: number
}

/** What a visitor asked for: a page, a rendering of it, perhaps of one part only. */
export interface Wanted {
  readonly address: Address
  readonly path: string
  readonly part: string | null
  readonly ending: "html" | "json" | "csv" | "svg" | "png"
}

/** How the pages of a server are shown. */
export interface Face {
  /** `/p/`: begins and ends with a slash. */
  readonly base: string
  readonly site: Site
  readonly style: string
  /** How pictures are painted; null where they cannot be. */
  readonly paint?: Paint | null
}

/** What a path below the base asks for, the likeliest first: `990001/2027.functions.csv` is a part's twin, or a page of such a name. */
export function wantedOf(path: string): Wanted[] {
  const found: Wanted[] = []
  const add = (own: string, part: string | null, ending: Wanted["ending"]) => {
    const address = addressOf(own === "index" ? "" : own)
    if (address) found.push({ address, path: own === "index" ? "" : own, part, ending })
  }
  const [, own, part, ending] = /^(.*?)(?:\.([a-z][a-z0-9-]*))?\.(json|csv|svg|png)$/.exec(path) ?? []
  if (own !== undefined) {
    add(own, part ?? null, ending as Wanted["ending"])
    if (part !== undefined) add(`${own}.${part}`, null, ending as Wanted["ending"])
  }
  if (path !== "index") add(path, null, "html")
  return found
}

const types = {
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
} as const

/** The answer to a path, made from one shelf. */
export async function answerTo(
  path: string,
  query: URLSearchParams,
  shelf: Shelf,
  face: Face,
): Promise<Answer> {
  for (const wanted of wantedOf(path)) {
    const page = await pageOf(wanted.address, { shelf, query, site: face.site })
    const body = page && (await rendered(page, wanted, query, face))
    if (body != null) return answer(200, types[wanted.ending], body)
  }
  return answer(404, types.html, pageHtml(notFound(), shownAt("", new URLSearchParams(), face)))
}

async function rendered(
  page: Page,
  { path, part, ending }: Wanted,
  query: URLSearchParams,
  face: Face,
): Promise<string | Buffer | null> {
  const own: Part | undefined = page.parts.find(({ id }) => id === part)
  if (part !== null && !own) return null
  switch (ending) {
    case "html":
      return pageHtml(page, { ...shownAt(path, query, face), alternates: alternatesOf(page, query, face) })
    case "json":
      return part === null ? `${JSON.stringify(pageJson(page))}\n` : null
    case "csv":
      return own ? partCsv(own) : pageCsv(page)
    case "svg":
      return own?.kind === "picture" ? svgOf(own, face) : null
    case "png":
      return own?.kind === "picture" && face.paint ? face.paint(svgOf(own, face)) : null
  }
}

function svgOf(picture: Picture, { site, base }: Face): string {
  return pictureSvg(picture, { size: "wide", href: (to) => `${site.origin ?? ""}${base}${to}` })
}

/** The feeds and catalogues of what a page is about (data/). */
function alternatesOf({ address }: Page, query: URLSearchParams, { base }: Face) {
  const atom = "application/atom+xml"
  const feed = "region" in address ? `${address.region}/feed.atom` : "feed.atom"
  const words = address.kind === "search" ? query.get("q") : null
  return [
    { type: atom, title: "新公开的文件", href: base + feed },
    ...(words
      ? [{ type: atom, title: `查找“${words.slice(0, 60)}”`, href: `${base}search.atom?${query}` }]
      : []),
    ...(address.kind === "catalogue" || address.kind === "data"
      ? [{ type: "application/ld+json", title: "数据目录（DCAT）", href: `${base}catalogue.jsonld` }]
      : []),
  ]
}

function shownAt(path: string, query: URLSearchParams, { base, site, style, paint }: Face) {
  const behind = query.size > 0 ? `?${query}` : ""
  return {
    site,
    style,
    canSearch: true,
    canPaint: paint != null,
    href: (to: string) => base + to,
    twin: (ending: string) => `${base}${path || "index"}.${ending}${behind}`,
    look: (mode: string) => `${base}${path}${behind ? `${behind}&` : "?"}mode=${mode}`,
  }
}

function answer(status: Answer["status"], type: string, body: string | Buffer): Answer {
  const etag = createHash("sha256").update(body).digest("base64url").slice(0, 22)
  return { status, type, body, etag, size: typeof body === "string" ? body.length * 2 : body.length }
}
