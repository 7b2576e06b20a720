import { analyse, areBothCounts, canMeet, type Dimension } from "../../../indicators/index.ts"
import { analysedRow, dimensionsOfTarget } from "../../facts/analysed.ts"
import type { IndicatorRow } from "../../facts/indicators.ts"
import { type RowFault, rowCheck } from "./row-check.ts"

/** The words of a name or description that say what is measured: `盏数`, `千米`, `人数`. */
export interface WhatIsCounted {
  readonly what: string
}

type Misfit = Pick<RowFault<WhatIsCounted>, "fault" | "severity" | "values">

/** IND-014: the unit of a target is one for what the name says is measured. */
export const unitFits = rowCheck<WhatIsCounted>({
  id: "IND-014",
  title: "指标值的单位与指标名称不配",
  severity: "warning",
  basis: "指标值应当可衡量，与指标内容相符（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows) {
    for (const row of rows) {
      const misfit = misfitOf(row)
      if (misfit) yield { row, ...misfit, says: row.target.text }
    }
  },
})

function misfitOf(row: IndicatorRow): Misfit | null {
  const { kind, value } = row.target
  const { dimension } = analysedRow(row)
  if (dimension === null || value === null || kind === "words") return null
  return dimension.of.has("share") && dimension.by === "measure"
    ? misfitOfShare(row, dimension)
    : misfitOfNumber(row, dimension)
}

/** Shares are written with %, as points, in ‰, or by the 100 000. */
function misfitOfShare({ target }: IndicatorRow, dimension: Dimension): Misfit | null {
  const { kind, value, text, per } = target
  if (kind === "share" || per.length > 0 || /[/／‰分成倍]|以[上下内]/.test(text)) return null
  if (kind === "number")
    return dimension.of.size === 1 && value! > 1 && value! <= 100 ? { fault: "sign", severity: "note" } : null
  return canMeet(dimension.of, dimensionsOfTarget(target)) ? null : { fault: "share" }
}

/** Words that make a share of a number: `培训人数完成≥95%`. */
const partOfIt = /完成|增长|增幅|增加|提高|提升|下降|降幅|降低|减少|占|率|比例|达到|达标/

function misfitOfNumber({ indicator, target }: IndicatorRow, dimension: Dimension): Misfit | null {
  const { of, by, words } = dimension
  const measured = dimensionsOfTarget(target)
  if (canMeet(of, measured)) return null
  const isSaid = by === "bracket" || by === "measure"
  const misfit = {
    fault: by === "bracket" ? "bracket" : "counted",
    values: { what: words },
  }
  if (target.kind === "share" && by !== "bracket") {
    // 开展活动100% is that all was done.
    const isObject = by === "object" && target.value !== 100
    if (!(isSaid || isObject) || partOfIt.test(indicator.name + indicator.description) || isMoney(dimension))
      return null
    return { ...misfit, severity: isSaidTwice(indicator) ? "error" : "warning" }
  }
  // 个 of people and 人 of things: one may be meant for the other.
  const sure = isSaid && !areBothCounts(of, measured) && !of.has("amount")
  return { ...misfit, severity: sure ? "error" : "warning" }
}

/** The description counts, too: what is counted one by one is no share. */
function isSaidTwice({ description }: IndicatorRow["indicator"]): boolean {
  const explained = analyse(description).dimension
  return explained?.by === "measure" && !explained.of.has("share")
}

function isMoney({ of }: Dimension): boolean {
  return of.has("money")
}
