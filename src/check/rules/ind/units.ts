import { countedIn } from "../../../packs/units.ts"
import { quoteRows, type Row, rowCheck } from "./rows.ts"

/** Names ending in 率 that are no shares. */
const noShare = /(?:频|汇|利|税|功|倍|速|费|效|容积|分辨|比|死亡|发病|发案|患病|伤亡)率$/
const share = /(?:率|比例|比重|占比)(?:[（(][^（()）]{1,8}[）)])?$/

/** IND-014: the unit of a target is one for what the name says is measured. */
export const unitFits = rowCheck({
  id: "IND-014",
  title: "指标值的单位与指标名称相配",
  severity: "warning",
  basis: "指标值应当可衡量，与指标内容相符（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows) {
    for (const row of rows) {
      const group = misfit(row)
      if (group !== null) yield { row, group, ...(group === "sign" ? { severity: "note" as const } : {}) }
    }
  },
  say: (rows, group) => ({
    message:
      group === "sign"
        ? `${quoteRows(rows)}：名称是比率，指标值缺百分号。`
        : group === "share"
          ? `${quoteRows(rows)}：名称是比率，指标值却不是百分比。`
          : `${quoteRows(rows)}：名称数的是${group}，指标值的单位却不是。`,
    says: rows[0]!.target.text,
    advice: "请核对指标值的单位，或指标名称是否写错行。",
  }),
})

function misfit({ indicator, target }: Row): string | null {
  const name = indicator.name.replace(/\s/g, "")
  const { kind, value, unit, text } = target
  if (value === null || kind === "words") return null
  if (share.test(name) && !noShare.test(name)) {
    // 每10万人, ‰, 以上 and points are ways to write a rate too.
    if (kind === "share" || target.per.length > 0 || /[/／‰分成倍]|以[上下内]/.test(text)) return null
    if (kind === "number") return value > 1 && value <= 100 ? "sign" : null
    return kind === "count" && /^(?:人|次|个|件|户|家|项|台|场|元)$/.test(unit) ? "share" : null
  }
  const counted = countedIn.find((each) => each.name.test(name))
  if (!counted || kind === "number") return null
  // `培训人数≥95%`: a share where the name speaks of the number itself.
  if (kind === "share")
    return /完成|增长|增幅|下降|降幅|占|率/.test(name + indicator.description) ? null : counted.what
  if (kind === "date" || kind === "time" || kind === "money") return kind === "time" ? null : counted.what
  return counted.units.includes(unit) ? null : counted.what
}
