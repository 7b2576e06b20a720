import type { Project } from "../../../model/disclosure.ts"
import { bare } from "../../../text/likeness.ts"
import type { Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject, plainName } from "../../facts/projects.ts"

/** A project without goals, or with none but its name. */
export interface NoGoals {
  readonly project: NamedProject
}

/** PRJ-002: a project has goals of its own, and they say more than its name. */
export const goalsThere: Check = {
  id: "PRJ-002",
  family: "PRJ",
  title: "缺绩效目标，或只写了项目名称",
  severity: "warning",
  basis: "绩效目标应当指向明确（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation> {
    const { projects } = disclosure
    // Where no sheet has goals, the form has none.
    if (projects.every(({ goals }) => goals.length === 0)) return
    for (const project of projects) {
      const fault = faultOf(project)
      if (fault === null) continue
      yield {
        fault,
        about: [aboutOfProject(project), "goals"],
        at: [project.places.goals ?? project.at],
        data: { project: namedProject(project) } satisfies NoGoals,
        ...(fault === "name" ? { says: project.goals[0]! } : {}),
      }
    }
  },
}

function faultOf(project: Project): "none" | "name" | null {
  const goals = project.goals.map(bare).filter((goal) => !/^(?:无|暂无|略|空|同上|待定|待填)?$/.test(goal))
  if (goals.length === 0) return "none"
  return goals.every((goal) => isOnlyName(goal, project)) ? "name" : null
}

function isOnlyName(goal: string, { name }: Project): boolean {
  const rest = goal
    .replace(/^(?:完成|保障|做好|开展|实施|落实)/, "")
    .replace(/(?:工作|项目|任务)?(?:顺利)?(?:完成|开展|进行|实施)?$/, "")
  return plainName(rest) === plainName(name) || goal === bare(name)
}
