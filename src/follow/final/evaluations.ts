import type { Evaluations } from "../../model/final.ts"
import type { Ledger } from "../../model/ledger.ts"
import { scoringRules } from "../../packs/scoring.ts"
import type { ScoredSubject } from "../results/scored.ts"
import { pastResult } from "../results/use.ts"

/** The scored self-evaluation of one unit, and how many projects of it were monitored in the year. */
export interface UnitResults {
  readonly unit: string
  readonly scored: readonly ScoredSubject[]
  readonly isMonitored: boolean
}

/**
 * What a department and each of its units tell of their performance management in the final account: projects with goals,
 * monitored, evaluated, and their grades by whoever scored last. Nothing of units without projects.
 */
export function evaluationsFrom(
  { place, year, departments, units }: Pick<Ledger, "place" | "year" | "departments" | "units">,
  results: readonly UnitResults[],
): Evaluations[] {
  const { grades } = scoringRules(place, year)
  const told = (of: string, own: readonly UnitResults[]): Evaluations[] => {
    const projects = own.flatMap(({ scored, isMonitored }) =>
      scored.flatMap((each) =>
        each.subject.kind === "project" ? [{ ...pastResult(each, new Map()), isMonitored }] : [],
      ),
    )
    if (projects.length === 0) return []
    const tracked = projects.filter(({ isMonitored }) => isMonitored)
    const evaluated = projects.filter(({ points }) => points !== null)
    const points = evaluated.reduce((sum, each) => sum + Math.round(each.points! * 100), 0)
    return [
      {
        of,
        goals: projects.length,
        goalsCents: moneyOf(projects),
        tracked: tracked.length,
        trackedCents: moneyOf(tracked),
        evaluated: evaluated.length,
        evaluatedCents: moneyOf(evaluated),
        average: evaluated.length === 0 ? null : Math.round(points / evaluated.length),
        grades: grades.map(({ key }) => evaluated.filter(({ grade }) => grade === key).length),
        at: {},
      },
    ]
  }
  return [
    ...departments.flatMap(({ code }) => {
      const own = new Set(units.flatMap((unit) => (unit.department === code ? [unit.code] : [])))
      return told(
        code,
        results.filter(({ unit }) => own.has(unit)),
      )
    }),
    ...units.flatMap(({ code }) =>
      told(
        code,
        results.filter(({ unit }) => unit === code),
      ),
    ),
  ]
}

function moneyOf(projects: readonly { readonly budget: number }[]): number {
  return projects.reduce((sum, { budget }) => sum + budget, 0)
}
