import type { Disclosure } from "../../model/disclosure.ts"
import { resemblance, shinglesOf } from "../../text/likeness.ts"
import type { Cannot, Review } from "../check.ts"

/** How like the names of one publisher are in two documents. */
const same = 0.6

/** The budget of the final account's own year and publisher; otherwise why it cannot be used. */
export function ownBudget({ disclosure, budget }: Review): Disclosure | Cannot {
  if (!budget) return { cannot: "没有提供同年的部门预算" }
  if (budget.stage !== "budget" || budget.year !== disclosure.year)
    return { cannot: "所提供的不是同一年度的部门预算" }
  const [now, planned] = [disclosure.entity, budget.entity]
  const own = ({ name, region }: typeof now) => shinglesOf(region.name ? name.replace(region.name, "") : name)
  const isOwn =
    now.kind === planned.kind &&
    (now.name === planned.name ||
      (now.code !== null && now.code === planned.code) ||
      resemblance(own(now), own(planned)) >= same)
  return isOwn ? budget : { cannot: `所提供的预算是“${planned.name}”的，不是本部门（单位）的` }
}
