import { countedIn } from "../../../packs/units.ts"
import type { IndicatorRow } from "../../facts/indicators.ts"
import { type RowFault, rowCheck } from "./row-check.ts"

/** Names ending in 率 that are no shares. */
const noShare = /(?:频|汇|利|税|功|倍|速|费|效|容积|分辨|比|死亡|发病|发案|患病|伤亡)率$/
const share = /(?:率|比例|比重|占比)(?:[（(][^（()）]{1,8}[）)])?$/

/** What a name says is counted: `人`, `户` … */
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

function misfitOf({ indicator, target }: IndicatorRow): Misfit | null {
  const name = indicator.name.replace(/\s/g, "")
  const { kind, value, unit, text } = target
  if (value === null || kind === "words") return null
  if (share.test(name) && !noShare.test(name)) {
    // 每10万人, ‰, 以上 and points are ways to write a rate too.
    if (kind === "share" || target.per.length > 0 || /[/／‰分成倍]|以[上下内]/.test(text)) return null
    if (kind === "number") return value > 1 && value <= 100 ? { fault: "sign", severity: "note" } : null
    return kind === "count" && /^(?:人|次|个|件|户|家|项|台|场|元)$/.test(unit) ? { fault: "share" } : null
  }
  const counted = countedIn.find((each) => each.name.test(name))
  if (!counted || kind === "number") return null
  const misfit: Misfit = { fault: "counted", values: { what: counted.what } }
  // `培训人数≥95%`: a share where the name speaks of the number itself.
  if (kind === "share")
    return /完成|增长|增幅|下降|降幅|占|率/.test(name + indicator.description) ? null : misfit
  if (kind === "date" || kind === "time" || kind === "money") return kind === "time" ? null : misfit
  return counted.units.includes(unit) ? null : misfit
}
