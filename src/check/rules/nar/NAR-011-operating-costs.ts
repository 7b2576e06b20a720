import type { Amount } from "../../../model/disclosure.ts"
import type { Money } from "../../../model/finding.ts"
import { canBeAtMost, meets } from "../../../money/figure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { cellsFor } from "../../facts/claims/cells.ts"
import { aboutOfClaim, isWholeEntity, levelsOf } from "../../facts/claims/claims.ts"
import { moneyOf } from "../../facts/money.ts"

/** Operating costs and public funds, as printed. */
export interface OperatingCosts {
  readonly costs: string
  readonly funds: Money
}

/** Terms that define operating costs as all public funds of the department, as in some places' forms. */
const allPublicFunds = /指各部门(?:[（(][^）)]*[）)])?的公用经费/

/** NAR-011: operating costs of the organ against the public funds (公用经费) of basic expenditure. */
export const operatingCosts: Check = {
  id: "NAR-011",
  family: "NAR",
  title: "机关运行经费与公用经费不符",
  severity: "warning",
  basis: "《预算法》第十四条；机关运行经费的口径以各地说明为准",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const said = levelsOf(disclosure.claims).filter(
      (claim) =>
        claim.subject === "operatingCosts" &&
        isWholeEntity(claim, disclosure) &&
        claim.version !== "initial" &&
        claim.version !== "adjusted",
    )
    const costs = said[0]
    const funds = publicFunds(disclosure)
    if (!costs) return yield { cannot: "文中没有机关运行经费的金额" }
    if (!funds) return yield { cannot: "没有读到公用经费的金额" }
    const glossary = disclosure.sections
      .filter((section) => section.key === "glossary")
      .map((section) => section.text)
    const equal = glossary.some((text) => allPublicFunds.test(text.replace(/\s+/g, "")))
    const { figure } = costs.amount
    if (meets(figure, funds.figure!) || (!equal && canBeAtMost(figure, funds.figure!))) return
    const most = moneyOf(funds.figure!.cents, costs)
    yield {
      fault: equal ? "not-all-funds" : "more",
      about: [aboutOfClaim(costs, "operating")],
      at: [costs.at, funds.at],
      data: { costs: costs.text, funds: most } satisfies OperatingCosts,
      says: moneyOf(figure.cents, costs),
      rests: [costs.amount],
      should: equal ? most : { ...most, bound: "≤" },
    }
  },
}

function publicFunds(disclosure: Parameters<typeof cellsFor>[1]): Amount | null {
  const cell = cellsFor("generalPublic.operating", disclosure)[0]
  if (cell) return cell.amount
  const said = levelsOf(disclosure.claims).filter(
    (claim) => claim.subject === "operating" && claim.section === "overview",
  )
  return said.length === 1 && isWholeEntity(said[0]!, disclosure) ? said[0]!.amount : null
}
