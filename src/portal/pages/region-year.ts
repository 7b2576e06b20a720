import type { TableKey } from "../../model/disclosure.ts"
import { pathOf } from "../address.ts"
import type { Share } from "../page.ts"
import type { Line, Publication, Stage } from "../shelf.ts"
import {
  type CodedLine,
  figurePath,
  type Spending,
  spendingBy,
  spendingOf,
  wholeTables,
} from "../sums/spending.ts"
import { type Branch, sumOf } from "../sums/tree.ts"
import type { Asked } from "./asked.ts"

/** A year of a region. */
export interface YearAt {
  readonly region: string
  readonly year: number
  readonly stage: Stage
}

/** What the departments of a region spend in a year: their own sums, and sums of sums by functional class. */
export interface RegionYear {
  readonly cents: number
  readonly bodies: readonly Spending[]
  /** By class; what no class holds comes last. They come to `cents`. */
  readonly classes: readonly (Share & { readonly code: string | null })[]
}

/** The name of what stands in no class. */
export const unclassified = "未列入功能分类"

/** Spendings of the departments of a year by one table, or by the best that tells the whole. */
export async function spendings(asked: Asked, at: YearAt, table?: TableKey): Promise<Spending[]> {
  const tables = table ? [table] : wholeTables
  const lines = await asked.shelf.lines({ ...at, tables, kind: "department" })
  return byBody(lines).flatMap((own) => (table ? spendingBy(own, table) : spendingOf(own)) ?? [])
}

/** The sums of a year; null when no department published it. */
export async function regionYear(asked: Asked, at: YearAt): Promise<RegionYear | null> {
  return yearOf(await spendings(asked, at), (code) => pathOf({ kind: "function", code, ...at }))
}

/** The sums of one body's year, each class with the page of its reasons; null when no table tells them. */
export async function bodyYearSums(
  asked: Asked,
  at: YearAt & { readonly body: string },
): Promise<RegionYear | null> {
  const { region, year, stage, body } = at
  const spending = spendingOf(await asked.shelf.lines({ region, year, stage, body, tables: wholeTables }))
  if (!spending) return null
  const printed = new Map(spending.classes.map(({ code, line }) => [code, line]))
  return yearOf([spending], (code) => {
    const line = printed.get(code)
    return line ? figurePath(at, line) : pathOf({ kind: "function", code, region, year, stage })
  })
}

function yearOf(bodies: readonly Spending[], to: (code: string) => string): RegionYear | null {
  if (bodies.length === 0) return null
  const cents = sumOf(bodies)
  const classes = levelOf(
    bodies.flatMap(({ classes }) => classes),
    to,
  )
  const rest = cents - sumOf(classes)
  return {
    cents,
    bodies,
    classes: rest === 0 ? classes : [...classes, { name: unclassified, cents: rest, code: null }],
  }
}

/** Branches of many bodies as sums by code, in the order of codes. */
export function levelOf(
  branches: readonly Branch<CodedLine>[],
  to: (code: string) => string,
): (Share & { readonly code: string })[] {
  return [...Map.groupBy(branches, ({ code }) => code)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]) => ({
      code,
      name: `${code} ${nameOf(own) ?? ""}`.trim(),
      cents: sumOf(own),
      to: to(code),
    }))
}

/** What documents call a code. */
export function nameOf(branches: readonly Branch<CodedLine>[]): string | null {
  const label = branches.find(({ line }) => line)?.line?.label
  return label?.replace(/^[一二三四五六七八九十]+、/, "").trim() ?? null
}

/** All that a body spent, for each of its publications; null where no table tells it. */
export async function spendingsThrough(
  { shelf }: Asked,
  publications: readonly Publication[],
): Promise<({ cents: number; to: string | undefined } | null)[]> {
  return Promise.all(
    publications.map(async (publication) => {
      const { region, year, stage, body } = publication
      const spending = spendingOf(await shelf.lines({ region, year, stage, body, tables: wholeTables }))
      if (!spending) return null
      return {
        cents: spending.cents,
        to: spending.total ? figurePath(publication, spending.total) : undefined,
      }
    }),
  )
}

function byBody(lines: readonly Line[]): Line[][] {
  return [...Map.groupBy(lines, ({ body }) => body).values()]
}
