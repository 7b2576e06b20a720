import type { Project } from "../../../model/disclosure.ts"
import { bare, containment, shinglesOf } from "../../../text/likeness.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { placeOfGoal } from "../../facts/places.ts"
import { aboutOfProject } from "../../facts/projects.ts"
import { isOneFundTwice } from "./one-fund.ts"

/** A goal that two projects have and that belongs to one of them. */
export interface GoalOfAnother {
  readonly project: NamedProject
  readonly owner: NamedProject
  readonly goal: string
  /** Whether its numbers tell whose it is, not its words. */
  readonly byNumbers: boolean
}

/** PRJ-003: a goal is not another project's. */
export const ownGoals: Check = {
  id: "PRJ-003",
  family: "PRJ",
  title: "绩效目标是别的项目的",
  severity: "warning",
  basis: "绩效目标应当指向明确（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation> {
    const holders = new Map<string, Project[]>()
    for (const project of disclosure.projects)
      for (const goal of new Set(project.goals.map(plainGoal)))
        if (goal.length >= 10) holders.set(goal, [...(holders.get(goal) ?? []), project])
    for (const [goal, projects] of holders) {
      if (projects.length !== 2) continue
      const found = ownerOf(goal, projects)
      if (!found) continue
      const { own, other, byNumbers } = found
      yield {
        about: [aboutOfProject(other), "goals", nameKey(own.name), nameKey(goal)],
        at: [other, own].map((project) => placeOfGoal(disclosure, project, printed(project, goal))),
        data: {
          project: namedProject(other),
          owner: namedProject(own),
          goal,
          byNumbers,
        } satisfies GoalOfAnother,
        says: goal,
        cause: { kind: "copied-from-project", name: own.name, ...(own.no === null ? {} : { no: own.no }) },
      }
    }
  },
}

/**
 * Which of two projects with one goal it belongs to: its words must be at home in one and strange in the other, unless
 * its numbers tell.
 */
function ownerOf(
  goal: string,
  projects: readonly Project[],
): { own: Project; other: Project; byNumbers: boolean } | null {
  const shingles = shinglesOf(goal)
  const near = projects.map((project) => containment(shingles, shinglesOf(topicOf(project, goal))))
  const counted = ownerByNumbers(goal, projects)
  const owner = counted ?? (near[0]! >= near[1]! ? 0 : 1)
  const [home, strange] = [near[owner]!, near[1 - owner]!]
  if (counted === null && (home < 0.3 || strange > 0.25 || strange > home / 3)) return null
  return { own: projects[owner]!, other: projects[1 - owner]!, byNumbers: counted !== null }
}

/**
 * The project whose purpose or targets have the numbers of a goal, where the other has none of them: two projects of
 * one field may share words, not counts. Null when that does not tell, or when both are one fund in two parts.
 */
function ownerByNumbers(goal: string, [a, b]: readonly Project[]): 0 | 1 | null {
  const numbers = goal.match(/\d{2,}/g) ?? []
  if (numbers.length === 0 || isOneFundTwice(a!, b!)) return null
  const has = ({ name, purpose, indicators }: Project) => {
    const own = new Set(
      [name, purpose, ...indicators.map(({ target }) => target.text)].join(" ").match(/\d+/g) ?? [],
    )
    return numbers.filter((number) => own.has(number)).length
  }
  const [first, second] = [has(a!), has(b!)]
  if (first === numbers.length && second === 0) return 0
  return second === numbers.length && first === 0 ? 1 : null
}

function printed({ goals }: Project, goal: string): string {
  return goals.find((each) => plainGoal(each) === goal)!
}

function plainGoal(goal: string): string {
  return bare(goal.replace(/^\s*[（(]?\d{1,2}[）)、.．]\s*/, ""))
}

/** What a project speaks of, without the goal in question. */
function topicOf(project: Project, goal: string): string {
  const others = project.goals.filter((each) => plainGoal(each) !== goal)
  return [
    project.name,
    project.purpose,
    ...others,
    ...project.indicators.flatMap(({ name, description }) => [name, description]),
  ].join("。")
}
