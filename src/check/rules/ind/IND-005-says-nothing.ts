import { aboutText } from "../../../indicators/index.ts"
import { bare, containment, shinglesOf } from "../../../text/likeness.ts"
import { analysedRow } from "../../facts/analysed.ts"
import type { IndicatorRow } from "../../facts/indicators.ts"
import { type RowFault, rowCheck } from "./row-check.ts"

/** Whose description a name is. */
export interface Owner {
  readonly owner: string
}

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

function faultOf(row: IndicatorRow, siblings: readonly IndicatorRow[]): RowFault<Owner> | RowFault | null {
  const { name, description, level2 } = row.indicator
  // 服务对象满意度, 预算执行率 say all there is to say.
  const { measure } = analysedRow(row).name
  const isSaid = measure?.kind === "满意度" || /率$/.test(measure?.word ?? "")
  if (name !== "" && withoutKind(name) === withoutKind(level2) && !isSaid)
    return { row, fault: "name", cell: "name" }
  const of = ownerOfName(row, siblings)
  if (of) {
    const values = { owner: of.indicator.name }
    return { row, fault: "name-of-another", cell: "name", values, cause: { kind: "another-row" } }
  }
  const described = { row, cell: "description", words: description } as const
  if (/^[\d.,，]+%?$/.test(description.trim()))
    return { ...described, fault: "figure", cause: { kind: "value-in-description" } }
  if (isAnothersName(row, siblings)) return { ...described, fault: "another", cause: { kind: "another-row" } }
  return isOfSomethingElse(row) ? { ...described, fault: "else", cause: { kind: "another-row" } } : null
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
  if (owner === undefined || ownerOfName(owner, siblings) !== null) return false
  // Two indicators of one thing (its time and its quality) may both be described by its name.
  return bare(owner.indicator.description) !== description
}

/** How much of a name its own description has at least, where it describes it. */
const described = 1 / 3

/**
 * The indicator whose description stands as this one's name: it fits the other's name, and has nothing in common with
 * what describes this one, so that the name is what slipped.
 */
function ownerOfName({ indicator }: IndicatorRow, siblings: readonly IndicatorRow[]): IndicatorRow | null {
  const name = bare(indicator.name)
  const own = shinglesOf(indicator.description)
  if (name.length < 4 || own.size === 0 || containment(shinglesOf(name), own) > 0) return null
  const owner = siblings.find(
    (row) => row.indicator !== indicator && bare(row.indicator.description) === name && fits(row),
  )
  return owner ?? null
}

function fits({ indicator: { name, description } }: IndicatorRow): boolean {
  return (
    bare(name) !== bare(description) && containment(shinglesOf(name), shinglesOf(description)) >= described
  )
}

/** Of how well or how soon a thing is done, the description must name the thing or the act; of whom it reaches, not. */
const ofTheThing = new Set(["quality", "timely", "cure"])

/**
 * `设备采购合格率` described as `实到学员占应到学员的比率`: things of two kinds, not a word in common, and what the
 * description speaks of stands nowhere in the project.
 */
function isOfSomethingElse(row: IndicatorRow): boolean {
  const { about, aboutDescription, valence, description: explained } = analysedRow(row)
  // 实施方案, 验收报告 in the place of a description say where the figure comes from.
  if (explained.measure === null) return false
  if (!ofTheThing.has(valence.by) || about.kinds.size === 0 || aboutDescription.kinds.size === 0) return false
  if ([...aboutDescription.kinds].some((kind) => about.kinds.has(kind))) return false
  const { name, description } = row.indicator
  if (containment(shinglesOf(name), shinglesOf(description)) > 0) return false
  const { name: title, purpose, goals } = row.project
  const known = aboutText([title, purpose, ...goals].join("。"))
  return ![...aboutDescription.like].some((thing) => known.like.has(thing))
}
