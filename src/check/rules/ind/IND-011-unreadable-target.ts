import { analysedRow } from "../../facts/analysed.ts"
import type { IndicatorRow } from "../../facts/indicators.ts"
import { rowCheck } from "./row-check.ts"

/** IND-011: a target can be read as one value. */
export const readable = rowCheck({
  id: "IND-011",
  title: "指标值看不出要达到多少",
  severity: "warning",
  basis: "指标值应当可衡量、量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows) {
    const vague = rows.filter(isVague)
    const isOnly = vague.length === 1 && rows.length >= many
    for (const row of vague)
      if (isToBeCounted(row) || (isOnly && isOfEffect(row))) yield { row, fault: "vague" }
    for (const row of rows) {
      const text = row.target.text.trim()
      const numbers = text.match(/\d+(?:\.\d+)?/g) ?? []
      if (row.target.kind !== "date" && isSeveral(text)) yield { row, fault: "several" }
      else if (
        row.target.kind === "words" &&
        goesOnAfterAmount(text) &&
        numbers.length >= 2 &&
        !isEachSaid(text)
      )
        yield { row, fault: "several" }
      else if (/问卷|调查表|详见|见附/.test(text) && numbers.length === 0) yield { row, fault: "source" }
    }
  },
})

/** A figure, and behind a stop another: a sentence for a value. */
function goesOnAfterAmount(text: string): boolean {
  const [, after] = /\d{3}([\s\S]*)/.exec(text) ?? []
  const [, next] = /[，,。；;]([\s\S]*)/.exec(after ?? "") ?? []
  return next !== undefined && /\d/.test(next)
}

/** Every number with what it counts, its bound and its unit (`慰问不少于100人，宣传用品不少于2000份`): clear for all that. */
function isEachSaid(text: string): boolean {
  const clauses = text.split(/[，,。；;、\n]/).filter((clause) => /\d/.test(clause))
  return clauses.every((clause) =>
    /^[^\d]{2,}(?:不少于|不低于|不小于|不超过|不高于|不多于|不大于|大于|小于|超过|至少|达到|[≥≤><])\d+(?:\.\d+)?[^\d]{1,8}$/.test(
      clause.trim(),
    ),
  )
}

/** Three values and more in one cell (`3个组，每组5人，共12次`); steps through the year are one value each time. */
function isSeveral(text: string): boolean {
  const clauses = text.split(/[，,。；;、\n]/).filter((clause) => /\d/.test(clause))
  return clauses.length >= 3 && !/[月日年季]|[≥≤<>%％]|完成|达到/.test(text)
}

/** Where all but one of so many indicators have a figure, figures are what is written here. */
const many = 15
/** Words that say it will be good or better, and not by how much, however they are put together. */
const better =
  /^(?:逐[步年]|不断|持续|稳步|进一步|明显|显著|有效|有所|大幅|切实|全面|基本|比较|较|很|更|非常|效果|成效|成果|作用|影响|情况|水平|程度|质量|状况|得到|取得|保持|发挥|提[高升]|改[善进]|增[强加长多]|加强|优化|好转?|良好?|优良?|高|低|大|强|理想|突出|减少|下降|降低|减轻|缓解|促进|推动|推进|完善|规范|稳定|积极|的|了|地|、|，|。){1,8}$/
/** What it is compared with, or meets, can be told after all. */
const comparable = /上年|去年|同比|往年|预期|标准|规定|要求|达标|合格/

function isVague({ target }: IndicatorRow): boolean {
  const text = target.text.trim()
  return (
    target.kind === "words" &&
    text.length >= 2 &&
    text.length <= 16 &&
    !comparable.test(text) &&
    better.test(text)
  )
}

/** A number, a share, a time, a cost: what is done is to be counted, and so is whatever the name ends in. */
function isToBeCounted(row: IndicatorRow): boolean {
  // Who is content is asked for by IND-024.
  if (row.level1 === "满意度" || row.level2 === "服务对象满意度") return false
  const { name } = analysedRow(row)
  if (name.measure?.kind === "满意度") return false
  if (row.level1 === "产出" || row.level2 === "成本") return true
  // 工作及时足额, 持久度: one character at the end may be part of a word.
  const { word = "", dimensions = [] } = name.measure ?? {}
  const isMeasured = word.length > 1 || word === "率"
  return isMeasured && !dimensions.includes("words") && !dimensions.includes("other")
}

/** What lasts and what nature gains is told in words everywhere. */
function isOfEffect({ level2 }: IndicatorRow): boolean {
  return level2 === "社会效益" || level2 === "经济效益"
}
