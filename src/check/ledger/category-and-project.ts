import type { BudgetLine, Category } from "../../model/ledger.ts"
import { categoryNames } from "../../model/names.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"
import { list } from "./say.ts"

const projectKinds: readonly Category[] = ["otherOperating", "targeted"]

/** LED-013: project expenditure belongs to a project, and only it does. */
export const categoryAndProject: LedgerCheck = {
  id: "LED-013",
  family: "LED",
  title: "项目支出有项目，基本支出不挂项目",
  severity: "error",
  basis: "《预算管理一体化规范》：预算支出全部以项目形式纳入项目库；部门预算公开表式：项目支出等于各项目之和",
  *run(ledger): Iterable<LedgerVerdict> {
    const { body, project } = namesOf(ledger)
    const bare = ledger.lines.filter((line) => line.project === null && projectKinds.includes(line.category))
    for (const [unit, those] of Map.groupBy(bare, (line) => line.unit))
      yield {
        message: `${body(unit)}有${those.length}笔${kinds(those)}支出没有项目。`,
        at: those.map((line) => cell(line, "project", "category")),
        says: "（无项目）",
        advice: "请填写所属项目的编码；属于日常公用的，请把支出类别改为公用经费。",
      }
    const wrong = ledger.lines.filter(
      (line) => line.project !== null && !projectKinds.includes(line.category),
    )
    for (const [code, those] of Map.groupBy(wrong, (line) => line.project!))
      yield {
        message: `项目“${project(code)}”下有${those.length}笔${kinds(those)}支出，项目支出只能是其他运转类或特定目标类。`,
        at: those.map((line) => cell(line, "category", "project")),
        says: kinds(those),
        should: "其他运转类或特定目标类",
        advice: "请改正支出类别；确为基本支出的，请去掉项目编码。",
      }
  },
}

function kinds(lines: readonly BudgetLine[]): string {
  return list(lines.map(({ category }) => categoryNames[category]))
}
