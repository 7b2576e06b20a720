import type { IndicatorRow } from "../../facts/indicators.ts"
import { rowCheck } from "./row-check.ts"

/** IND-024: satisfaction is a share or points, as it is in the other rows. */
export const satisfaction = rowCheck({
  id: "IND-024",
  title: "满意度没有量化",
  severity: "warning",
  basis: "绩效指标应当细化量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows) {
    const own = rows.filter(isOfSatisfaction)
    const isCounted = own.some(({ target }) => target.kind === "share")
    for (const row of own) {
      const { kind, value, text } = row.target
      if (
        kind === "words" &&
        text.trim() !== "" &&
        !/\d/.test(text) &&
        !/[—\-/＼/]|问卷|调查|详见|见附/.test(text)
      )
        yield { row, fault: "words", says: text, should: "≥__%" }
      // Elsewhere it has its sign: here it was left out.
      else if (kind === "number" && isCounted && value !== null && value > 1 && value <= 100)
        yield { row, fault: "sign", says: text, should: `${text}%` }
    }
  },
})

function isOfSatisfaction({ indicator }: IndicatorRow): boolean {
  return /满意(?:度|率|程度)$/.test(indicator.name.replace(/[（(][^（()）]*[）)]|[≥≤\s]/g, ""))
}
