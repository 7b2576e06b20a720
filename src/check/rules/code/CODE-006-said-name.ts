import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { formerNames } from "../../facts/former-names.ts"
import { printedCodes, sameName } from "../../facts/printed-codes.ts"

/** A name of earlier years that stands without its code. */
export interface SaidFormerName {
  readonly name: string
  readonly should: string
  readonly year: number
  readonly count: number
}

/** CODE-006: where a class, section or item is named without its code, in prose or in a balance, it has its name of the year. */
export const saidNames: Check = {
  id: "CODE-006",
  family: "CODE",
  title: "不带代码处用了往年的科目名称",
  severity: "warning",
  basis: "《政府收支分类科目》（财政部，各年度）",
  *run(review): Iterable<Observation> {
    const { year } = review.disclosure
    if (year === null) return
    for (const { name, code, should, at } of formerNames(review)) {
      // With its code in a table too, it is told there (CODE-002).
      if (printedCodes(review).some((each) => each.code === code && sameName(each.label, name))) continue
      yield {
        about: [code, nameKey(name)],
        at: [...at],
        data: { name, should, year, count: at.length } satisfies SaidFormerName,
        says: name,
        should,
        cause: { kind: "text-of-another-year" },
      }
    }
  },
}
