import type { Disclosure, Project } from "../../../model/disclosure.ts"
import type { Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { dateOfPoint, placeOfPoint } from "../../facts/places.ts"
import { aboutOfProject } from "../../facts/projects.ts"

/** One printed point of a payment plan, in per cent. */
export interface Point {
  readonly date: string
  readonly value: number
  /** Which of the four dates, from 0. */
  readonly index: number
}

/** The points of a project's plan that are wrong together. */
export interface PlanPoints {
  readonly project: NamedProject
  readonly points: readonly Point[]
}

/** Why checks of payment plans cannot judge a document that has none. */
const noPlans = { cannot: "没有列明资金支出计划的项目" }

/** A check of every payment plan by itself. */
export function planCheck(
  check: Pick<Check, "id" | "title" | "severity">,
  judge: (points: readonly Point[], project: Project, disclosure: Disclosure) => Wrong | null,
): Check {
  return {
    ...check,
    family: "PLAN",
    basis: "项目绩效目标表表式：资金支出计划为累计百分比",
    *run({ disclosure }) {
      let any = false
      for (const project of disclosure.projects) {
        const points = pointsOf(disclosure, project)
        if (points.length === 0) continue
        any = true
        const wrong = judge(points, project, disclosure)
        if (wrong) yield observationOf(disclosure, project, wrong)
      }
      if (!any) yield noPlans
    },
  }
}

/** What is wrong with a plan: its points, and the observation's own values. */
type Wrong = Pick<Observation, "severity" | "says" | "should" | "gap" | "cause"> & {
  readonly points: readonly Point[]
}

function observationOf(disclosure: Disclosure, project: Project, { points, ...values }: Wrong): Observation {
  return {
    about: [aboutOfProject(project), "plan"],
    // The last of them is the one that does not fit the others.
    at: points.toReversed().map(({ index }) => placeOfPoint(disclosure, project, index)),
    data: { project: namedProject(project), points } satisfies PlanPoints,
    ...values,
  }
}

/** The printed points; blank ones, such as months before the first payment, say nothing. */
function pointsOf(disclosure: Disclosure, project: Project): Point[] {
  return project.plan.flatMap((value, index) =>
    value === null ? [] : [{ date: dateOfPoint(disclosure, project, index), value, index }],
  )
}
