import type { Cannot, Check, Observation } from "../../check.ts"
import { type IndicatorRow, indicatorRows } from "../../facts/indicators.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProjects } from "../../facts/projects.ts"

/** Projects without a target that can be counted. */
export interface NothingCountable {
  readonly projects: readonly NamedProject[]
}

/** IND-016: a project has at least one target that can be counted. */
export const measurable: Check = {
  id: "IND-016",
  family: "IND",
  title: "项目没有可以量化的指标值",
  severity: "warning",
  basis: "绩效指标应当细化量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const rows = indicatorRows(disclosure)
    if (rows.length === 0) return yield { cannot: "没有项目绩效指标" }
    const vague = [...Map.groupBy(rows, ({ project }) => project)].filter(
      ([, own]) => own.length >= 4 && own.every(isVague),
    )
    if (vague.length === 0) return
    const projects = vague.map(([project]) => project)
    yield {
      about: [aboutOfProjects(projects)],
      at: vague.map(([, own]) => own[0]!.indicator.target.at),
      data: { projects: projects.map(namedProject) } satisfies NothingCountable,
      says: vague[0]![1][0]!.target.text,
    }
  },
}

function isVague({ target: { kind, text } }: IndicatorRow): boolean {
  return kind === "words" && text.trim() !== "" && !/\d/.test(text)
}
