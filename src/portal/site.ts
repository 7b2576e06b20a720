import { noStatistics, type Statistics } from "./statistics.ts"

/** The face of a site: what a county says of itself on every page. */
export interface Site {
  readonly name: string
  /** Who runs the site. */
  readonly organiser: string | null
  /** A small picture as a data: address. */
  readonly emblem: string | null
  /** The colour of the head, `#1f4e8c`; words on it are white. */
  readonly colour: string
  /** Where it can be reached from outside, without a slash at the end; null: nobody said. */
  readonly origin: string | null
  /** Numbers that official sites show, such as the one of the record (ICP备案号). */
  readonly footer: readonly { readonly text: string; readonly to?: string }[]
  /** For the metadata of government pages. */
  readonly siteCode: string | null
  readonly domain: string | null
  /** What the county knows of its people and prices. */
  readonly statistics: Statistics
}

/** What a site looks like of which nobody said anything. */
export const plainSite: Site = {
  name: "预算公开",
  organiser: null,
  emblem: null,
  colour: "#1f4e8c",
  origin: null,
  footer: [],
  siteCode: null,
  domain: null,
  statistics: noStatistics,
}
