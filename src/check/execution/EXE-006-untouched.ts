import type { Observation } from "../check.ts"
import { at, type ExecutionCheck, type OfProject, ofProject } from "./check.ts"

/** A project of which nothing was paid. */
export interface Untouched extends OfProject {
  /** Cents. */
  readonly adjusted: number
}

/** EXE-006: half a year gone, something of every project is paid. */
export const untouched: ExecutionCheck = {
  id: "EXE-006",
  family: "EXE",
  title: "过了半年一分钱没有支付",
  severity: "warning",
  basis: "预算法实施条例第五十条；国务院关于盘活财政存量资金的规定：预计当年用不完的及时收回或调整",
  *run({ execution: { day, projects } }): Iterable<Observation> {
    if (day.slice(5) < "06-30") return
    for (const project of projects)
      if (project.is === "untouched")
        yield {
          about: [project.unit, project.project],
          at: [at(`${project.unit} ${project.project}`)],
          data: { ...ofProject(project), adjusted: project.adjusted } satisfies Untouched,
        }
  },
}
