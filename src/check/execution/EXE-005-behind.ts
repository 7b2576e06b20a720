import type { Observation } from "../check.ts"
import { at, type ExecutionCheck, type OfProject, ofProject } from "./check.ts"

/** How far a project is from where it should be; shares are hundredths of a per cent. */
export interface FarFromDue extends OfProject {
  readonly share: number
  readonly due: number
  readonly isPlanned: boolean
}

/** EXE-005: projects are paid as they were planned, within what the place allows. */
export const behindPlan: ExecutionCheck = {
  id: "EXE-005",
  family: "EXE",
  title: "支出进度明显落后",
  severity: "warning",
  basis:
    "财预〔2019〕136号：对支出进度和绩效目标“双监控”（没有核对原件）；各地支出进度考核办法，差距由地区包规定",
  *run({ execution: { projects } }): Iterable<Observation> {
    for (const project of projects)
      if (project.is === "behind")
        yield {
          about: [project.unit, project.project],
          at: [at(`${project.unit} ${project.project}`)],
          data: {
            ...ofProject(project),
            share: project.share ?? 0,
            due: project.due,
            isPlanned: project.isPlanned,
          } satisfies FarFromDue,
        }
  },
}
