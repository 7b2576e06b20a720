import type { Cell } from "../../document/blocks.ts"
import type { Target } from "../../model/disclosure.ts"
import type { EvaluatedGroup, EvaluatedIndicator } from "../../model/self-evaluation.ts"
import { parseNumber } from "../../money/figure.ts"
import { labelOf, plain, tidy } from "../../text/label.ts"
import { narrow } from "../../text/narrow.ts"
import { parseTarget } from "../projects/target.ts"
import { quantityOf, type Reading, roleIn, textIn } from "./cells.ts"

const role = roleIn("evaluation", "label")
const footRole = roleIn("evaluation foot", "label")
const headRole = roleIn("evaluation head", "label")

/** In which column of the grid what stands. */
export type Columns = ReadonlyMap<string, number>

/** The columns a row names; null when it is no header of indicators with what was reached and its points. */
export function columnsIn(cells: readonly Cell[]): Columns | null {
  const columns = new Map<string, number>()
  for (const cell of cells) {
    const is = role(cell)
    if (is !== null && !columns.has(is)) columns.set(is, cell.column - 1)
  }
  const hasName = columns.has("indicator") || columns.has("level2")
  return hasName && columns.has("value") && columns.has("score") ? columns : null
}

/** What a header was for, so that its rows can go on in the next table. */
export interface Standing {
  readonly columns: Columns
  readonly level1: string
  readonly level2: string
}

/** The indicators of a table from a row on. */
export interface IndicatorsRead {
  readonly rows: readonly EvaluatedIndicator[]
  readonly groups: readonly EvaluatedGroup[]
  /** Further goals, each above its own indicators. */
  readonly goals: readonly string[]
  /** The row of 总分, or the first row below the indicators; the length of the table when there is none. */
  readonly end: number
  readonly standing: Standing
}

/** Reads indicators from row `from` on, below a header or where those of the table before go on. */
export function indicatorsFrom(reading: Reading, from: number, above: Standing): IndicatorsRead {
  const { table, used } = reading
  const rows: EvaluatedIndicator[] = []
  const groups: EvaluatedGroup[] = []
  const goals: string[] = []
  let standing = above
  let r = from
  for (; r < table.rows.length; r++) {
    const { cells } = table.rows[r]!
    const columns = columnsIn(cells)
    if (columns) {
      standing = { ...standing, columns }
      for (const cell of cells) if (role(cell) !== null || isSideLabel(cell)) used.add(cell)
      continue
    }
    if (isFoot(cells, standing.columns)) break
    const [first, goal] = cells
    if (cells.length === 2 && headRole(first ?? null) === "goals") {
      used.add(first!)
      goals.push(textIn(goal, reading))
      continue
    }
    const made = rowAt(reading, r, standing)
    if (made === null) continue
    standing = { ...standing, level1: made.row.level1, level2: made.row.level2 }
    if (made.group) groups.push(made.group)
    if (made.row.name !== "" || made.row.target.text !== "") rows.push(made.row)
    // Points of nothing that is named are told as not read.
    else if (!made.group) for (const cell of cells) if (cell.rowspan === 1) used.delete(cell)
  }
  return { rows, groups, goals, end: r, standing }
}

/** 绩效指标 beside the header and all rows below it. */
function isSideLabel({ rowspan, text }: Cell): boolean {
  return rowspan > 1 && /指标|绩效|目标/.test(text)
}

/** 总分, 评价结论 and what else stands below: a label in the first column where an indicator's row has its level. */
function isFoot(cells: readonly Cell[], columns: Columns): boolean {
  const [first] = cells.filter(({ text }) => text !== "")
  if (first === undefined) return false
  const named = Math.min(columns.get("indicator") ?? 99, columns.get("level2") ?? 99)
  return first.column - 1 < Math.max(named, 1) && footRole(first) !== null
}

function rowAt(
  reading: Reading,
  r: number,
  { columns, level1: above1, level2: above2 }: Standing,
): { readonly row: EvaluatedIndicator; readonly group: EvaluatedGroup | null } | null {
  const { table, grid, used } = reading
  const line = table.rows[r]!
  const cell = (key: string): Cell | null => {
    const x = columns.get(key)
    return x === undefined ? null : (grid[r]![x] ?? null)
  }
  const own = (key: string): Cell | null => {
    const found = cell(key)
    return found && line.cells.includes(found) && found.column - 1 === columns.get(key) ? found : null
  }
  const named = cell("indicator") ?? (columns.has("indicator") ? null : cell("level2"))
  // 预算执行率 in the column of levels, with its points: what is merged over the name was lost.
  const name =
    named?.text === "" ? ([own("level2"), own("level1")].find((each) => each?.text) ?? named) : named
  const [value, target] = [own("value"), own("target")]
  if (!value && !target && !own("score")) return null
  const levels = levelsOf(reading, cell("level1"), cell("level2"), above1, above2)
  const sign = /^[≥≤=><]+$/.exec(narrow(plain(own("operator")?.text ?? "")))?.[0] ?? ""
  const measure = labelOf(own("measure")?.text ?? "")
  const kind = own("operator")
  if (kind && (sign !== "" || /^(?:定性|定量|[正反]向)/.test(kind.text))) used.add(kind)
  for (const key of ["measure", "coefficient", "core", "method"]) {
    const found = own(key)
    if (found) used.add(found)
  }
  const targetOf = (found: Cell | null): Target | null => {
    if (!found) return null
    used.add(found)
    const text = /^[≥≤><=]/.test(plain(found.text)) ? tidy(found.text) : `${sign}${tidy(found.text)}`
    const isNumber = parseNumber(plain(text).replace(/^[≥≤><=]+/, "")) !== null
    return parseTarget(
      isNumber ? `${text}${measure}` : columns.has("operator") ? text : tidy(found.text),
      found.at,
    )
  }
  const initialTarget = targetOf(own("initialTarget"))
  const adjusted = target && target.text !== "" ? targetOf(target) : null
  const reason = own("reason")
  if (name) used.add(name)
  return {
    group: levels.group,
    row: {
      level1: levels.level1,
      level2: levels.level2,
      name: labelOf(name?.text ?? ""),
      target: adjusted ?? initialTarget ?? parseTarget("", target?.at ?? line.at),
      initialTarget: adjusted ? initialTarget : null,
      value: { text: textIn(value, reading), at: value?.at ?? line.at },
      weight: quantityOf(own("weight"), reading),
      score: quantityOf(own("score"), reading),
      reason: textIn(reason, reading),
      reasonAt: columns.has("reason") ? (reason?.at ?? line.at) : null,
      at: line.at,
    },
  }
}

/** Level names, of the row above where a text has lost its merged cells; 产出指标（50分） has points of its own. */
function levelsOf(
  { used }: Reading,
  one: Cell | null,
  two: Cell | null,
  above1: string,
  above2: string,
): { readonly level1: string; readonly level2: string; readonly group: EvaluatedGroup | null } {
  const isNew = one !== null && !used.has(one)
  for (const cell of [one, two]) if (cell) used.add(cell)
  const printed = labelOf(one?.text ?? "")
  const [, name = printed, weight] = /^(.+?)[（(](\d{1,3}(?:\.\d+)?)分?[）)]$/.exec(printed) ?? []
  const level1 = name === "" ? above1 : name
  const own2 = labelOf(two?.text ?? "")
  const level2 = own2 !== "" || name !== "" ? own2 : above2
  const group =
    isNew && weight !== undefined && one
      ? { level1, weight: { value: Number(weight), text: weight, at: one.at } }
      : null
  return { level1, level2, group }
}
