import { boundSaid, canMeet, type Direction } from "../../../indicators/index.ts"
import { isGuessed, segment } from "../../../indicators/segment.ts"
import type { Severity } from "../../../model/finding.ts"
import { analysedRow, dimensionsOfTarget, gaugeOfTarget } from "../../facts/analysed.ts"
import { type Evaluated, evaluatedOf } from "../../facts/evaluated.ts"
import type { IndicatorRow } from "../../facts/indicators.ts"
import { rowCheck } from "./row-check.ts"

/** IND-010: the operator points the way that is better. */
export const direction = rowCheck({
  id: "IND-010",
  title: "指标值的方向写反",
  severity: "error",
  basis: "指标值应当可衡量、量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows, disclosure) {
    const kept = new Set(
      evaluatedOf(disclosure).flatMap((each) => (isKeptBelow(each) ? [each.row.indicator] : [])),
    )
    for (const row of rows) {
      const found = wrongWay(row, kept.has(row.indicator))
      if (found === null) continue
      const { fault, severity } = found
      const { text } = row.target
      const right = fault === "more" || fault === "atLeast" ? "≥" : "≤"
      yield { row, fault, severity, says: text, should: text.replace(/[≤<≥>]/, right) }
    }
  },
})

interface WrongWay {
  readonly fault: "more" | "less" | "cost" | "atMost" | "atLeast"
  readonly severity: Severity
}

/** Targets that are a change since the year before, whatever the name says. */
const changesSaid = /同比|比上年|较上年|与上年|环比|降幅|(?:下降|降低|减少)(?:幅度|率|比例)/
/** Sums laid down for a head or a thing, which are at least so much (补助标准≥89元). */
const laidDown = /节约|节省|降低|减少|投入|筹|标准|人均|补助|补贴|补偿|奖|工资|薪|待遇|津贴|救助|养老金/

/** Less than a lower bound was spent, and it has all its points: the bound was meant from above. */
function isKeptBelow({ row: { target }, reached, full, points }: Evaluated): boolean {
  const isLower = target.operator === "≥" || target.operator === ">"
  return isLower && reached !== null && target.value !== null && reached < target.value && points === full
}

function wrongWay(row: IndicatorRow, isKept: boolean): WrongWay | null {
  const { operator, kind } = row.target
  // ≤6月 is a date to be kept, whatever takes the time.
  if (operator === null || operator === "=" || kind === "date") return null
  const upper = operator === "≤" || operator === "<"
  const said = againstWords(row, upper)
  if (said) return said
  if (kind === "share" && changesSaid.test(row.indicator.description)) return null
  const found = directionOf(row)
  if (found?.better === "less" && !upper && isHarm(found, row))
    return { fault: "less", severity: surely(row) }
  if (found?.better === "more" && upper) return tooFew(found, row)
  if (found === null && upper && isNearlyWhole(row))
    return { fault: "more", severity: (row.target.value ?? 0) < 95 ? "warning" : "error" }
  const isCost = row.level2 === "成本" && !upper && kind === "money"
  if (isCost && isKept) return { fault: "cost", severity: "error" }
  return isCost && !laidDown.test(row.indicator.name + row.indicator.description)
    ? { fault: "cost", severity: "warning" }
    : null
}

/** A bound in words for the same figure that the sign turns round: `不超过30分钟` and `≥30分钟`. */
function againstWords({ indicator }: IndicatorRow, upper: boolean): WrongWay | null {
  // As printed: 15 of `15分钟`, not its days.
  const described = boundSaid(indicator.description, indicator.target.value)
  const grounded = boundSaid(indicator.basis, indicator.target.value)
  const bound = described ?? grounded
  if (bound === null || (bound === "at most") === upper) return null
  return {
    fault: bound === "at most" ? "atMost" : "atLeast",
    severity: described === null ? "warning" : "error",
  }
}

/** A unit that does not fit the name is told elsewhere, and a share of a number (人数≥95%) is none of it. */
function directionOf(row: IndicatorRow): Direction | null {
  const analysed = analysedRow(row)
  const { dimension } = analysed
  if (dimension && !canMeet(dimension.of, dimensionsOfTarget(row.target))) return null
  return analysed.direction(gaugeOfTarget(row.target))
}

/** Where a word of the name only probably says what it says, no target surely contradicts it. */
function surely({ indicator }: IndicatorRow): Severity {
  return segment(indicator.name).some(({ text }) => isGuessed(text)) ? "warning" : "error"
}

/** What is there to be dealt with (火灾起数) is a quantity of work, unless it is said to happen. */
function isHarm({ strength, workload }: Direction, { level2, target, indicator }: IndicatorRow): boolean {
  if (target.kind === "money" && strength !== "sure") return false
  return !(workload && level2 === "数量") || /发生|出现/.test(indicator.name + indicator.description)
}

/** How much there is of it to be dealt with is no merit. */
const ofWaste = /垃圾|废弃物|废物|废水|污水|污泥|粪污|渣土|淤泥/

/** Too little of what is good: of a share surely, of a number probably; of money only where it is an outcome. */
function tooFew({ strength }: Direction, row: IndicatorRow): WrongWay | null {
  const { kind } = row.target
  const { name } = row.indicator
  if (strength === "weak") return null
  if (kind === "share" || row.target.unit === "分")
    return /(?:预算|资金).{0,4}(?:执行|支出|支付|使用)率/.test(name)
      ? null
      : { fault: "more", severity: surely(row) }
  if (kind === "count" && (analysedRow(row).valence.capped || ofWaste.test(name))) return null
  if (kind === "money" && row.level1 !== "效益") return null
  return { fault: "more", severity: kind === "money" && strength === "sure" ? surely(row) : "warning" }
}

/** A share of nearly the whole, of an outcome, is a thing to reach and not one to stay below. */
function isNearlyWhole(row: IndicatorRow): boolean {
  const { target, level1 } = row
  if (target.kind !== "share" || (target.value ?? 0) < 80) return false
  if (level1 !== "满意度" && level1 !== "效益") return false
  const { valence, name } = analysedRow(row)
  const isPart = name.isRatio || /^(?:占比|比重|比例|份额)$/.test(name.measure?.word ?? "")
  return (
    !isPart &&
    valence.value === null &&
    valence.by !== "unclear" &&
    !(name.measure?.dimensions.includes("other") && name.measure.word !== "度")
  )
}
