import {
  type Body,
  type BudgetYear,
  clocksOf,
  type Day,
  holidays2026,
  type Reading,
  type Standing,
} from "../../flow/index.ts"

/** A clock of the law or of the bureau as a page shows it. */
export interface ClockView {
  readonly key: string
  readonly name: string
  readonly says: string
  readonly due: Day | null
  readonly daysLeft: number | null
  readonly standing: Standing
}

/** Every clock of a body (null: the year) today. */
export function clockViews(year: BudgetYear, body: Body | null, today: Day): ClockView[] {
  return clocksOf(year, body, today, [holidays2026]).map(viewOf)
}

/** The running clock that ends first. */
export function soonest(clocks: readonly ClockView[]): ClockView | null {
  const open = clocks.filter(
    ({ standing, due }) => due !== null && (standing === "running" || standing === "overdue"),
  )
  return open.toSorted((a, b) => (a.due! < b.due! ? -1 : 1))[0] ?? null
}

function viewOf({ clock, standing, due, left, says }: Reading): ClockView {
  return { key: clock.key, name: clock.name, says, due, daysLeft: left, standing }
}
