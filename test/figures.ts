import type { Amount, BudgetTable, Disclosure, Side, TableKey, TableRow } from "../src/model/disclosure.ts"
import { type Measure, parseFigure } from "../src/money/figure.ts"

/**
 * Tables for tests, written as one would read them. The first line names the columns' keys; every other line
 * is `code-or-key label | figure | figure`, a dot for a blank cell. A two-sided table is written as two.
 */
export interface TableText {
  readonly key: TableKey
  readonly side?: Side
  readonly measure?: Measure
  readonly text: string
}

let lastTable = 0

/** A table of figures; its cells stand at table n, row, column. */
export function tableFrom({ key, side = null, measure = "万元", text }: TableText): BudgetTable {
  const table = ++lastTable
  const lines = text
    .trim()
    .split("\n")
    .map((line) => line.trim())
  const keys = lines[0]!.split(/\s+/)
  return {
    key,
    title: "",
    unit: measure,
    note: null,
    at: { table },
    columns: keys.map((name) => ({ key: name, title: name, side })),
    rows: lines.slice(1).map((line, i) => rowFrom(line, keys, { table, row: i + 1 }, side, measure)),
    grid: [],
  }
}

function rowFrom(
  line: string,
  keys: readonly string[],
  at: { table: number; row: number },
  side: Side,
  measure: Measure,
): TableRow {
  const [name, ...figures] = line.split("|").map((part) => part.trim())
  const [first, ...label] = name!.split(/\s+/)
  const isCode = /^\d+$/.test(first!)
  const cells: [string, Amount][] = keys.map((key, i) => {
    const text = figures[i] === "." ? "" : (figures[i] ?? "")
    return [key, { figure: parseFigure(text, measure), text, at: { ...at, column: i + 1 } }]
  })
  return {
    code: isCode ? first! : null,
    label: label.join(" ") || first!,
    level: isCode ? { 3: 1, 5: 2, 7: 3 }[first!.length]! : null,
    key: isCode ? null : first!,
    side,
    cells: Object.fromEntries(cells),
    at,
  }
}

/** Two sides of one balance as one table. */
export function sidesOf(revenue: BudgetTable, expenditure: BudgetTable): BudgetTable {
  return {
    ...revenue,
    columns: [...revenue.columns, ...expenditure.columns],
    rows: [...revenue.rows, ...expenditure.rows],
  }
}

/** A disclosure with these tables and nothing else, changed as the test needs. */
export function disclosureWith(
  tables: readonly (BudgetTable | TableText)[],
  changes: Partial<Disclosure> = {},
): Disclosure {
  return {
    source: { name: "测试", format: "text", sha256: "" },
    title: "测试",
    entity: { name: "云溪县档案馆", code: null, kind: "unit", region: { name: "云溪县", code: null } },
    year: 2024,
    stage: "budget",
    sections: [],
    organisation: { duties: [], units: [] },
    tables: tables.map((table) => ("text" in table ? tableFrom(table) : table)),
    projects: [],
    procurement: { items: [], totals: [] },
    assets: { asOf: null, asOfAt: null, rows: [] },
    threePublic: { table: {}, narrative: {} },
    claims: [],
    unread: [],
    ...changes,
  }
}

/** A printed amount of 万元 in a test. */
export function amount(text: string, at: Amount["at"] = {}, measure: Measure = "万元"): Amount {
  return { figure: parseFigure(text, measure), text, at }
}
