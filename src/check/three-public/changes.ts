import type { Check } from "../check.ts"
import { equality } from "../engine/equality.ts"
import type { Relation } from "../engine/relation.ts"
import { changeTerm } from "../narrative/changes-add-up.ts"
import { nameOfKey } from "../narrative/names.ts"
import { comparisonsOf, compositions, statedChange, stretches } from "./items.ts"

/** TPE-005: the changes of the items add up to the change of what they make up; 持平 is a change of zero. */
export const changesOfItems: Check = {
  id: "TPE-005",
  family: "TPE",
  title: "“三公”经费各项增减之和等于总增减",
  severity: "error",
  basis: "惯例：合计的增减等于各项增减之和",
  *relations({ disclosure }): Iterable<Relation> {
    for (const claims of stretches(disclosure))
      for (const comparison of comparisonsOf(claims))
        for (const [whole, parts] of compositions) {
          const total = statedChange(claims, whole, comparison)
          const changes = parts.map((part) => statedChange(claims, part, comparison))
          const stated = changes.filter((change) => change !== null)
          if (!total || stated.length < parts.length) continue
          yield equality(
            [changeTerm(total)],
            stated.map(changeTerm),
            `${nameOfKey(`threePublic.${whole}`)}的增减额 = ${parts.map((part) => nameOfKey(`threePublic.${part}`)).join(" + ")} 的增减额`,
          )
        }
  },
}
