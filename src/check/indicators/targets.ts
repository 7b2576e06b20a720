import { betterWhen } from "../../packs/indicators.ts"
import { quoteRows, type Row, rowCheck } from "./rows.ts"

const basis = "指标值应当可衡量、量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）"

/** IND-007: every indicator has a target. */
export const targetThere = rowCheck({
  id: "IND-007",
  title: "每条指标都有指标值",
  severity: "warning",
  basis,
  *find(rows) {
    // Where a form has no column of targets, none is missing.
    if (rows.filter(({ target }) => target.text !== "").length < rows.length / 2) return
    for (const row of rows)
      if (row.indicator.name !== "" && row.target.text.replace(/[-—/、\s]/g, "") === "") yield { row }
  },
  say: (rows) => ({ message: `${quoteRows(rows)}没有指标值。`, advice: "请填写可以衡量的指标值。" }),
})

/** IND-008: shares are written with %. */
export const shareSign = rowCheck({
  id: "IND-008",
  title: "百分比用“%”表示",
  severity: "warning",
  basis: "惯例：百分比的单位是“%”",
  *find(rows) {
    for (const row of rows)
      if (/^(?:百分比|比率|百分点)$/.test(row.indicator.target.unit ?? ""))
        yield { row, group: row.indicator.target.unit! }
  },
  say: (rows, group) => ({
    message: `${quoteRows(rows)}用“${group}”作单位，应写“%”${rows.length > 1 ? `（共${rows.length}处）` : ""}。`,
    says: rows[0]!.target.text,
    should: rows[0]!.target.text.replace(group, "%"),
    advice: "请把单位改为“%”，全文统一。",
  }),
})

const mayExceed = /增长|增幅|增加|提高|提升|产值|投资|税收|保值|增值|拨备|倍|超额|比上年|同比|达产|产销/

/** IND-009: a share of a whole is not more than the whole. */
export const withinWhole = rowCheck({
  id: "IND-009",
  title: "比率不超过100%",
  severity: "warning",
  basis,
  *find(rows) {
    for (const row of rows) {
      const { kind, value, operator } = row.target
      if (kind !== "share" || value === null) continue
      if (mayExceed.test(row.indicator.name) || mayExceed.test(row.indicator.description)) continue
      if (value > 100) yield { row, group: "over", severity: "error" }
      else if (value === 100 && (operator === "≥" || operator === ">")) yield { row, group: "least" }
    }
  },
  say: (rows, group) => ({
    message:
      group === "over"
        ? `${quoteRows(rows)}：比率不会超过100%。`
        : `${quoteRows(rows)}：比率最多是100%，写“≥100%”没有意义${rows.length > 1 ? `（共${rows.length}处）` : ""}。`,
    says: rows[0]!.target.text,
    should: "100%",
    advice: group === "over" ? "请核对指标值是否多写了位数。" : "请写“100%”，或改为可以达到的下限。",
  }),
})

/** IND-010: the operator points the way that is better. */
export const direction = rowCheck({
  id: "IND-010",
  title: "指标值的方向正确",
  severity: "error",
  basis,
  *find(rows) {
    for (const row of rows) {
      const group = wrongWay(row)
      if (group !== null) yield { row, group, severity: group === "cost" ? "warning" : "error" }
    }
  },
  say: (rows, group) => ({
    message: `${quoteRows(rows)}：${
      group === "more"
        ? "这一指标越高越好，指标值却写成上限"
        : group === "less"
          ? "这一指标越低越好，指标值却写成下限"
          : "成本应有上限，指标值却写成下限"
    }。`,
    says: rows[0]!.target.text,
    should: rows[0]!.target.text.replace(/[≤<≥>]/, group === "more" ? "≥" : "≤"),
    advice: `请核对比较符号，应写“${group === "more" ? "≥" : "≤"}”。`,
  }),
})

function wrongWay({ indicator, target, level1, level2 }: Row): "more" | "less" | "cost" | null {
  const { operator, kind } = target
  if (operator === null || operator === "=") return null
  const upper = operator === "≤" || operator === "<"
  const better = betterWhen(indicator.name) ?? (kind === "share" ? betterWhen(indicator.description) : null)
  if (better === "less" && !upper) return "less"
  if (kind === "share" && upper) {
    const outcome = level1 === "满意度" || level1 === "效益"
    if (better === "more") return "more"
    // A share of nearly the whole, of an outcome, is a thing to reach and not one to stay below.
    if (
      outcome &&
      better === null &&
      (target.value ?? 0) >= 80 &&
      !/成本|费用|控制|下降|减少|降低|不超过|误差/.test(indicator.name)
    )
      return "more"
  }
  if (level2 === "成本" && !upper && kind === "money" && !/节约|节省|降低|减少|投入|筹/.test(indicator.name))
    return "cost"
  return null
}

/** IND-011: a target can be read as one value. */
export const readable = rowCheck({
  id: "IND-011",
  title: "指标值清楚可读",
  severity: "warning",
  basis,
  *find(rows) {
    for (const row of rows) {
      const text = row.target.text.trim()
      const numbers = text.match(/\d+(?:\.\d+)?/g) ?? []
      if (row.target.kind === "words" && /\d{3,}.*[，,。；;].*\d/.test(text) && numbers.length >= 2)
        yield { row, group: "several" }
      else if (/问卷|调查表|详见|见附/.test(text) && numbers.length === 0) yield { row, group: "source" }
    }
  },
  say: (rows, group) => ({
    message:
      group === "several"
        ? `${quoteRows(rows)}：指标值里有几个数，看不出要达到多少。`
        : `${quoteRows(rows)}：填的是数据来源，不是指标值。`,
    advice: "请写成一个可以对照完成情况的值，计算办法写在指标描述里。",
  }),
})
