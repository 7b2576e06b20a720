import type { Disclosure, Indicator, Project } from "../../model/disclosure.ts"
import { indicatorKinds } from "../../packs/indicators.ts"
import { type Understood, understand } from "./target.ts"

/** An indicator with its project and its target understood. */
export interface IndicatorRow {
  readonly project: Project
  readonly indicator: Indicator
  readonly target: Understood
  /** `产出`, `效益` (older forms: 效果), `满意度`, `成本`; null when the label is another. */
  readonly level1: string | null
  /** `数量`, `社会效益`, `服务对象满意度` …; null when the label is another. */
  readonly level2: string | null
}

const made = new WeakMap<Disclosure, IndicatorRow[]>()

/** All indicators of a document's projects, in order. Made once a document. */
export function indicatorRows(disclosure: Disclosure): IndicatorRow[] {
  let rows = made.get(disclosure)
  if (!rows) {
    rows = disclosure.projects.flatMap((project) =>
      project.indicators.map((indicator) => ({
        project,
        indicator,
        target: understand(indicator.target),
        level1: level1Of(indicator.level1),
        level2: level2Of(indicator.level2),
      })),
    )
    made.set(disclosure, rows)
  }
  return rows
}

function level1Of(label: string): string | null {
  const words = label.replace(/\s|指标/g, "")
  if (words === "效果") return "效益"
  return indicatorKinds.find(({ level1 }) => level1 === words || words.startsWith(level1))?.level1 ?? null
}

function level2Of(label: string): string | null {
  const words = label.replace(/\s|指标/g, "")
  if (/^(?:服务对象|受益对象|群众)?满意(?:度|率)?$/.test(words)) return "服务对象满意度"
  if (/^可持续/.test(words)) return "可持续影响"
  return indicatorKinds.find(({ level2 }) => level2 === words)?.level2 ?? null
}
