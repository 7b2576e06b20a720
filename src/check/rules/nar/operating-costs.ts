import type { Amount } from "../../../model/disclosure.ts"
import { canBeAtMost, meets } from "../../../money/figure.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { cellsFor } from "./cells.ts"
import { isWholeEntity, levelsOf } from "./claims.ts"

/** Terms that define operating costs as all public funds of the department, as in some places' forms. */
const allPublicFunds = /指各部门(?:[（(][^）)]*[）)])?的公用经费/

/** NAR-011: operating costs of the organ against the public funds (公用经费) of basic expenditure. */
export const operatingCosts: Check = {
  id: "NAR-011",
  family: "NAR",
  title: "机关运行经费与公用经费相符",
  severity: "warning",
  basis: "《预算法》第十四条；机关运行经费的口径以各地说明为准",
  *run({ disclosure }): Iterable<Verdict | Cannot> {
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
    yield {
      message: `机关运行经费${costs.text}与公用经费${funds.text}不一致${equal ? "，而名词解释说机关运行经费就是各部门的公用经费" : "，机关运行经费不应大于公用经费"}。`,
      at: [costs.at, funds.at],
      says: costs.text,
      should: equal ? funds.text : `不大于${funds.text}`,
      advice: "请核对两数；口径不同（如只含机关本级）的，请在文中说明。",
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
