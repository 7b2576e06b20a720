import type { Project } from "../../../model/disclosure.ts"
import { bare } from "../../../text/likeness.ts"
import { withoutNumber } from "../../../text/numbering.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { placeOfGoal } from "../../facts/places.ts"
import { aboutOfProject } from "../../facts/projects.ts"

/** A goal a project states more than once, or one that only puts its others together. */
export interface GoalRepeated {
  readonly project: NamedProject
  readonly goal: string
  /** How often it stands there. */
  readonly times: number
}

/** PRJ-011: each goal of a project says something the others do not. */
export const goalsRepeated: Check = {
  id: "PRJ-011",
  family: "PRJ",
  title: "同一项目的绩效目标重复",
  severity: "warning",
  basis: "绩效目标应当具体细化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation> {
    for (const project of disclosure.projects)
      for (const { printed, plain, times, fault } of repeatedIn(project))
        yield {
          fault,
          about: [aboutOfProject(project), "goals", nameKey(plain)],
          at: [placeOfGoal(disclosure, project, printed)],
          data: { project: namedProject(project), goal: plain, times } satisfies GoalRepeated,
          says: plain,
        }
  },
}

interface Repeated {
  readonly printed: string
  readonly plain: string
  readonly times: number
  readonly fault: "again" | "together"
}

function* repeatedIn({ goals }: Project): Iterable<Repeated> {
  const said = goals.flatMap((printed) =>
    linesOf(printed).map((line) => ({ printed, line, plain: bare(line) })),
  )
  const groups = Map.groupBy(
    said.filter(({ plain }) => plain.length >= 6),
    ({ plain }) => plain,
  )
  for (const [, group] of groups) {
    const { printed, line } = group[0]!
    if (group.length > 1) yield { printed, plain: line, times: group.length, fault: "again" }
  }
  const different = [...groups.keys()]
  for (const [plain, group] of groups)
    if (isTogether(plain, different))
      yield { printed: group[0]!.printed, plain: group[0]!.line, times: 1, fault: "together" }
}

/** The goals a text lists, a numbered one a line or one behind the other, without number and full stop. */
function linesOf(goal: string): string[] {
  return goal
    .split(/\n|(?<=[。；;])(?=\s*[（(]?\d{1,2}[）)、.．](?!\d))/)
    .map((line) => withoutNumber(line.trim()).replace(/[。；;，]$/, ""))
}

/** Whether a goal is two or more of the others one after another. */
function isTogether(goal: string, others: readonly string[]): boolean {
  const within = others.filter((other) => other !== goal && goal.includes(other))
  return within.length > 1 && within.reduce((rest, other) => rest.replace(other, ""), goal) === ""
}
