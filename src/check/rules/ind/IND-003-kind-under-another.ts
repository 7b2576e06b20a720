import { indicatorKinds } from "../../../packs/indicators.ts"
import type { Check, Observation } from "../../check.ts"
import { indicatorRows } from "../../facts/indicators.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProjects } from "../../facts/projects.ts"

/** A level-2 kind under another level-1 kind than its own. */
export interface KindUnderAnother {
  readonly projects: readonly NamedProject[]
  readonly level2: string
  readonly under: string
  readonly own: string
}

/** IND-003: a level-2 kind stands under its own level-1 kind. */
export const kindUnderItsOwn: Check = {
  id: "IND-003",
  family: "IND",
  title: "二级指标列错了一级指标",
  severity: "warning",
  basis:
    "《项目支出绩效评价管理办法》（财预〔2020〕10号）、《中央部门项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号），地方参照",
  *run({ disclosure }): Iterable<Observation> {
    const wrong = indicatorRows(disclosure).flatMap(({ project, indicator, level1, level2 }) => {
      const own = indicatorKinds.find((kind) => kind.level2 === level2)?.level1
      return level1 === null || level2 === null || own === undefined || isKind(level1, level2)
        ? []
        : [{ project, indicator, level1, level2, own }]
    })
    for (const group of Map.groupBy(wrong, ({ level1, level2 }) => `${level2}|${level1}`).values()) {
      const { level1, level2, own } = group[0]!
      const projects = [...new Set(group.map(({ project }) => project))]
      yield {
        about: [aboutOfProjects(projects), level1, level2],
        at: group.map(({ indicator }) => indicator.at),
        data: { projects: projects.map(namedProject), level2, under: level1, own } satisfies KindUnderAnother,
        says: `${level1}指标`,
        should: `${own}指标`,
      }
    }
  },
}

function isKind(level1: string, level2: string): boolean {
  return indicatorKinds.some((kind) => kind.level1 === level1 && kind.level2 === level2)
}
