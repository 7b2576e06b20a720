import { bare } from "../../../text/likeness.ts"
import type { IndicatorRow } from "../../facts/indicators.ts"
import { type RowFault, rowCheck } from "./row-check.ts"

/** IND-005: the third level says what is measured, and the description explains it. */
export const saysSomething = rowCheck({
  id: "IND-005",
  title: "指标名称或描述言之无物",
  severity: "warning",
  basis: "绩效指标应当指向明确、细化量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *find(rows) {
    const byProject = Map.groupBy(rows, ({ project }) => project)
    for (const row of rows) {
      const fault = faultOf(row, byProject.get(row.project)!)
      if (fault) yield fault
    }
  },
})

function faultOf(row: IndicatorRow, siblings: readonly IndicatorRow[]): RowFault | null {
  const { name, description, level2 } = row.indicator
  // Whose satisfaction is meant is said by the level above, and there is nothing else to say.
  const isSatisfaction = level2.includes("满意度")
  if (name !== "" && !isSatisfaction && withoutKind(name) === withoutKind(level2))
    return { row, fault: "name", cell: "name" }
  const described = { row, cell: "description", words: description } as const
  if (/^[\d.,，]+%?$/.test(description.trim()))
    return { ...described, fault: "figure", cause: { kind: "value-in-description" } }
  if (isAnothersName(row, siblings)) return { ...described, fault: "another", cause: { kind: "another-row" } }
  return null
}

function withoutKind(label: string): string {
  return bare(label).replace(/指标$/, "")
}

function isAnothersName({ indicator }: IndicatorRow, siblings: readonly IndicatorRow[]): boolean {
  const description = bare(indicator.description)
  if (description.length < 4 || description === bare(indicator.name)) return false
  const owner = siblings.find(
    (row) => row.indicator !== indicator && bare(row.indicator.name) === description,
  )
  // Two indicators of one thing (its time and its quality) may both be described by its name.
  return owner !== undefined && bare(owner.indicator.description) !== description
}
