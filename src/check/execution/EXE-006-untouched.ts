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
  basis:
    "预算法第四十二条、实施条例第五十条：没有用完的下年结转、两年没有用完的作为结余；盘活存量资金的规定（没有核对原件）",
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
