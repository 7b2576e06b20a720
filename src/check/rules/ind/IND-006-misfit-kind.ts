import { canMeet, type KindOf } from "../../../indicators/index.ts"
import { analysedRow, dimensionsOfTarget } from "../../facts/analysed.ts"
import type { IndicatorRow } from "../../facts/indicators.ts"
import { type RowFault, rowCheck } from "./row-check.ts"

/** The kind an indicator belongs to, and the one it stands under: `时效`, `数量`. */
export interface KindShuffled {
  readonly belongs: string
  readonly under: string
}

type Misfit = Pick<RowFault<Partial<KindShuffled>>, "fault" | "severity" | "values">

/** IND-006: what an indicator measures fits the kind it stands under. */
export const fitsItsKind = rowCheck<Partial<KindShuffled>>({
  id: "IND-006",
  title: "指标归错了类",
  severity: "warning",
  basis:
    "绩效指标应当与类别相符（《中央部门项目支出核心绩效目标和指标设置及取值指引》财预〔2021〕101号，地方参照）",
  *find(rows) {
    for (const row of rows) {
      const misfit = misfitOf(row)
      if (misfit) yield { row, ...misfit }
    }
  },
})

function misfitOf(row: IndicatorRow): Misfit | null {
  const analysed = analysedRow(row)
  const { level2, target } = row
  if (level2 === null) return null
  if (isMoneyForNumber(row)) return { fault: "money" }
  if (level2 === "服务对象满意度" && ["money", "date", "time"].includes(target.kind))
    return { fault: "satisfaction" }
  if (level2 === "成本" && isNoMoney(row)) return { fault: "cost" }
  const { dimension, valence } = analysed
  // A unit that does not fit the name tells of another mistake.
  if (dimension && !canMeet(dimension.of, dimensionsOfTarget(target))) return null
  if (isShuffled(analysed.kind, row))
    return { fault: "shuffled", values: { belongs: analysed.kind!.belongs, under: level2 } }
  if (level2 === "质量" && target.kind === "count" && target.operator !== "≤" && target.operator !== "<") {
    // Slips, complaints, prizes, days of clean air tell how well a thing was done.
    const isPlain = valence.value === null || ["work", "effort", "cure"].includes(valence.by)
    if (analysed.kind?.belongs === "数量" && isPlain) return { fault: "count" }
  }
  // Many places count how far a thing reaches as a quantity.
  if (level2 === "数量" && target.kind === "share" && dimension?.of.has("share"))
    // 持证比例 is of how many of them; 覆盖率, 建档率 is how far it reaches.
    return /^(?:比例|占比|比重|百分比)$/.test(analysed.name.measure?.word ?? "")
      ? { fault: "share" }
      : { fault: "share", severity: "note" }
  return null
}

function isShuffled(kind: KindOf | null, { level2, target }: IndicatorRow): boolean {
  if (!kind?.cannot.has(level2!)) return false
  // 完成时间 `及时` or without a figure tells nothing of its kind.
  if (target.kind === "words" || target.value === null) return false
  return kind.belongs !== "成本" || target.kind === "money"
}

/** A number of things, a date, or a share of what is not money (成本节约率 is) is no cost. */
function isNoMoney(row: IndicatorRow): boolean {
  const { target, indicator } = row
  if (target.kind === "date" || target.unit === "人" || target.unit === "次") return true
  const { valence, dimension } = analysedRow(row)
  const measured = dimensionsOfTarget(target)
  if (measured.size === 0 || measured.has("money") || target.per.length > 0) return false
  if (valence.value === "income") return true
  // 贴息率, 保费率: what a thing is charged at is a price, whatever its sign.
  if (valence.value === "cost") return false
  if (
    valence.ofMoney ||
    valence.by === "unclear" ||
    /成本|费用|经费|资金|预算|价|支出|金额|款/.test(indicator.name + indicator.description)
  )
    return false
  if (!measured.has("share")) return dimension !== null && !dimension.of.has("money")
  return dimension?.of.has("share") === true && valence.value !== null
}

/** Money paid out, collected or lent is counted in money; of other numbers it is only the cost. */
function isMoneyForNumber({ indicator, target, level2 }: IndicatorRow): boolean {
  if (target.kind !== "money" || !target.per.every((per) => per === "月" || per === "年")) return false
  if (level2 !== "数量" && level2 !== "社会效益") return false
  const ofMoney =
    /额|资|金|收|支出|补|贷|工资|薪|酬|税|产值|销售|成本|费|待遇|标准|规模|款|损|节约|减免|交易|赔|分红|让利|消费|GDP|总量|罚没|追|价|保障线/
  return !ofMoney.test(indicator.name) && !ofMoney.test(indicator.description)
}
