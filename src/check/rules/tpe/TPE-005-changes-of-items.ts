import type { Claim, ThreePublicKey } from "../../../model/disclosure.ts"
import { subjectOfItem } from "../../../model/three-public.ts"
import type { Check } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import type { Relation } from "../../engine/relation.ts"
import type { MoneyClaim } from "../../facts/claims/claims.ts"
import { changeTerm } from "../../facts/claims/claims.ts"
import { nameOfKey } from "../../facts/claims/names.ts"
import { comparisonsOf, compositions, statedChange, stretches } from "../../facts/three-public.ts"

/** The change of an item; for vehicles those of purchase and operation where only they are stated. */
function changesOfItem(claims: readonly Claim[], key: ThreePublicKey, comparison: string): MoneyClaim[] {
  const own = statedChange(claims, key, comparison)
  if (own) return [own]
  const parts = compositions.find(([whole]) => whole === key && whole !== "total")?.[1] ?? []
  const stated = parts.flatMap((part) => statedChange(claims, part, comparison) ?? [])
  return stated.length === parts.length ? stated : []
}

/** Of an item nothing is said but that it is as much as before, in one way or two. */
function isLevel(claims: readonly Claim[], key: ThreePublicKey): boolean {
  const own = claims.filter(
    ({ subject, kind }) => subject === subjectOfItem(key) && kind !== "amount" && kind !== "count",
  )
  return own.length > 0 && own.every(({ kind, direction }) => kind === "direction" && direction === "same")
}

/** TPE-005: the changes of the items add up to the change of what they make up; 持平 is a change of zero. */
export const changesOfItems: Check = {
  id: "TPE-005",
  family: "TPE",
  title: "“三公”经费各项增减之和不等于总增减",
  severity: "error",
  basis: "惯例：合计的增减等于各项增减之和",
  *relations({ disclosure }): Iterable<Relation> {
    for (const claims of stretches(disclosure))
      for (const comparison of comparisonsOf(claims))
        for (const [whole, parts] of compositions) {
          const total = statedChange(claims, whole, comparison)
          const changes = parts.map((part) => changesOfItem(claims, part, comparison))
          if (!total || changes.some((change, i) => change.length === 0 && !isLevel(claims, parts[i]!)))
            continue
          const stated = changes.flat()
          yield equality(
            [changeTerm(total)],
            stated.map(changeTerm),
            `${nameOfKey(subjectOfItem(whole))}的增减额 = ${parts.map((part) => nameOfKey(subjectOfItem(part))).join(" + ")} 的增减额`,
          )
        }
  },
}
