import type { Entered } from "../../model/ledger.ts"
import type { Observation } from "../check.ts"
import { cell } from "../ledger/entered.ts"
import type { AccountCheck } from "./check.ts"

/** A code that nothing was entered under. */
export interface NotEntered {
  readonly of: "unit" | "project" | "department"
  readonly code: string
}

/** FIN-011: units, projects and departments that records name were entered. */
export const notEntered: AccountCheck = {
  id: "FIN-011",
  family: "FIN",
  title: "决算写到没有登记的单位或项目",
  severity: "error",
  basis: "明账决算工作簿的填写说明",
  *run({ account }): Iterable<Observation> {
    const { departments, units, projects, lines, counts, contracts, holdings, evaluations } = account
    const known = {
      department: new Set(departments.map(({ code }) => code)),
      unit: new Set(units.map(({ code }) => code)),
      project: new Set(projects.map(({ code }) => code)),
    }
    const missing = new Map<string, { of: NotEntered["of"]; code: string; record: Entered }>()
    const ask = (of: NotEntered["of"], code: string, record: Entered) => {
      if (!known[of].has(code) && !missing.has(`${of} ${code}`))
        missing.set(`${of} ${code}`, { of, code, record })
    }
    for (const unit of units) ask("department", unit.department, unit)
    for (const record of [...projects, ...lines, ...counts, ...contracts, ...holdings])
      ask("unit", record.unit, record)
    for (const line of lines) if (line.project !== null) ask("project", line.project, line)
    for (const each of evaluations) if (!known.department.has(each.of)) ask("unit", each.of, each)
    for (const { of, code, record } of missing.values())
      yield {
        about: [of, code],
        at: [cell(record, of)],
        data: { of, code } satisfies NotEntered,
        says: code,
      }
  },
}
