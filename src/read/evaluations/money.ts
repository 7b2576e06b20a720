import type { Cell } from "../../document/blocks.ts"
import type { EvaluatedMoney } from "../../model/self-evaluation.ts"
import { type Measure, parseNumber } from "../../money/figure.ts"
import { plain, tidy } from "../../text/label.ts"
import { type Printing, printingBy } from "../tables/amounts.ts"
import { moneyIn, quantityOf, type Reading, roleIn, textIn } from "./cells.ts"
import { isMoneyHeader } from "./head.ts"

const columnRole = roleIn("evaluation money", "column")
const rowRole = roleIn("evaluation money", "row")
const headRole = roleIn("evaluation head", "label")

/** The money of a self-evaluation, and which rows of the table it takes. */
export interface MoneyRead {
  readonly rows: readonly EvaluatedMoney[]
  readonly taken: ReadonlySet<number>
}

type Roles = ReadonlyMap<string, number>

/** Reads the rows of money before `end`: below a header of their own, or a label and its amount side by side. */
export function moneyOf(reading: Reading, end: number, measure: Measure): MoneyRead {
  const { table } = reading
  const header = table.rows.slice(0, end).findIndex(({ cells }) => isMoneyHeader(cells))
  return header < 0 ? besideLabels(reading, end, measure) : belowHeader(reading, header, end, measure)
}

function belowHeader(reading: Reading, header: number, end: number, measure: Measure): MoneyRead {
  const { table, grid, used } = reading
  const roles = new Map<string, number>()
  for (const cell of table.rows[header]!.cells) {
    const is = columnRole(cell)
    if (is !== null && !roles.has(is)) roles.set(is, cell.column - 1)
    if (is !== null || headRole(cell) !== null) used.add(cell)
  }
  const first = Math.min(...roles.values())
  const taken = new Set([header])
  let last = header
  while (last + 1 < end && isMoneyRow(reading, last + 1, first, roles)) taken.add(++last)
  const lines = [...taken].slice(1)
  const amounts = ["initial", "adjusted", "paid"].flatMap((key) => {
    const x = roles.get(key)
    return x === undefined ? [] : lines.map((r) => grid[r]![x]?.text ?? "")
  })
  const printing = printingBy(measure, amounts)
  return { rows: lines.map((r) => rowAt(reading, r, first, roles, printing)), taken }
}

function isMoneyRow({ table, grid }: Reading, r: number, first: number, roles: Roles): boolean {
  const { cells } = table.rows[r]!
  const labels = cells.filter((cell) => cell.column - 1 < first)
  if (labels.some((cell) => rowRole(cell) !== null && cells.length > 1)) return true
  // A row without a name of its own has amounts at least.
  return ["adjusted", "paid"].some((key) => {
    const cell = roles.has(key) ? grid[r]![roles.get(key)!] : null
    return (
      cell !== null && cell !== undefined && cells.includes(cell) && parseNumber(plain(cell.text)) !== null
    )
  })
}

function rowAt(reading: Reading, r: number, first: number, roles: Roles, printing: Printing): EvaluatedMoney {
  const { table, grid } = reading
  const row = table.rows[r]!
  // A cell merged over several rows belongs to the first of them.
  const own = (key: string): Cell | null => {
    const cell = roles.has(key) ? grid[r]![roles.get(key)!] : null
    return cell && row.cells.includes(cell) ? cell : null
  }
  const labels = row.cells.filter((cell) => cell.column - 1 < first && cell.text !== "")
  const label = labels.at(-1)
  for (const cell of [own("method"), ...labels])
    if (
      cell &&
      (cell === label || !labels.includes(cell) || headRole(cell) !== null || rowRole(cell) !== null)
    )
      reading.used.add(cell)
  const isHead = label !== undefined && labels.length === 1 && headRole(label) === "moneyHead"
  const key = label === undefined || isHead ? "total" : (rowRole(label) ?? "unknown")
  return {
    key: key as EvaluatedMoney["key"],
    label: label ? tidy(label.text) : "",
    initial: moneyIn(own("initial"), printing, reading),
    adjusted: moneyIn(own("adjusted"), printing, reading),
    paid: moneyIn(own("paid"), printing, reading),
    weight: quantityOf(own("weight"), reading),
    rate: quantityOf(own("rate"), reading),
    score: quantityOf(own("score") ?? own("rateScore"), reading),
    reason: textIn(own("reason"), reading),
    at: row.at,
  }
}

/** 全年预算数 | 258.00 | 全年执行数 | 239.40, and the rate and its points in the next row. */
function besideLabels(reading: Reading, end: number, measure: Measure): MoneyRead {
  const { table, used } = reading
  const found = new Map<string, Cell>()
  const taken = new Set<number>()
  for (let r = 0; r < end; r++)
    table.rows[r]!.cells.forEach((cell, i, cells) => {
      const is = columnRole(cell)
      const value = cells[i + 1]
      if (
        is === null ||
        found.has(is) ||
        !value ||
        !/\d/.test(value.text) ||
        /[\u4e00-\u9fff]{3}/.test(value.text)
      )
        return
      found.set(is, value)
      used.add(cell)
      taken.add(r)
    })
  if (!found.has("paid")) return { rows: [], taken: new Set() }
  const amounts = ["initial", "adjusted", "paid"].flatMap((key) => found.get(key)?.text ?? [])
  const printing = printingBy(measure, amounts)
  const row: EvaluatedMoney = {
    key: "total",
    label: "",
    initial: moneyIn(found.get("initial"), printing, reading),
    adjusted: moneyIn(found.get("adjusted"), printing, reading),
    paid: moneyIn(found.get("paid"), printing, reading),
    weight: quantityOf(found.get("weight"), reading),
    rate: quantityOf(found.get("rate"), reading),
    score: quantityOf(found.get("rateScore") ?? found.get("score"), reading),
    reason: "",
    at: table.rows[Math.min(...taken)]!.at,
  }
  return { rows: [row], taken }
}
