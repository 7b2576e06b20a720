import { nameOfFigure, subjects } from "../../packs/subjects.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { list } from "./say.ts"

const demanded = subjects.filter(({ is }) => is.has("demanded")).map(({ key }) => key)

/** LED-037: last year's figures are known, or the change against last year cannot be explained. */
export const lastYearKnown: LedgerCheck = {
  id: "LED-037",
  family: "LED",
  title: "填了上年预算数",
  severity: "warning",
  basis: "财预〔2016〕143号：公开“三公”经费增减变化及原因；部门预算公开说明：比上年增减情况",
  *run({ departments, units, lines, lastYear }): Iterable<LedgerVerdict> {
    const departmentOf = new Map(units.map(({ code, department }) => [code, department]))
    const known = Map.groupBy(lastYear, ({ of }) => of)
    const spending = new Set(lines.map(({ unit }) => departmentOf.get(unit)))
    for (const department of departments) {
      if (!spending.has(department.code)) continue
      const figures = new Set(known.get(department.code)?.map(({ figure }) => figure))
      const missing = demanded.filter((figure) => !figures.has(figure))
      if (missing.length === 0) continue
      yield {
        message:
          figures.size === 0
            ? `${department.name}没有填上年预算数，说明里写不出比上年的增减。`
            : `${department.name}的上年预算数缺${list(missing.map((figure) => nameOfFigure(figure)))}。`,
        at: [cell(department, "code")],
        says: "（空）",
        advice: "请从上年公开的预算中取数补填；上年没有的填0。",
      }
    }
  },
}
