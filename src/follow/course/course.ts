import type { Ledger } from "../../model/ledger.ts"
import type { Standing } from "../book/view.ts"
import type { ScoredSubject } from "../results/scored.ts"

/** What a project, or everything of a body, came to in a year, step by step; null: not known, or not for who asks. */
export interface CourseRow {
  /** "" for everything. */
  readonly unit: string
  readonly code: string
  readonly name: string
  /** Cents: asked for at first, granted, after changes, paid. */
  readonly asked: number | null
  readonly granted: number | null
  readonly adjusted: number | null
  readonly paid: number | null
  /** How many indicators there are, and how many have all their points. */
  readonly indicators: number | null
  readonly full: number | null
  readonly points: number | null
  readonly gradeName: string | null
}

/** What is known of a year, as far as it is for who asks. */
export interface CourseKnown {
  /** What was handed in the first time round (一上), and what was granted. */
  readonly asked: Ledger | null
  readonly granted: Ledger | null
  readonly standings: readonly Standing[] | null
  /** What was scored, by the sheet it stands on. */
  readonly scored: readonly { readonly of: string; readonly subject: ScoredSubject }[]
}

/** Every project from what was asked for it to its score, the dearest first; everything together before them. */
export function courseOf({ asked, granted, standings, scored }: CourseKnown): readonly CourseRow[] {
  const names = new Map<string, string>()
  for (const ledger of [asked, granted])
    for (const { unit, code, name } of ledger?.projects ?? []) names.set(keyOf(unit, code), name)
  const results = new Map(
    scored.flatMap(({ of, subject }) =>
      subject.subject.kind === "project" ? [[keyOf(of, subject.subject.code), subject] as const] : [],
    ),
  )
  for (const [key, { subject }] of results) if (!names.has(key)) names.set(key, subject.name)
  const sums = {
    asked: asked && summed(asked.lines, ({ cents }) => cents),
    granted: granted && summed(granted.lines, ({ cents }) => cents),
    adjusted: standings && summed(quotas(standings), ({ adjusted }) => adjusted),
    paid: standings && summed(quotas(standings), ({ paid }) => paid),
  }
  const moneyOf = (key: string) => ({
    asked: sums.asked && (sums.asked.get(key) ?? 0),
    granted: sums.granted && (sums.granted.get(key) ?? 0),
    adjusted: sums.adjusted && (sums.adjusted.get(key) ?? 0),
    paid: sums.paid && (sums.paid.get(key) ?? 0),
  })
  const projects = [...names].map(([key, name]): CourseRow => {
    const [unit, code] = key.split(" ") as [string, string]
    return { unit, code, name, ...moneyOf(key), ...resultOf(results.get(key)) }
  })
  const whole = scored.find(({ subject }) => subject.subject.kind === "department")?.subject
  const everything = { unit: "", code: "", name: "合计", ...moneyOf(all), ...resultOf(whole) }
  return [everything, ...projects.toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a.code < b.code ? -1 : 1))]
}

/** Where the sum of everything is kept. */
const all = ""

function keyOf(unit: string, code: string): string {
  return `${unit} ${code}`
}

function summed<T extends { readonly unit: string; readonly project: string | null }>(
  rows: readonly T[],
  centsOf: (row: T) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows)
    for (const key of row.project === null ? [all] : [all, keyOf(row.unit, row.project)])
      sums.set(key, (sums.get(key) ?? 0) + centsOf(row))
  return sums
}

function quotas(standings: readonly Standing[]) {
  return standings.map(({ quota: { unit, project }, adjusted, paid }) => ({ unit, project, adjusted, paid }))
}

function resultOf(scored: ScoredSubject | undefined) {
  if (!scored) return { indicators: null, full: null, points: null, gradeName: null }
  const { indicators, total, second } = scored
  const last = second.bureau ?? second.department ?? total
  return {
    indicators: indicators.length,
    full: indicators.filter(({ points, weight }) => weight !== null && points === weight).length,
    points: last.points,
    gradeName: last.grade?.name ?? null,
  }
}

function sizeOf({ asked, granted }: CourseRow): number {
  return Math.max(asked ?? 0, granted ?? 0)
}
