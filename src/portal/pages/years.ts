import type { Publication } from "../shelf.ts"

/** A year with what was published in it. */
export type YearOf = Pick<Publication, "year" | "stage">

/** The years of some publications, newest first, budgets before the final account of their year. */
export function yearsOf(publications: readonly Publication[]): YearOf[] {
  const known = new Map(publications.map(({ year, stage }) => [`${year} ${stage}`, { year, stage }]))
  return [...known.values()].sort((a, b) => b.year - a.year || (a.stage < b.stage ? -1 : 1))
}

/** The newest year with a budget, else with a final account. */
export function newestYear(publications: readonly Publication[]): YearOf | null {
  return yearsOf(publications)[0] ?? null
}
