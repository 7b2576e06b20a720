import type { Cell } from "../../document/blocks.ts"
import { type Reading, roleIn, textIn } from "./cells.ts"

/** What stands above the money and the indicators: labels with their values right of them or below. */
export type Head = ReadonlyMap<string, Cell>

/** Whether a label names a department or unit, not a project: 部门名称, 部门（单位）名称. */
export function namesBody(cells: readonly Cell[]): boolean {
  return cells.some((cell) => role(cell) === "name" && /^(?:部门|单位)/.test(cell.text))
}

const role = roleIn("evaluation head", "label")
const moneyColumn = roleIn("evaluation money", "column")

/** Whether a row is the header of columns of money: two or more of their words side by side. */
export function isMoneyHeader(cells: readonly Cell[]): boolean {
  const roles = cells.map(moneyColumn)
  const found = new Set(roles.filter((each) => each !== null))
  const isBeside = roles.some((each, i) => each !== null && (roles[i + 1] ?? null) !== null)
  return isBeside && found.has("paid") && found.size >= 2
}

/** The labels of the rows before `end`, each with its value. */
export function headOf(reading: Reading, end: number, isMoney: (row: number) => boolean): Head {
  const { table, used } = reading
  const found = new Map<string, Cell>()
  for (let r = 0; r < end; r++) {
    if (isMoney(r)) continue
    const { cells } = table.rows[r]!
    cells.forEach((cell, i) => {
      // What a label names is no label, though it may have its words: 项目名称 | 项目资金.
      const is = used.has(cell) ? null : role(cell)
      if (is === null) return
      used.add(cell)
      if (is === "moneyHead") return
      const value = is === "goals" || is === "reached" ? textOf(reading, cell, r, end) : cells[i + 1]
      // 年度总体目标 over 预期目标 and 实际完成情况: a label of labels.
      if (!value || (is !== "name" && role(value) !== null)) return
      if (found.get(is)?.text) return
      used.add(value)
      if (is !== "ignored") found.set(is, value)
    })
  }
  return found
}

/** The text right of a label or below it. */
function textOf({ grid }: Reading, label: Cell, r: number, end: number): Cell | undefined {
  const right = grid[r]![label.column - 1 + label.colspan]
  const below = r + label.rowspan < end ? grid[r + label.rowspan]?.[label.column - 1] : null
  const isText = (cell: Cell | null | undefined): cell is Cell =>
    cell !== null && cell !== undefined && cell !== label && cell.text !== "" && role(cell) === null
  // Beside a label that has another one next to it the text stands below.
  if (isText(right)) return right
  if (isText(below) && role(right ?? null) !== null) return below
  if (isText(below)) return below
  return undefined
}

/** The text of a value. */
export function headText(head: Head, key: string, reading: Reading): string {
  return textIn(head.get(key), reading)
}
