import type { BudgetTable, Disclosure, ThreePublicKey } from "../../../model/disclosure.ts"
import { subjectOfItem } from "../../../model/three-public.ts"
import { aboutText } from "../../about.ts"
import type { Cannot, Check } from "../../check.ts"
import { atMost } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import { hasFigures, rowOf, tablesOf, termAt } from "../../engine/tables.ts"
import {
  isOwnVersion,
  isPlain,
  isThisYear,
  isWholeEntity,
  type MoneyClaim,
  termOf,
} from "../../facts/claims/claims.ts"
import { nameOfKey, quoted } from "../../facts/claims/names.ts"
import { isAnotherName } from "../../facts/printed-codes.ts"
import { ownAmounts } from "../../facts/three-public.ts"

const items: readonly (readonly [string, ThreePublicKey])[] = [
  ["30212", "overseas"],
  ["30217", "reception"],
  ["30231", "vehicleOperation"],
  ["31013", "vehiclePurchase"],
]

/** Meetings and training are told beside the three. */
const besides = [
  ["30215", "meetings", /^(?:meetings|会议费(?:预算|支出)?)$/],
  ["30216", "training", /^(?:training|培训费(?:预算|支出)?)$/],
] as const

/** What prose says of all meetings and all training, not of those within the operating costs. */
function ownOf(disclosure: Disclosure): MoneyClaim[] {
  return disclosure.claims.filter(
    (claim): claim is MoneyClaim =>
      claim.kind === "amount" &&
      claim.against === null &&
      claim.role === null &&
      claim.section !== "operatingCosts" &&
      isPlain(claim) &&
      isThisYear(claim, disclosure) &&
      isOwnVersion(claim, disclosure) &&
      isWholeEntity(claim, disclosure),
  )
}

/**
 * TPE-004: what basic expenditure pays for an item is part of the item. Projects may pay for it too, so the
 * item is never less, but may be more.
 */
export const economicItems: Check = {
  id: "TPE-004",
  family: "TPE",
  title: "基本支出表有关科目超过“三公”经费",
  severity: "error",
  basis: "《支出经济分类科目》30212、30217、30231、31013；“三公”经费含基本支出和项目支出安排的部分",
  *relations({ disclosure, reference }): Iterable<Relation | Cannot> {
    const table: BudgetTable | undefined = tablesOf(disclosure, "basic").find(hasFigures)
    let any = false
    for (const [code, key] of table ? items : []) {
      const row = rowOf(table!, code)
      const cell = disclosure.threePublic.table[key]
      const amount = cell?.figure ? cell : ownAmounts(disclosure, key)[0]?.amount
      if (!row || !amount?.figure) continue
      // A code beside the name of another item is wrong itself (CODE-001).
      const listed = reference.codes.economic(code, disclosure.year)
      if (listed && isAnotherName(row.label, listed.name)) continue
      any = true
      const name = nameOfKey(subjectOfItem(key))
      yield atMost(
        [termAt(table!, row, "total")],
        [
          {
            sign: 1,
            amount,
            about: aboutText([amount === cell ? "threePublic" : "claim/threePublic", key]),
            name: `${amount === cell ? "“三公”经费表" : "文中"}${quoted(name)}`,
          },
        ],
        `基本支出表“${code} ${row.label}” ≤ ${name}`,
      )
    }
    for (const [code, subject, said] of table ? besides : []) {
      const row = rowOf(table!, code)
      const claim = row && ownOf(disclosure).find((each) => said.test(each.subject))
      if (!row || !claim) continue
      any = true
      yield atMost(
        [termAt(table!, row, "total")],
        [termOf(claim)],
        `基本支出表“${code} ${row.label}” ≤ 文中${nameOfKey(subject)}`,
      )
    }
    if (!any) yield { cannot: "基本支出表没有“三公”经费有关科目，或者没有读到“三公”经费各项" }
  },
}
