import { checkEvaluation } from "../../src/check/evaluation/index.ts"
import { checkMonitoring } from "../../src/check/monitoring/index.ts"
import { randomOf } from "../../src/demo/random.ts"
import type { Standing } from "../../src/follow/book/view.ts"
import type { UnitResults } from "../../src/follow/final/evaluations.ts"
import { knownFrom } from "../../src/follow/monitoring/from-book.ts"
import { moneyFor } from "../../src/follow/monitoring/money.ts"
import { monitoredIn } from "../../src/follow/monitoring/open.ts"
import { reviewOf } from "../../src/follow/monitoring/review.ts"
import { knownOfYear } from "../../src/follow/results/from-book.ts"
import { openEvaluation } from "../../src/follow/results/open.ts"
import { evaluationReview } from "../../src/follow/results/review.ts"
import type { EvaluationSheet, SecondScores } from "../../src/model/evaluation.ts"
import type { Ledger } from "../../src/model/ledger.ts"
import type { MonitoringSheet } from "../../src/model/monitoring.ts"
import { carefulFills } from "../../src/office/demo/monitoring.ts"
import { carefulResults } from "../../src/office/demo/results.ts"
import { scoringRules } from "../../src/packs/scoring.ts"

/** What was found on a sheet that may not be handed in with errors. */
export type Found = readonly string[]

/** A unit's report on its goals after seven months, with what the book knows of their money then. */
export function monitored(
  ledger: Ledger,
  unit: string,
  standings: readonly Standing[],
): { readonly sheet: MonitoringSheet; readonly found: Found } {
  const { year, place } = ledger
  const projects = monitoredIn(ledger, unit)
  const known = knownFrom(standings, unit, true)
  const typed = carefulFills(projects, { year, months: 7, seed: Number(unit) })
  // What the book knows is not typed; that no more is expected than there is.
  const money = (id: string) => {
    const project = projects.find((each) => each.id === id)!
    return Object.fromEntries(
      Object.entries(typed.projects[id]!.money).map(([source, fill]) => {
        const found = known.of(project, source as "appropriation")
        return [source, found ? { adjusted: null, paid: null, expected: found.adjusted } : fill]
      }),
    )
  }
  const fills = {
    ...typed,
    projects: Object.fromEntries(
      Object.entries(typed.projects).map(([id, fill]) => [id, { ...fill, money: money(id) }]),
    ),
  }
  const sheet = { year, of: unit, name: nameOf(ledger, unit), until: `${year}-07-31`, projects, fills }
  const review = reviewOf(sheet, { place, approved: projects, known })
  return { sheet, found: checkMonitoring(review).map(({ check, message }) => `${check} ${message}`) }
}

/** A unit's self-evaluation at the end of the year, and its department's own scores of a project here and there. */
export function evaluated(
  ledger: Ledger,
  unit: string,
  standings: readonly Standing[],
  monitored: MonitoringSheet,
): { readonly results: UnitResults; readonly sheet: EvaluationSheet; readonly found: Found } {
  const opened = openEvaluation(ledger, unit, { monitored })
  const known = knownOfYear(standings, { code: unit, units: [unit] }, true)
  const shown = opened.subjects.map((subject) => ({
    ...subject,
    money: moneyFor(subject, { projects: opened.fills.subjects }, known),
  }))
  const fills = carefulResults(shown, opened.fills, scoringRules(opened.rules, ledger.year))
  const department = Object.fromEntries(
    opened.subjects.flatMap(({ id, code, indicators }) => {
      const random = randomOf("visited", code, ledger.year)
      const share = random.chance(0.3) ? random.int(30, 90) / 100 : null
      return share === null
        ? []
        : [...indicators.map((each) => [each.id, each.weight] as const), [id, 10] as const].map(
            ([part, weight]) => [
              part,
              { score: Math.floor((weight ?? 0) * share * 10) / 10, reason: "现场核对时没有看到验收单" },
            ],
          )
    }),
  ) satisfies SecondScores
  const sheet = { ...opened, fills: { ...fills, second: { department } } }
  const review = evaluationReview(sheet, known)
  return {
    results: { unit, scored: review.scored, isMonitored: monitored.projects.length > 0 },
    sheet,
    found: checkEvaluation(review).map(({ check, message }) => `${check} ${message}`),
  }
}

function nameOf({ units }: Ledger, unit: string): string {
  return units.find(({ code }) => code === unit)!.name
}
