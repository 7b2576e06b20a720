import type { BudgetLine, Category } from "../../model/ledger.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell } from "./entered.ts"
import { namesOf } from "./names-of.ts"

const projectKinds: readonly Category[] = ["otherOperating", "targeted"]

/** Lines of project expenditure without a project, or of other expenditure with one. */
export interface CategoryUnlikeProject {
  /** The unit whose lines have none, or the project the others are under. */
  readonly of: string
  readonly count: number
  readonly categories: readonly Category[]
}

/** LED-013: project expenditure belongs to a project, and only it does. */
export const categoryAndProject: LedgerCheck = {
  id: "LED-013",
  family: "LED",
  title: "项目支出没有项目，或基本支出挂了项目",
  severity: "error",
  basis: "《预算管理一体化规范》：预算支出全部以项目形式纳入项目库；部门预算公开表式：项目支出等于各项目之和",
  *run({ ledger }): Iterable<Observation> {
    const { body, project } = namesOf(ledger)
    const bare = ledger.lines.filter((line) => line.project === null && projectKinds.includes(line.category))
    for (const [unit, those] of Map.groupBy(bare, (line) => line.unit))
      yield {
        fault: "no-project",
        about: ["lines", "unit", unit],
        at: those.map((line) => cell(line, "project", "category")),
        data: {
          of: body(unit),
          count: those.length,
          categories: kinds(those),
        } satisfies CategoryUnlikeProject,
      }
    const wrong = ledger.lines.filter(
      (line) => line.project !== null && !projectKinds.includes(line.category),
    )
    for (const [code, those] of Map.groupBy(wrong, (line) => line.project!))
      yield {
        fault: "other-category",
        about: ["lines", "project", code],
        at: those.map((line) => cell(line, "category", "project")),
        data: {
          of: project(code),
          count: those.length,
          categories: kinds(those),
        } satisfies CategoryUnlikeProject,
      }
  },
}

function kinds(lines: readonly BudgetLine[]): Category[] {
  return [...new Set(lines.map(({ category }) => category))]
}
