import type { Stage } from "./shelf.ts"

/** The year of a region or body: `2027` is its budget, `2027-final` its final account. */
interface InYear {
  readonly region: string
  readonly year: number
  readonly stage: Stage
}

/** What a body published for a year. */
interface OfBody extends InYear {
  readonly body: string
}

/** Every page of the portal. Addresses last: documents and other sites quote them. Numbers count from 1. */
export type Address =
  | { readonly kind: "home" | "glossary" | "help" | "verify" | "catalogue" | "search" | "places" }
  | {
      readonly kind: "region" | "visit" | "names" | "how" | "publications" | "data" | "compare" | "projects"
      readonly region: string
    }
  | { readonly kind: "thread"; readonly region: string; readonly thread: string }
  | { readonly kind: "body"; readonly region: string; readonly body: string }
  | ({ readonly kind: "year" | "threePublic" | "changes" | "departments" | "execution" } & InYear)
  | ({ readonly kind: "fund"; readonly fund: Fund } & InYear)
  | ({ readonly kind: "function" | "economic"; readonly code: string } & InYear)
  | ({
      readonly kind:
        | "bodyYear"
        | "bodyProjects"
        | "indicators"
        | "procurement"
        | "assets"
        | "bodyThreePublic"
        | "bodyChanges"
        | "findings"
        | "results"
        | "bodyExecution"
    } & OfBody)
  | ({ readonly kind: "table" | "project" | "text" | "version"; readonly number: number } & OfBody)
  | ({
      readonly kind: "figure"
      readonly table: number
      readonly row: number
      readonly column: string
    } & OfBody)

/** Where money comes from: the three appropriations, all other money, and what documents do not tell apart. */
export const funds = ["generalPublic", "governmentFund", "stateCapital", "other", "untold"] as const

export type Fund = (typeof funds)[number]

/** Pages without a place. */
const general = ["glossary", "help", "verify", "catalogue", "search", "places"] as const
/** Pages of a region beside its years and bodies. */
const regional = ["visit", "names", "how", "publications", "data", "compare", "projects"] as const
/** Pages of a region's year, by the word in the address. */
const yearly = {
  "three-public": "threePublic",
  changes: "changes",
  departments: "departments",
  execution: "execution",
} as const
/** Pages of a body's year, by the word in the address. */
const bodily = {
  projects: "bodyProjects",
  indicators: "indicators",
  procurement: "procurement",
  assets: "assets",
  "three-public": "bodyThreePublic",
  changes: "bodyChanges",
  findings: "findings",
  results: "results",
  execution: "bodyExecution",
} as const
/** Things of a document that are counted, by the word in the address. */
const counted = { tables: "table", projects: "project", texts: "text", versions: "version" } as const

/** The address of a page relative to the portal, without a slash at either end: `990001/2027/301/projects/3`. */
export function pathOf(address: Address): string {
  const { kind } = address
  const parts: (string | number)[] = []
  if ("region" in address) parts.push(address.region)
  if ("year" in address) parts.push(`${address.year}${address.stage === "final" ? "-final" : ""}`)
  if ("body" in address) parts.push("bodies", address.body)
  if (kind === "thread") parts.push("projects", address.thread)
  else if (kind === "function" || kind === "economic") parts.push(kind, address.code)
  else if (kind === "fund") parts.push("funds", address.fund)
  else if (kind === "figure") parts.push("tables", address.table, address.row, address.column)
  else if ("number" in address) parts.push(wordFor(counted, kind), address.number)
  else if (!("region" in address)) parts.push(...(kind === "home" ? [] : [kind]))
  else if ((regional as readonly string[]).includes(kind)) parts.push(kind)
  else if (kind !== "region" && kind !== "year" && kind !== "body" && kind !== "bodyYear")
    parts.push(wordFor("body" in address ? bodily : yearly, kind))
  return parts.map((part) => encodeURIComponent(String(part).toWellFormed())).join("/")
}

/** The page that a path is the address of; null when it is none. */
export function addressOf(path: string): Address | null {
  const parts = decoded(path)
  if (!parts) return null
  const [first, ...rest] = parts
  if (first === undefined) return { kind: "home" }
  const page = general.find((kind) => kind === first)
  if (page) return rest.length === 0 ? { kind: page } : null
  return /^\d{6}$/.test(first) ? inRegion(first, rest) : null
}

function inRegion(region: string, parts: readonly string[]): Address | null {
  const [first, second, ...rest] = parts
  if (first === undefined) return { kind: "region", region }
  if (first === "bodies" && second && rest.length === 0) return { kind: "body", region, body: second }
  if (first === "projects" && second && rest.length === 0) return { kind: "thread", region, thread: second }
  const page = regional.find((kind) => kind === first)
  if (page) return parts.length === 1 ? { kind: page, region } : null
  const [, year, final] = /^(20\d\d)(-final)?$/.exec(first) ?? []
  return year
    ? inYear({ region, year: Number(year), stage: final ? "final" : "budget" }, parts.slice(1))
    : null
}

function inYear(base: InYear, parts: readonly string[]): Address | null {
  const [first, second, ...rest] = parts
  if (first === undefined) return { kind: "year", ...base }
  if (first === "bodies") return second ? ofBody({ ...base, body: second }, rest) : null
  if (first === "function" || first === "economic")
    return second && /^\d{3,7}$/.test(second) && rest.length === 0
      ? { kind: first, code: second, ...base }
      : null
  if (first === "funds") {
    const fund = funds.find((each) => each === second)
    return fund && rest.length === 0 ? { kind: "fund", fund, ...base } : null
  }
  const kind = found(yearly, first)
  return kind && parts.length === 1 ? { kind, ...base } : null
}

function ofBody(base: OfBody, parts: readonly string[]): Address | null {
  const [first, second, row, column, ...rest] = parts
  if (first === undefined) return { kind: "bodyYear", ...base }
  if (rest.length > 0) return null
  const number = countOf(second)
  if (column !== undefined) {
    const line = countOf(row)
    return first === "tables" && number && line
      ? { kind: "figure", table: number, row: line, column, ...base }
      : null
  }
  if (row !== undefined) return null
  if (second !== undefined) {
    const kind = found(counted, first)
    return kind && number ? { kind, number, ...base } : null
  }
  const kind = found(bodily, first)
  return kind ? { kind, ...base } : null
}

/** A number from 1, written without leading zeros. */
function countOf(text: string | undefined): number | null {
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}

function decoded(path: string): string[] | null {
  if (path === "") return []
  try {
    const parts = path.split("/").map(decodeURIComponent)
    return parts.every((part) => part !== "") ? parts : null
  } catch {
    return null
  }
}

function found<V>(table: Readonly<Record<string, V>>, word: string): V | null {
  return Object.hasOwn(table, word) ? table[word]! : null
}

function wordFor(table: Readonly<Record<string, string>>, kind: string): string {
  for (const [word, value] of Object.entries(table)) if (value === kind) return word
  throw new Error(`No address for ${kind}`)
}
