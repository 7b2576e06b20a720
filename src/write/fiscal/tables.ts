import { type BudgetTable, type Disclosure, nineTables, type TableRow } from "../../model/disclosure.ts"
import { type Field, type Sheet, sheetOf, yuan } from "./sheet.ts"

/** The name of the field that says which of a row's amounts one is, once every amount has a row of its own. */
export const measureField = "measure"

/** Columns that hold no money: printed text alone. */
const moneyless = new Set(["quantity", "percent", "reason", "measure"])

/** What tables of these kinds say is in lists of their own: projects, indicators, units. */
const listed = new Set<BudgetTable["key"]>(["project", "indicators", "organisation"])

/** A sheet for each table of figures, wide as it was printed; a table no one recognised as its cells. */
export function tableSheets({ tables }: Disclosure): Sheet[] {
  return tables.flatMap((table, i) => {
    if (listed.has(table.key)) return []
    const name = `table-${String(i + 1).padStart(2, "0")}-${table.key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`
    if (table.rows.length > 0 || nineTables.includes(table.key)) return [figures(name, table)]
    return [cells(name, table)]
  })
}

function figures(name: string, table: BudgetTable): Sheet {
  const sided = table.rows.some((row) => row.side !== null)
  const keys = [...new Set(table.columns.map((column) => column.key))]
  const columns: [Field, (row: TableRow, i: number) => string | number | null][] = [
    [{ name: "row", type: "integer", title: "行次" }, (_, i) => i + 1],
    ...(sided
      ? [
          [
            { name: "side", type: "string", title: "收入或支出", columnType: "direction" },
            (row: TableRow) => row.side,
          ] as const,
        ]
      : []),
    [{ name: "code", type: "string", title: "科目编码", ...typeOf(table, "code") }, (row) => row.code],
    [{ name: "label", type: "string", title: "项目", ...typeOf(table, "label") }, (row) => row.label],
    [
      {
        name: "level",
        type: "integer",
        title: "级次",
        description: "1 类，2 款，3 项；合计与没有编码的行为空。各级都有一行，加总时只取一级。",
      },
      (row) => row.level,
    ],
    [{ name: "key", type: "string", title: "行的含义" }, (row) => row.key],
  ] as [Field, (row: TableRow, i: number) => string | number | null][]
  for (const key of keys) {
    const title = table.columns.find((column) => column.key === key)!.title
    if (!moneyless.has(key))
      columns.push([
        { name: fieldName(key), type: "number", title: `${title}（元）`, normalize: { [measureField]: key } },
        (row) => yuan(row.cells[key]),
      ])
    columns.push([
      {
        name: `${fieldName(key)}_printed`,
        type: "string",
        title: `${title}（原样${table.unit ? `，${table.unit}` : ""}）`,
      },
      (row) => row.cells[key]?.text ?? "",
    ])
  }
  return sheetOf(name, table.title || name, table.rows, columns)
}

/** Codes of rows by what they classify; in a balance and the like rows are no classification. */
function typeOf({ key }: BudgetTable, part: "code" | "label"): Pick<Field, "columnType"> {
  if (key === "basic") return { columnType: `economic-classification:generic:${part}` }
  const functional = [
    "revenue",
    "expenditure",
    "generalPublic",
    "governmentFund",
    "stateCapital",
    "balance",
    "appropriation",
  ]
  return functional.includes(key) ? { columnType: `functional-classification:generic:${part}` } : {}
}

function fieldName(key: string): string {
  return ["row", "side", "code", "label", "level", "key"].includes(key) ? `${key}_amount` : key
}

function cells(name: string, { grid, title }: BudgetTable): Sheet {
  // A row of one blank cell would be an empty line, which is no row.
  const width = Math.max(2, ...grid.map((row) => row.length))
  return {
    name,
    title: title || name,
    fields: Array.from({ length: width }, (_, i): Field => ({ name: `cell${i + 1}`, type: "string" })),
    rows: grid.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? "")),
  }
}
