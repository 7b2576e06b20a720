import { seasons } from "../../../packs/seasons.ts"
import type { Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { dateOfPoint } from "../../facts/places.ts"
import { aboutOfProject } from "../../facts/projects.ts"
import { basis } from "./pace.ts"

/** A project of a season that pays nothing until after it. */
export interface AfterSeason {
  readonly project: NamedProject
  readonly season: string
  readonly date: string
}

/** PLAN-004: the money of a season is not planned for after it. */
export const afterSeason: Check = {
  id: "PLAN-004",
  family: "PLAN",
  title: "季节性项目的支出计划晚于季节",
  severity: "warning",
  basis,
  *run({ disclosure }): Iterable<Observation> {
    for (const project of disclosure.projects) {
      const { plan } = project
      // What was done last year is paid after its season.
      if (plan.at(-1) !== 100 || /结转|尾款|欠/.test(project.name + project.purpose)) continue
      const season = seasons.find(({ words }) => words.test(project.name))
      if (!season || (plan[season.by] ?? 0) > 0) continue
      const date = dateOfPoint(disclosure, project, season.by)
      yield {
        about: [aboutOfProject(project), "plan"],
        at: [project.places.plan ?? project.at],
        data: {
          project: namedProject(project),
          season: season.season,
          date,
        } satisfies AfterSeason,
        says: `${date}${plan[season.by] === null ? "空白" : "0%"}`,
      }
    }
  },
}
