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
  const reach: Reach = place % 5 === 4 ? "less" : place % 2 === 1 ? "more" : "as planned"
  const value = reachedOf(target, reach)
  const asked = { name, description, target, value, weight, says: null, deduction: null }
  const { points } = scoreIndicator(asked, rules)
  if (points !== null) {
    const isLess = weight !== null && points < weight
    const why = isLess ? `${of}的${name}受汛期影响推迟了一个月` : ""
    return {
      ...known,
      value,
      evidence,
      reason: reach === "more" ? `${of}的${name}年中按新增的需要安排` : why,
    }
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

type Reach = "less" | "as planned" | "more"

/** A value in the words of the target; of a whole nobody reaches more than all. */
function reachedOf({ value: aim, unit, operator }: ReturnType<typeof parseTarget>, reach: Reach): string {
  if (aim === null) return "已按计划完成"
  const isFromAbove = operator === "≤" || operator === "<"
  const factor = { less: isFromAbove ? 1.05 : 0.94, "as planned": 1, more: isFromAbove ? 0.97 : 1.02 }[reach]
  const reached = unit === "%" ? Math.min(aim * factor, Math.max(aim, 100)) : aim * factor
  const isWhole = Number.isInteger(aim) && unit !== "%"
  const isRoundedUp = isFromAbove === (reach !== "more")
  const written = isWhole
    ? isRoundedUp
      ? Math.ceil(reached)
      : Math.floor(reached)
    : Math.round(reached * 100) / 100
  return `${written}${unit ?? ""}`
}
