import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell } from "./entered.ts"
import { namesOf } from "./names-of.ts"
import type { Candidate } from "./nearest.ts"

/** Lines of a project that were entered for other units. */
export interface OtherUnits {
  readonly project: string
  readonly unit: string
  readonly others: readonly string[]
  readonly codes: readonly string[]
  readonly count: number
}

/** The function classes of a project's lines, more than one. */
export interface SeveralClasses {
  readonly project: string
  readonly classes: readonly Candidate[]
}

/** LED-014: a project's lines are of its own unit, and of one function class. */
export const linesOfProject: LedgerCheck = {
  id: "LED-014",
  family: "LED",
  title: "预算明细的单位、功能科目与所属项目不一致",
  severity: "error",
  basis: "《预算管理一体化规范》：项目由一个单位申报，对应功能科目",
  *run({ ledger, reference: { codes } }): Iterable<Observation> {
    const { body } = namesOf(ledger)
    const projects = new Map(ledger.projects.map((project) => [project.code, project]))
    const lines = ledger.lines.filter((line) => line.project !== null && projects.has(line.project))
    for (const [code, those] of Map.groupBy(lines, (line) => line.project!)) {
      const project = projects.get(code)!
      const strange = project.unit === "" ? [] : those.filter((line) => line.unit !== project.unit)
      if (strange.length > 0)
        yield {
          fault: "unit",
          about: ["projects", code, "unit"],
          at: [...strange.map((line) => cell(line, "unit")), cell(project, "unit")],
          data: {
            project: project.name,
            unit: body(project.unit),
            others: strange.map((line) => body(line.unit)),
            codes: strange.map((line) => line.unit),
            count: strange.length,
          } satisfies OtherUnits,
          should: project.unit,
        }
      const classes = [...new Set(those.map((line) => line.function.slice(0, 3)))]
      if (classes.length > 1)
        yield {
          fault: "classes",
          severity: "warning",
          about: ["projects", code, "function"],
          at: those.map((line) => cell(line, "function")),
          data: {
            project: project.name,
            classes: classes.map((each) => ({
              code: each,
              name: codes.function(each, ledger.year)?.name ?? "",
            })),
          } satisfies SeveralClasses,
        }
    }
  },
}
