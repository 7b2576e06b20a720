import type { FigureKey } from "../../model/ledger.ts"
import { subjects } from "../../packs/subjects.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, keys } from "./entered.ts"

const demanded = subjects.filter(({ is }) => is.has("demanded")).map(({ key }) => key)

/** Last year's figures a department has not entered. */
export interface LastYearUnknown {
  readonly department: string
  readonly missing: readonly FigureKey[]
}

/** LED-037: last year's figures are known, or the change against last year cannot be explained. */
export const lastYearKnown: LedgerCheck = {
  id: "LED-037",
  family: "LED",
  title: "没有填上年预算数",
  severity: "warning",
  basis: "财预〔2016〕143号：公开“三公”经费增减变化及原因；部门预算公开说明：比上年增减情况",
  *run({ ledger: { departments, units, lines, lastYear }, isUnits }): Iterable<Observation> {
    if (isUnits) return
    const departmentOf = new Map(units.map(({ code, department }) => [code, department]))
    const known = Map.groupBy(lastYear, ({ of }) => of)
    const spending = new Set(lines.map(({ unit }) => departmentOf.get(unit)))
    for (const department of departments) {
      if (!spending.has(department.code)) continue
      const figures = new Set(known.get(department.code)?.map(({ figure }) => figure))
      const missing = demanded.filter((figure) => !figures.has(figure))
      if (missing.length === 0) continue
      yield {
        fault: figures.size === 0 ? "all" : "some",
        about: ["lastYear", department.code, figures.size === 0 ? null : keys(missing)],
        at: [cell(department, "code")],
        data: { department: department.name, missing } satisfies LastYearUnknown,
      }
    }
  },
}
