import { rowCheck } from "./row-check.ts"

/** IND-011: a target can be read as one value. */
export const readable = rowCheck({
  id: "IND-011",
  title: "指标值看不出要达到多少",
  severity: "warning",
  basis: "指标值应当可衡量、量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows) {
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
