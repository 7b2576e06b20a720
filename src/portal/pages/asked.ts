import { pricesOf } from "../../packs/prices.ts"
import { type Address, pathOf } from "../address.ts"
import type { Link } from "../page.ts"
import type { Publication, PublicationContent, Shelf, ShelfRegion, Stage } from "../shelf.ts"
import type { Site } from "../site.ts"
import { type Prices, pricesIn, type Residents, residentsIn } from "../statistics.ts"

/** What a page is made from: the shelf of one moment, and what the address says behind its question mark. */
export interface Asked {
  readonly shelf: Shelf
  readonly query: URLSearchParams
  /** What the site is called, and what is known of its people and prices. */
  readonly site: Pick<Site, "name" | "statistics">
}

/** An address of one of some kinds. */
export type AddressOf<K extends Address["kind"]> = Extract<Address, { readonly kind: K }> & {
  readonly kind: K
}

/** A body's newest publication of a year, with its region. */
export interface Document extends PublicationContent {
  readonly region: ShelfRegion
}

/** 预算 or 决算. */
export function stageName(stage: Stage): string {
  return stage === "budget" ? "预算" : "决算"
}

/** `2027年预算`. */
export function yearName({ year, stage }: { readonly year: number; readonly stage: Stage }): string {
  return `${year}年${stageName(stage)}`
}

/** The region of a code; null when it published nothing. */
export async function regionAt({ shelf }: Asked, code: string): Promise<ShelfRegion | null> {
  return (await shelf.regions()).find((region) => region.code === code) ?? null
}

/** The people of a region whom a year's money is for; null when nobody said how many. */
export function residentsAt({ site }: Asked, region: string, year: number): Residents | null {
  return residentsIn(site.statistics, region, year)
}

/** How money of other years is made comparable in a region; null when no prices are known. */
export function pricesAt({ site }: Asked, { code, place }: ShelfRegion): Prices | null {
  return pricesIn(site.statistics, code, pricesOf(place))
}

/** What a body published for a year, the newest version; null when it published nothing. */
export async function documentAt(
  asked: Asked,
  where: { readonly region: string; readonly year: number; readonly stage: Stage; readonly body: string },
): Promise<Document | null> {
  const { region, year, stage, body } = where
  const [known, [publication]] = await Promise.all([
    regionAt(asked, region),
    asked.shelf.publications({ region, year, stage, body, versions: "newest" }),
  ])
  const content = known && publication ? await asked.shelf.content(publication) : null
  return known && content ? { ...content, region: known } : null
}

/** What the same body published before: the years of its code, or of its name under other codes, newest first. */
export async function earlierOf(
  { shelf }: Asked,
  { region, body, name, kind, year, stage }: Publication,
): Promise<Publication[]> {
  const all = await shelf.publications({ region, versions: "newest" })
  const spoken = new Set(all.filter((each) => each.year === year).map((each) => each.body))
  const isSame = (each: Publication) =>
    each.body === body || (each.name === name && each.kind === kind && !spoken.has(each.body))
  const order = (each: Publication) => each.year * 2 + Number(each.stage === "final")
  const own = order({ year, stage } as Publication)
  return all.filter((each) => isSame(each) && order(each) < own).sort((a, b) => order(b) - order(a))
}

/** The same stage of the year before; null when there is none. */
export async function lastYearOf(asked: Asked, publication: Publication): Promise<Document | null> {
  const { year, stage } = publication
  const before = (await earlierOf(asked, publication)).find(
    (each) => each.year === year - 1 && each.stage === stage,
  )
  return before ? documentAt(asked, before) : null
}

/** The way to a page, in words. */
export function trailTo(
  region: ShelfRegion | null,
  where: {
    readonly year?: number
    readonly stage?: Stage
    readonly body?: string
    readonly name?: string
  } = {},
  more: readonly Link[] = [],
): Link[] {
  const { year, stage, body, name } = where
  const code = region?.code ?? ""
  const links: Link[] = [{ text: "首页", to: "" }]
  if (region) links.push({ text: region.name, to: pathOf({ kind: "region", region: code }) })
  if (year !== undefined && stage) {
    links.push({ text: yearName({ year, stage }), to: pathOf({ kind: "year", region: code, year, stage }) })
    if (body)
      links.push({
        text: name ?? body,
        to: pathOf({ kind: "bodyYear", region: code, year, stage, body }),
      })
  }
  return [...links, ...more]
}

/** The way to a page about a document. */
export function trailIn({ region, publication }: Document, ...more: readonly Link[]): Link[] {
  return trailTo(region, publication, more)
}

/** Where a publication stands, for addresses. */
export function whereOf({ region, year, stage, body }: Publication) {
  return { region, year, stage, body }
}

/** A number of the query; undefined when it is none. */
export function numberIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)?.trim() ?? ""
  return /^\d{1,15}(?:\.\d{1,6})?$/.test(text) ? Number(text) : undefined
}
