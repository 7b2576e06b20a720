import {
  type EvaluatedSubject,
  type EvaluationSheet,
  evaluationOf,
  type OwnScore,
  type Rescorer,
  subjectFillOf,
} from "../../model/evaluation.ts"
import type { ProjectMoney } from "../../model/monitoring.ts"
import { type ScoringRules, scoringRules } from "../../packs/scoring.ts"
import { parseTarget } from "../../read/projects/target.ts"
import { scoreExecution } from "../../scoring/execution.ts"
import { scoreIndicator } from "../../scoring/indicator.ts"
import { problemOf, type ScoreProblem } from "../../scoring/own.ts"
import type { Scored } from "../../scoring/scored.ts"
import { type Total, totalOf } from "../../scoring/total.ts"
import { type KnownMoney, moneyFor, nothingKnown } from "../monitoring/money.ts"

/** One row with points: the execution of a subject's budget by the subject's id, or an indicator. */
export interface ScoredPart {
  readonly id: string
  readonly weight: number | null
  /** What the rules propose, with its arithmetic. */
  readonly proposed: Scored
  /** The unit's own score, else what is proposed; null: none yet. */
  readonly points: number | null
  readonly own: OwnScore | null
  /** What keeps the own score from counting; null where nothing does. */
  readonly problem: ScoreProblem | null
  /** What stands beside it from those who score after the unit. */
  readonly second: Readonly<Partial<Record<Rescorer, OwnScore>>>
}

/** A subject with all its points. */
export interface ScoredSubject {
  readonly subject: EvaluatedSubject
  readonly money: ProjectMoney
  readonly execution: ScoredPart
  readonly indicators: readonly ScoredPart[]
  readonly total: Total
  /** The total with the scores of who scores after the unit in the place of its own; null where none was given. */
  readonly second: Readonly<Record<Rescorer, Total | null>>
}

/** Every subject of a sheet scored, in its order. */
export function scoredOn(sheet: EvaluationSheet, known: KnownMoney = nothingKnown): readonly ScoredSubject[] {
  const rules = scoringRules(sheet.rules, sheet.year)
  return sheet.subjects.map((subject) => scoredSubject(sheet, subject, rules, known))
}

function scoredSubject(
  { fills }: Pick<EvaluationSheet, "fills">,
  subject: EvaluatedSubject,
  rules: ScoringRules,
  known: KnownMoney,
): ScoredSubject {
  const money = moneyFor(subject, { projects: fills.subjects }, known)
  const part = (id: string, weight: number | null, proposed: Scored, own: OwnScore | null): ScoredPart => {
    const problem = own && weight !== null ? problemOf(own, weight, proposed, rules) : null
    // What can be nobody's score is none.
    const counts = own !== null && weight !== null && problem !== "outside"
    return {
      id,
      weight,
      proposed,
      points: counts ? own.score : proposed.points,
      own,
      problem,
      second: Object.fromEntries(
        rescorers.flatMap((by) => {
          const given = fills.second[by]?.[id]
          return given && weight !== null && given.score >= 0 && given.score <= weight ? [[by, given]] : []
        }),
      ),
    }
  }
  const execution = part(
    subject.id,
    subject.executionWeight,
    scoreExecution({ budget: money.adjusted, paid: money.paid }, subject.executionWeight, rules),
    subjectFillOf(fills, subject.id).own,
  )
  const indicators = subject.indicators.map((indicator) => {
    const { value, says, deduction, own, weight: changed } = evaluationOf(fills, indicator.id)
    const { name, description, target } = indicator
    const weight = changed?.weight ?? indicator.weight
    const asked = { name, description, target: parseTarget(target, {}), value, weight, says, deduction }
    return part(indicator.id, weight, scoreIndicator(asked, rules), own)
  })
  const all = [execution, ...indicators]
  return {
    subject,
    money,
    execution,
    indicators,
    total: totalOf(all.map(unitsPoints), rules),
    second: {
      department: secondTotal(all, ["department"], rules),
      bureau: secondTotal(all, rescorers, rules),
    },
  }
}

const rescorers: readonly Rescorer[] = ["department", "bureau"]

function unitsPoints({ points, own, proposed }: ScoredPart) {
  return { points, exact: own === null ? proposed.exact : null }
}

/** The last of those who scored it counts, else the unit's own; null where none of them scored anything. */
function secondTotal(
  parts: readonly ScoredPart[],
  by: readonly Rescorer[],
  rules: ScoringRules,
): Total | null {
  const last = by.at(-1)!
  if (parts.every(({ second }) => second[last] === undefined)) return null
  return totalOf(
    parts.map((part) => {
      const given = by.flatMap((each) => part.second[each] ?? []).at(-1)
      return given ? { points: given.score } : unitsPoints(part)
    }),
    rules,
  )
}
