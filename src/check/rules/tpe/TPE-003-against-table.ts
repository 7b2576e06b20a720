import { threePublicKeys } from "../../../model/disclosure.ts"
import { subjectOfItem } from "../../../model/three-public.ts"
import { meets } from "../../../money/figure.ts"
import { aboutText } from "../../about.ts"
import type { Cannot, Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { termOf } from "../../facts/claims/claims.ts"
import { nameOfKey, quoted } from "../../facts/claims/names.ts"
import { ownAmounts } from "../../facts/three-public.ts"

/** TPE-003: the three public expenses in prose are those of their table. */
export const againstTable: Check = {
  id: "TPE-003",
  family: "TPE",
  title: "文中“三公”经费与表格不一致",
  severity: "error",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：“三公”经费预决算总额和分项数额公开",
  *relations({ disclosure }): Iterable<Relation | Cannot> {
    let any = false
    for (const key of threePublicKeys) {
      const cell = disclosure.threePublic.table[key]
      if (!cell?.figure) continue
      const seen = new Set<number>()
      for (const claim of ownAmounts(disclosure, key)) {
        const { cents, slack } = claim.amount.figure
        if (seen.has(cents)) continue
        seen.add(cents)
        any = true
        const gap = Math.abs(cell.figure.cents) - Math.abs(cents)
        // Cut off instead of rounded in the coarser measure is no contradiction.
        if (!meets(cell.figure, claim.amount.figure) && gap > 0 && gap < slack && cell.figure.slack < slack)
          continue
        const name = nameOfKey(subjectOfItem(key))
        yield equality(
          [termOf(claim)],
          [
            {
              sign: 1,
              amount: cell,
              about: aboutText(["threePublic", key]),
              name: `“三公”经费表${quoted(name)}`,
            },
          ],
          `文中${quoted(name)} = “三公”经费表${quoted(name)}`,
        )
      }
    }
    if (!any) yield { cannot: "没有读到“三公”经费表，或者文中没有写金额" }
  },
}
