import {
  type Fills,
  type MoneyRow,
  type MoneySource,
  type MonitoredProject,
  moneyOf,
  moneySources,
  type ProjectMoney,
} from "../../model/monitoring.ts"

/** What has money of its own: a project, a fund, a whole department. */
export type Funded = Pick<MonitoredProject, "id" | "code" | "budget">

/** What is known of a project's money without asking who reports: the book of movements, once it is kept. */
export interface KnownMoney {
  /** Cents after changes, and paid up to the day; null when nothing is known of the row. */
  of(project: Funded, source: MoneySource): { readonly adjusted: number; readonly paid: number } | null
}

/** What was typed of money, by the ids of projects. */
export interface MoneyTyped {
  readonly projects: Readonly<Record<string, Pick<Fills["projects"][string], "money">>>
}

/** Nothing is known but what was typed. */
export const nothingKnown: KnownMoney = { of: () => null }

/** The money of a project: what is known before what was typed. */
export function moneyFor(project: Funded, fills: MoneyTyped, known: KnownMoney = nothingKnown): ProjectMoney {
  const all = moneySources.map((source): MoneyRow => {
    const typed = moneyOf(fills, project.id, source)
    const found = known.of(project, source)
    const budget = project.budget[source]
    return {
      source,
      budget,
      adjusted: found?.adjusted ?? typed.adjusted ?? budget,
      paid: found?.paid ?? typed.paid,
      expected: typed.expected,
      isKnown: found !== null,
    }
  })
  const rows = all.filter(({ budget, adjusted, paid }) => budget !== 0 || adjusted !== 0 || (paid ?? 0) !== 0)
  const sum = (pick: (row: MoneyRow) => number | null) =>
    rows.some((row) => pick(row) === null) ? null : rows.reduce((total, row) => total + (pick(row) ?? 0), 0)
  return {
    rows,
    budget: sum(({ budget }) => budget) ?? 0,
    adjusted: sum(({ adjusted }) => adjusted) ?? 0,
    paid: sum(({ paid }) => paid),
    expected: sum(({ expected }) => expected),
  }
}
