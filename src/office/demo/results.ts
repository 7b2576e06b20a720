import {
  type EvaluatedSubject,
  type EvaluationFill,
  type EvaluationFills,
  emptyEvaluation,
  emptySubject,
  evaluationOf,
  subjectFillOf,
} from "../../model/evaluation.ts"
import { emptyMoney, type ProjectMoney } from "../../model/monitoring.ts"
import type { ScoringRules } from "../../packs/scoring.ts"
import { parseTarget } from "../../read/projects/target.ts"
import { scoreIndicator } from "../../scoring/indicator.ts"

/** A subject as its sheet shows it. */
export type ShownSubject = Pick<EvaluatedSubject, "id" | "name"> & {
  readonly money: ProjectMoney
  readonly indicators: readonly {
    readonly id: string
    readonly name: string
    readonly description: string
    readonly target: string
    readonly weight: number | null
  }[]
}

/** What a careful unit fills in after the year, upon what monitoring had: nothing is wrong with it. */
export function carefulResults(
  subjects: readonly ShownSubject[],
  before: EvaluationFills,
  rules: ScoringRules,
): EvaluationFills {
  return {
    subjects: Object.fromEntries(
      subjects.map(({ id, name, money }) => {
        const rows = money.rows.map(({ source, isKnown, adjusted }) => {
          const paid = isKnown ? null : Math.floor((adjusted * 96) / 100)
          return [source, { ...emptyMoney, paid }] as const
        })
        const fill = {
          ...emptySubject,
          ...subjectFillOf(before, id),
          money: Object.fromEntries(rows),
          reached: `${name}的年度目标基本完成。`,
          reason: "质保金按合同在下一年度支付",
          conclusion: "目标基本实现，资金使用合规。",
        }
        return [id, fill] as const
      }),
    ),
    indicators: Object.fromEntries(
      subjects.flatMap(({ name, indicators }) =>
        indicators.map(
          (indicator, i) => [indicator.id, resultOf(indicator, name, i, before, rules)] as const,
        ),
      ),
    ),
    second: {},
  }
}

function resultOf(
  indicator: ShownSubject["indicators"][number],
  of: string,
  place: number,
  before: EvaluationFills,
  rules: ScoringRules,
): EvaluationFill {
  const { id, name, description, target: text, weight } = indicator
  const known = { ...emptyEvaluation, ...evaluationOf(before, id), valueAsOf: null, own: null, says: null }
  const evidence = known.evidence.length > 0 ? known.evidence : [{ name: `${name}台账`, where: "档案室" }]
  const target = parseTarget(text, {})
  // Some reach a little less: a county where everything is as planned would show nothing.
  const isMissed = place % 5 === 4
  const value = reachedOf(target, isMissed)
  const asked = { name, description, target, value, weight, says: null, deduction: null }
  const { points } = scoreIndicator(asked, rules)
  if (points !== null) {
    const isLess = weight !== null && points < weight
    return { ...known, value, evidence, reason: isLess ? `${of}的${name}受汛期影响推迟了一个月` : "" }
  }
  const score = Math.floor((weight ?? 0) * 95) / 100
  return {
    ...known,
    value: target.value === null ? "已按计划完成" : text.replace(/^[≥≤><=]+/, ""),
    says: "reached",
    own: { score, reason: "按完成情况评定" },
    evidence,
    reason: `${of}的${name}个别环节还要改进`,
  }
}

/** A value in the words of the target: a little less where it is missed, else as much, or a little more of what is many. */
function reachedOf(
  { value: aim, unit, operator }: ReturnType<typeof parseTarget>,
  isMissed: boolean,
): string {
  if (aim === null) return "已按计划完成"
  const isFromAbove = operator === "≤" || operator === "<"
  const isWhole = Number.isInteger(aim) && unit !== "%"
  const reached = isMissed
    ? aim * (isFromAbove ? 1.05 : 0.94)
    : operator === "≥"
      ? aim + above(aim, unit)
      : aim
  const written = isWhole
    ? isFromAbove
      ? Math.ceil(reached)
      : Math.floor(reached)
    : Math.round(reached * 100) / 100
  return `${written}${unit ?? ""}`
}

/** How much more than a lower bound is reached: nobody reaches exactly 90 per cent, or 500 persons. */
function above(aim: number, unit: string | null): number {
  return unit === "%" && aim <= 100 ? Math.min((100 - aim) * 0.3, aim * 0.05) : aim * 0.02
}
