import { rowCheck } from "./row-check.ts"

/** The words that stand for %. */
export interface UnitInWords {
  readonly unit: string
}

/** IND-008: shares are written with %. */
export const shareSign = rowCheck<UnitInWords>({
  id: "IND-008",
  title: "百分比没有用“%”",
  severity: "warning",
  basis: "惯例：百分比的单位是“%”",
  *find(rows) {
    for (const row of rows) {
      const { text, unit } = row.indicator.target
      if (/^(?:百分比|比率|百分点)$/.test(unit ?? ""))
        yield { row, values: { unit: unit! }, says: text, should: text.replace(unit!, "%") }
    }
  },
})
