import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"
import { list } from "./say.ts"

/** LED-014: a project's lines are of its own unit, and of one function class. */
export const linesOfProject: LedgerCheck = {
  id: "LED-014",
  family: "LED",
  title: "预算明细的单位、功能科目与所属项目一致",
  severity: "error",
  basis: "《预算管理一体化规范》：项目由一个单位申报，对应功能科目",
  *run(ledger, { codes }): Iterable<LedgerVerdict> {
    const { body } = namesOf(ledger)
    const projects = new Map(ledger.projects.map((project) => [project.code, project]))
    const lines = ledger.lines.filter((line) => line.project !== null && projects.has(line.project))
    for (const [code, those] of Map.groupBy(lines, (line) => line.project!)) {
      const project = projects.get(code)!
      const strange = project.unit === "" ? [] : those.filter((line) => line.unit !== project.unit)
      if (strange.length > 0)
        yield {
          message: `项目“${project.name}”属于${body(project.unit)}，有${strange.length}笔明细却填在${list(strange.map((line) => body(line.unit)))}。`,
          at: [...strange.map((line) => cell(line, "unit")), cell(project, "unit")],
          says: list(strange.map((line) => line.unit)),
          should: project.unit,
          advice: "请核对明细的单位编码和项目编码。",
        }
      const classes = [...new Set(those.map((line) => line.function.slice(0, 3)))]
      if (classes.length > 1)
        yield {
          severity: "warning",
          message: `项目“${project.name}”的明细分在${classes.length}个功能分类的类：${list(classes.map((each) => `${each}${codes.function(each, ledger.year)?.name ?? ""}`))}。`,
          at: those.map((line) => cell(line, "function")),
          says: classes.join("、"),
          should: "同一类",
          advice: "请核对功能分类科目；确实跨类的项目，建议分成几个项目。",
        }
    }
  },
}
