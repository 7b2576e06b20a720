import { type Address, addressOf, pathOf } from "../address.ts"
import { pageHtml } from "../html/index.ts"
import type { Cell, Page, Part, Row } from "../page.ts"
import { pageOf } from "../pages/index.ts"
import { pictureSvg } from "../pictures/index.ts"
import { remembering } from "../remembering.ts"
import type { Shelf } from "../shelf.ts"
import type { Site } from "../site.ts"
import { pageCsv, pageJson } from "../twins/index.ts"
import { folderOf, wayTo } from "./names.ts"

/** One file of a site without a server. */
export interface StaticFile {
  readonly path: string
  readonly content: string
}

/** How it looks; the style sheet is one of `styleOf`. */
export interface StaticSite {
  readonly site: Site
  readonly style: string
}

/**
 * Everything of a region as files that need no server: every page that can be reached, with its data and pictures.
 * Only what must be asked for is left out: search, comparing, the data of whole years.
 */
export async function* staticSite(
  shelf: Shelf,
  region: string,
  { site, style }: StaticSite,
): AsyncGenerator<StaticFile> {
  const own = remembering({
    ...shelf,
    regions: async () => (await shelf.regions()).filter(({ code }) => code === region),
  })
  const waiting: string[] = [""]
  const known = new Set(waiting)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [path = "", query = ""] = next.split("?")
    const made = await pageOf(addressOf(path)!, {
      shelf: own,
      query: new URLSearchParams(query),
      site,
    })
    if (!made) continue
    const page = plain(made, region)
    const folder = folderOf(path, query)
    const href = (to: string) => {
      const [whole = "", anchor] = to.split("#")
      const [there = "", behind] = whole.split("?")
      if (!known.has(whole)) {
        known.add(whole)
        waiting.push(whole)
      }
      return `${wayTo(folder, inFolder(folderOf(there, behind), "index.html"))}${anchor ? `#${anchor}` : ""}`
    }
    const twin = (ending: string) =>
      wayTo(folder, inFolder(folder, ending.endsWith(".svg") ? ending : `index.${ending.split(".").at(-1)}`))
    const file = (name: string, content: string): StaticFile => ({ path: inFolder(folder, name), content })
    yield file("index.html", pageHtml(page, { site, style, href, twin, look: null, canSearch: false }))
    yield file("index.json", `${JSON.stringify(pageJson(page))}\n`)
    yield file("index.csv", pageCsv(page))
    for (const part of page.parts)
      if (part.kind === "picture")
        yield file(`${part.id}.svg`, pictureSvg(part, { size: "wide", href: (to) => href(to) }))
  }
}

function inFolder(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`
}

/** The page without what only a server can answer. */
function plain(page: Page, region: string): Page {
  return {
    ...page,
    parts: page.parts.flatMap((part): Part[] => {
      if (part.kind === "form" && part.id === "search") return [byName(region)]
      if (part.kind === "form" || part.kind === "ask") return []
      if (part.kind === "table") return [withoutAsking(part, region)]
      if (part.kind === "links" && part.isFiles) return []
      if (part.kind === "links")
        return [{ ...part, links: part.links.filter(({ to }) => isHere(to, region)) }]
      return [part]
    }),
  }
}

/** What stands where words would be typed: names can be found without a server. */
function byName(region: string): Part {
  return {
    kind: "links",
    id: "search",
    title: "查找",
    links: [{ text: "按名称找部门、单位和项目（拼音顺序）", to: pathOf({ kind: "names", region }) }],
  }
}

function withoutAsking<T extends { readonly rows: readonly Row[] }>(table: T, region: string): T {
  const cell = ({ to, ...rest }: Cell): Cell =>
    to !== undefined && isHere(to, region) ? { ...rest, to } : rest
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) }
}

const asked: readonly Address["kind"][] = ["search", "compare", "places"]

/** Whether an address is a page that is written. */
function isHere(to: string, region: string): boolean {
  const address = addressOf(to.split(/[?#]/)[0]!)
  return (
    address !== null && !asked.includes(address.kind) && (!("region" in address) || address.region === region)
  )
}

/** The address of a region's own page: where a site of files begins for who comes from outside. */
export function beginning(region: string): string {
  return inFolder(folderOf(pathOf({ kind: "region", region })), "index.html")
}
