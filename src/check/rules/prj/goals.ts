import type { Project } from "../../../model/disclosure.ts"
import { bare, containment, shinglesOf } from "../../../text/likeness.ts"
import type { Check, Verdict } from "../../check.ts"
import { placeOfGoal } from "../../facts/places.ts"
import { plainName, projectName } from "../xt/projects.ts"
import { isOneFundTwice } from "./alike.ts"

const basis = "绩效目标应当指向明确（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）"

/** PRJ-002: a project has goals of its own, and they say more than its name. */
export const goalsThere: Check = {
  id: "PRJ-002",
  family: "PRJ",
  title: "项目有绩效目标且不只是项目名称",
  severity: "warning",
  basis,
  *run({ disclosure }): Iterable<Verdict> {
    const { projects } = disclosure
    // Where no sheet has goals, the form has none.
    if (projects.every(({ goals }) => goals.length === 0)) return
    for (const project of projects) {
      const goals = project.goals
        .map(bare)
        .filter((goal) => !/^(?:无|暂无|略|空|同上|待定|待填)?$/.test(goal))
      const at = [project.places.goals ?? project.at]
      if (goals.length === 0)
        yield { message: `${projectName(project)}没有绩效目标。`, at, advice: "请写明项目要达到的目标。" }
      else if (goals.every((goal) => isOnlyName(goal, project)))
        yield {
          message: `${projectName(project)}的绩效目标只是重复项目名称。`,
          at,
          says: project.goals[0]!,
          advice: "请写明要做到什么程度、取得什么效果。",
        }
    }
  },
}

function isOnlyName(goal: string, { name }: Project): boolean {
  const rest = goal
    .replace(/^(?:完成|保障|做好|开展|实施|落实)/, "")
    .replace(/(?:工作|项目|任务)?(?:顺利)?(?:完成|开展|进行|实施)?$/, "")
  return plainName(rest) === plainName(name) || goal === bare(name)
}

/** PRJ-003: a goal is not another project's. */
export const ownGoals: Check = {
  id: "PRJ-003",
  family: "PRJ",
  title: "绩效目标属于本项目",
  severity: "warning",
  basis,
  *run({ disclosure }): Iterable<Verdict> {
    const holders = new Map<string, Project[]>()
    for (const project of disclosure.projects)
      for (const goal of new Set(project.goals.map(plainGoal)))
        if (goal.length >= 10) holders.set(goal, [...(holders.get(goal) ?? []), project])
    for (const [goal, projects] of holders) {
      if (projects.length !== 2) continue
      const shingles = shinglesOf(goal)
      const near = projects.map((project) => containment(shingles, shinglesOf(topicOf(project, goal))))
      const counted = ownerByNumbers(goal, projects)
      const owner = counted ?? (near[0]! >= near[1]! ? 0 : 1)
      // The goal's words must be at home in one project and strange in the other, unless its numbers tell.
      const [home, strange] = [near[owner]!, near[1 - owner]!]
      if (counted === null && (home < 0.3 || strange > 0.25 || strange > home / 3)) continue
      const [own, other] = [projects[owner]!, projects[1 - owner]!]
      yield {
        message: `${projectName(other)}的绩效目标“${goal}”与${projectName(own)}的完全相同，而与本项目的用途和指标${counted === null ? "无关" : "对不上，其中的数是那个项目的"}。`,
        at: [other, own].map((project) => placeOfGoal(disclosure, project, printed(project, goal))),
        says: goal,
        cause: `疑似从${projectName(own)}照抄`,
        advice: "请改为本项目的目标。",
      }
    }
  },
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
