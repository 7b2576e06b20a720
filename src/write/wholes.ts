import type { BudgetTable, TableRow } from "../model/disclosure.ts"
import { appropriations, unitFunds } from "../model/ledger.ts"

const funds: readonly string[] = appropriations

/** A column whose figure is the sum of other columns of its row. */
export interface Split {
  readonly whole: string
  readonly parts: readonly string[]
}

/** The first columns of each list that a row has: `basic`, or the finer ones that stand for it. */
function present(row: TableRow, ...lists: readonly (readonly string[])[]): string[] {
  return [...(lists.find((keys) => keys.some((key) => row.cells[key])) ?? [])].filter((key) => row.cells[key])
}

/** Which columns of a row are the sum of which others, as far as the row has them. */
export function splitsFor({ key }: BudgetTable, row: TableRow): Split[] {
  const sources = [
    ...present(row, ["appropriation"], funds),
    "fiscalAccount",
    ...present(row, ["unitFunds"], unitFunds),
  ]
  const uses = [
    ...present(row, ["basic"], ["personnel", "operating"]),
    ...present(row, ["project"], ["otherOperating", "targeted"]),
    "business",
    "remittance",
    "subsidy",
  ]
  const carried = ["useOfSurplus", "carryOver"]
  const splits: Split[] =
    key === "revenue"
      ? [
          { whole: "appropriation", parts: funds },
          { whole: "unitFunds", parts: unitFunds },
          { whole: "currentRevenue", parts: sources },
          {
            whole: "total",
            parts: [...(row.cells.currentRevenue ? ["currentRevenue"] : sources), ...carried],
          },
        ]
      : key === "procurement"
        ? [{ whole: "total", parts: [...funds, "fiscalAccount", "unitFunds", "carryOver"] }]
        : key === "appropriation" || key === "threePublic"
          ? [{ whole: "total", parts: funds }]
          : [
              { whole: "basic", parts: ["personnel", "operating"] },
              { whole: "project", parts: ["otherOperating", "targeted"] },
              { whole: "total", parts: uses },
            ]
  return splits
    .map(({ whole, parts }) => ({ whole, parts: parts.filter((part) => row.cells[part]) }))
    .filter(({ parts }) => parts.length > 1)
}

/** A row whose figures are the sums of other rows. */
export interface Whole {
  readonly whole: TableRow
  readonly parts: readonly TableRow[]
}

/** Which rows of a table are the sum of which others; of several ways for one row the first that holds counts. */
export function wholesOf(table: BudgetTable): Whole[] {
  switch (table.key) {
    case "balance":
    case "appropriation":
      return [...sideWholes(table, "revenue"), ...sideWholes(table, "expenditure")]
    case "threePublic":
    case "assets":
      return namedWholes(table)
    case "procurement":
      return procurementWholes(table)
    default:
      return codedWholes(table)
  }
}

/** 类 of its 款, 款 of its 项, the total of the 类. A code that comes twice leaves open what belongs to what. */
function codedWholes({ rows }: BudgetTable): Whole[] {
  const coded = rows.filter((row) => row.code !== null)
  const byCode = new Map(coded.map((row) => [row.code!, row]))
  if (coded.length === 0 || byCode.size < coded.length) return []
  const children = new Map<TableRow, TableRow[]>()
  const tops: TableRow[] = []
  for (const row of coded) {
    let above: TableRow | undefined
    for (let length = row.code!.length - 1; length > 0 && !above; length--)
      above = byCode.get(row.code!.slice(0, length))
    if (above) children.set(above, [...(children.get(above) ?? []), row])
    else tops.push(row)
  }
  const wholes = [...children].map(([whole, parts]) => ({ whole, parts }))
  const total = rows.find((row) => row.key === "total")
  return total ? [...wholes, { whole: total, parts: tops }] : wholes
}

/** One side of a balance: the year's lines, what is carried over by fund, and the grand total of both. */
function sideWholes(table: BudgetTable, side: "revenue" | "expenditure"): Whole[] {
  const rows = table.rows.filter((row) => row.side === side)
  const at = (key: string) => rows.find((row) => row.key === key)
  const some = (keys: readonly string[]) => rows.filter((row) => row.key !== null && keys.includes(row.key))
  const current = at("currentTotal")
  const total = at("total")
  const carryOver = at("carryOver")
  const carried = some(["useOfSurplus", "carryOver", "surplusDistribution"])
  const until = rows.findIndex((row) => row === (current ?? total))
  const lines = rows
    .slice(0, Math.max(until, 0))
    .filter((row) => !row.label.trim().startsWith("其中") && !carried.includes(row))
  const lists: [TableRow | undefined, readonly TableRow[]][] = [
    [at("appropriation"), some(funds)],
    [at("unitFunds"), some(unitFunds)],
    [carryOver, some(funds.map((fund) => `carryOver.${fund}`))],
  ]
  const inLists = new Set(lists.flatMap(([whole, parts]) => (whole ? parts : [])))
  const wholes: Whole[] = lists.flatMap(([whole, parts]) =>
    whole && parts.length > 1 ? [{ whole, parts }] : [],
  )
  const tops = lines.filter((row) => !inLists.has(row))
  if (current) wholes.push({ whole: current, parts: tops })
  if (total) wholes.push({ whole: total, parts: [...(current ? [current] : tops), ...carried] })
  return wholes.filter(({ parts }) => parts.length > 1)
}

const named: readonly (readonly [string, readonly string[]])[] = [
  ["overseas", ["overseasTeaching", "overseasOther"]],
  ["vehicles", ["vehiclePurchase", "vehicleOperation"]],
  ["total", ["overseas", "vehicles", "reception"]],
  ["total", ["buildings", "vehicles", "equipment", "other"]],
]

function namedWholes({ rows }: BudgetTable): Whole[] {
  const at = (key: string) => rows.find((row) => row.key === key)
  return named.flatMap(([key, keys]) => {
    const whole = at(key)
    const parts = keys.flatMap((part) => at(part) ?? [])
    return whole && parts.length > 1 ? [{ whole, parts }] : []
  })
}

/** A subtotal of the items that follow it, the total of the subtotals, or of the items when there are none. */
function procurementWholes({ rows }: BudgetTable): Whole[] {
  const wholes: Whole[] = []
  const subtotals = rows.filter((row) => row.key === "subtotal")
  const total = rows.find((row) => row.key === "total")
  subtotals.forEach((whole) => {
    const from = rows.indexOf(whole) + 1
    const end = rows.findIndex((row, i) => i >= from && row.key !== null)
    wholes.push({ whole, parts: rows.slice(from, end < 0 ? rows.length : end) })
  })
  if (total)
    wholes.push({
      whole: total,
      parts: subtotals.length > 0 ? subtotals : rows.filter((row) => row.key === null),
    })
  return wholes
}
