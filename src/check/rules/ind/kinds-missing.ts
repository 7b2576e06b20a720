import type { Severity } from "../../../model/finding.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type IndicatorRow, indicatorRows } from "../../facts/indicators.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProjects } from "../../facts/projects.ts"

/** Projects that lack the same kinds of indicators. */
export interface KindsMissing {
  readonly projects: readonly NamedProject[]
  /** `满意度`, `时效` … */
  readonly missing: readonly string[]
}

/** What IND-001 and IND-002 are described by. */
interface KindRule extends Pick<Check, "id" | "title"> {
  readonly severity: Severity
  readonly missingOf: (rows: readonly IndicatorRow[]) => readonly string[]
  /** What most projects leave out is how this place fills in its form. */
  readonly mayBeCustom: boolean
}

/** A check that every project has indicators of some kinds. */
export function kindCheck({ missingOf, mayBeCustom, ...check }: KindRule): Check {
  return {
    ...check,
    family: "IND",
    basis:
      "《项目支出绩效评价管理办法》（财预〔2020〕10号）、《中央部门项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号），地方参照",
    *run({ disclosure }): Iterable<Observation | Cannot> {
      // What was evaluated after the year was set before it: it cannot be completed any more.
      if (disclosure.stage === "final") return yield { cannot: "自评表的指标是年初设定的" }
      // Tables that were cut apart leave projects with a row or two; a form without kinds has none to miss.
      const whole = [...Map.groupBy(indicatorRows(disclosure), ({ project }) => project)].filter(
        ([, own]) => own.length >= 3 && own.every(({ level1 }) => level1 !== null),
      )
      if (whole.length === 0) return yield { cannot: "没有列全指标的项目" }
      const wanting = whole
        .map(([project, own]) => ({ project, missing: missingOf(own) }))
        .filter(({ missing }) => missing.length > 0)
      if (mayBeCustom && wanting.length > whole.length / 2) return
      for (const group of Map.groupBy(wanting, ({ missing }) => missing.join()).values()) {
        const [{ missing }] = group as [(typeof group)[number]]
        const projects = group.map(({ project }) => project)
        yield {
          about: [aboutOfProjects(projects), ...missing],
          at: projects.map(({ indicators, at }) => indicators[0]?.at ?? at),
          data: { projects: projects.map(namedProject), missing } satisfies KindsMissing,
        }
      }
    },
  }
}
