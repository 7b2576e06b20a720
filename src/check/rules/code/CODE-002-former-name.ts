import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { formerNames } from "../../facts/former-names.ts"
import { isFormerName, printedCodes, sameName } from "../../facts/printed-codes.ts"

/** A code under a name of earlier years. */
export interface FormerCodeName {
  readonly code: string
  readonly label: string
  readonly listed: string
  readonly year: number
}

/** CODE-002: a name that was given up is not used any more. */
export const formerCodeNames: Check = {
  id: "CODE-002",
  family: "CODE",
  title: "用了往年的科目名称",
  severity: "warning",
  basis: "《政府收支分类科目》（财政部，各年度）",
  *run(review): Iterable<Observation> {
    const { disclosure, reference } = review
    const { year } = disclosure
    if (year === null) return
    const elsewhere = formerNames(review)
    for (const printed of printedCodes(review)) {
      const { code, label, listed, places } = printed
      if (!listed || sameName(listed.name, label) || !isFormerName(printed, reference.codes)) continue
      yield {
        about: [code, nameKey(label)],
        // The same name without its code is the same defect.
        at: [
          ...places,
          ...elsewhere
            .filter((each) => each.code === code && sameName(each.name, label))
            .flatMap(({ at }) => at),
        ],
        data: { code, label, listed: listed.name, year } satisfies FormerCodeName,
        says: label,
        should: listed.name,
        cause: { kind: "table-of-another-year" },
      }
    }
  },
}
