import { type Disclosure, type ThreePublicKey, threePublicKeys } from "../../../model/disclosure.ts"
import type { Money } from "../../../model/finding.ts"
import { isThreePublic } from "../../../model/three-public.ts"
import { meets } from "../../../money/figure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { mainTable, rowOf } from "../../engine/tables.ts"
import { inTenThousands } from "../../facts/money.ts"
import { ownBudget } from "../../facts/own-budget.ts"

/** A budget of the three public expenses in a final account's table, and as it was published. */
export interface OtherThreePublic {
  readonly item: ThreePublicKey
  readonly printed: string
  readonly published: Money
}

/** FIN-008: 预算数 in the table of the three public expenses is the published budget, where 年初预算 is meant. */
export const budgetOfThreePublic: Check = {
  id: "FIN-008",
  family: "FIN",
  title: "“三公”经费决算表的预算数与公开的部门预算不同",
  severity: "warning",
  basis: "部门决算公开表式：“三公”经费预算数为年初预算数的，与当年公开的部门预算一致",
  *run(review): Iterable<Observation | Cannot> {
    const { disclosure } = review
    if (disclosure.stage !== "final") return
    const budget = ownBudget(review)
    if ("cannot" in budget) return yield budget
    const table = mainTable(disclosure, "threePublic")
    if (!table?.columns.some(({ key }) => key === "budget"))
      return yield { cannot: "没有读到“三公”经费决算表的预算数" }
    if (!meansInitial(disclosure)) return yield { cannot: "“三公”经费决算表的预算数不是年初预算数" }
    for (const item of threePublicKeys) {
      const printed = rowOf(table, item)?.cells.budget
      const published = budget.threePublic.table[item]
      if (!printed?.figure || !published?.figure || meets(printed.figure, published.figure)) continue
      yield {
        about: ["threePublic", item, "budget"],
        at: [printed.at],
        data: {
          item,
          printed: printed.text,
          published: inTenThousands(published.figure.cents),
        } satisfies OtherThreePublic,
        says: printed.text,
        should: inTenThousands(published.figure.cents),
        rests: [printed],
      }
    }
  },
}

/** 年初预算 or 全年预算, as prose calls it; until 2022 the form meant the former. */
function meansInitial({ claims, year }: Disclosure): boolean {
  const versions = new Set(
    claims.filter(({ subject }) => isThreePublic(subject)).map(({ version }) => version),
  )
  if (versions.has("initial") !== versions.has("adjusted")) return versions.has("initial")
  return year !== null && year <= 2022
}
