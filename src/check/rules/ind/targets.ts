import { betterWhen } from "../../../packs/indicators.ts"
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

/** Growth, and shares of what is not their whole: gross enrolment, beds used, revenue collected against a plan. */
const mayExceed =
  /增长|增幅|增加|增收|提高|提升|产值|投资|税收|收入|征收|保值|增值|拨备|倍|超额|比上年|同比|达产|产销|毛入|毛率|床位|病床|负荷|周转|流动|速动|偿|备付|产能|净增|招商/

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
      // A figure of the year before as 100 (财政收入105%) is no share.
      if (value > 100 && isShare(row)) yield { row, group: "over", severity: "error" }
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

function isShare({ indicator, level1 }: Row): boolean {
  return /率|度$|比例|占比|比重|覆盖面/.test(indicator.name) || level1 === "满意度"
}

/** IND-010: the operator points the way that is better. */
export const direction = rowCheck({
  id: "IND-010",
  title: "指标值的方向正确",
  severity: "error",
  basis,
  *find(rows) {
    for (const row of rows) {
      const group = wrongWay(row)
      if (group !== null) yield { row, group, severity: isDoubtful(row, group) ? "warning" : "error" }
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

/** Changes of a thing: of 发案率降幅 more is better, of 火灾起数 (同比下降) ≥10% too. */
const changes = /降幅|下降|减少|降低|压减|压降|压缩|削减|缩减|递减|回落|减排|挽回|增幅|上升/
const changesSaid = /同比|比上年|较上年|与上年|环比|降幅|(?:下降|降低|减少)(?:幅度|率|比例)/
/** Shares with a ceiling of their own, which stay below it though they are high. */
const ceilings =
  /成本|费用|控制|不超过|误差|偏差|占比|比重|比例|负债|负荷|饱和|浓度|强度|湿度|噪|消耗|消费|价格|指数|系数|依赖|周转|抗菌|药|床位|病床/
/** Sums laid down for a head or a thing, which are at least so much (补助标准≥89元). */
const laidDown = /节约|节省|降低|减少|投入|筹|标准|人均|补助|补贴|补偿|奖|工资|薪|待遇|津贴|救助|养老金/

function wrongWay({ indicator, target, level1, level2 }: Row): "more" | "less" | "cost" | null {
  const { operator, kind } = target
  const { name, description } = indicator
  if (operator === null || operator === "=") return null
  const upper = operator === "≤" || operator === "<"
  if (changes.test(name) || (kind === "share" && changesSaid.test(description))) return null
  const better = betterWhen(name) ?? (kind === "share" ? betterWhen(description) : null)
  // What is counted as done (受理投诉件数, 扑救火灾起数) is work, not harm.
  if (better === "less" && !upper && !(level2 === "数量" && kind !== "share")) return "less"
  if (kind === "share" && upper) {
    if (better === "more") return /(?:预算|资金).{0,4}(?:执行|支出|支付|使用)率/.test(name) ? null : "more"
    // A share of nearly the whole, of an outcome, is a thing to reach and not one to stay below.
    const outcome = level1 === "满意度" || level1 === "效益"
    if (outcome && better === null && (target.value ?? 0) >= 80 && !ceilings.test(name)) return "more"
  }
  return level2 === "成本" && !upper && kind === "money" && !laidDown.test(name + description) ? "cost" : null
}

/** What is told by the name is sure; that a share of 80 to 95 is no ceiling is only likely. */
function isDoubtful({ indicator, target }: Row, group: string): boolean {
  return group === "cost" || (betterWhen(indicator.name) === null && (target.value ?? 0) < 95)
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
      if (row.target.kind !== "date" && isSeveral(text)) yield { row, group: "several" }
      else if (row.target.kind === "words" && /\d{3,}.*[，,。；;].*\d/.test(text) && numbers.length >= 2)
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

/** Three values and more in one cell (`3个组，每组5人，共12次`); steps through the year are one value each time. */
function isSeveral(text: string): boolean {
  const clauses = text.split(/[，,。；;、\n]/).filter((clause) => /\d/.test(clause))
  return clauses.length >= 3 && !/[月日年季]|[≥≤<>%％]|完成|达到/.test(text)
}
