import { appropriations, type BudgetLine } from "../../src/model/ledger.ts"

/** Cents by table, row (a code, or a word for rows without one) and column. */
export type BareSums = Map<string, Map<string, Map<string, number>>>

const wholes: Readonly<Record<string, string>> = {
  personnel: "basic",
  operating: "basic",
  otherOperating: "project",
  targeted: "project",
}
const items: Readonly<Record<string, readonly string[]>> = {
  "30212": ["overseas", "overseasOther"],
  "30217": ["reception"],
  "30231": ["vehicles", "vehicleOperation"],
  "30913": ["vehicles", "vehiclePurchase"],
  "31013": ["vehicles", "vehiclePurchase"],
}

/**
 * The least a program must do to know the cells of the nine tables (form of Hebei): one pass over the lines that
 * adds each to every cell it belongs to. No table, no text, no place, no rounding.
 */
export function bareSums(lines: readonly BudgetLine[]): BareSums {
  const sums: BareSums = new Map()
  const table = (name: string) => {
    let rows = sums.get(name)
    if (!rows) {
      rows = new Map()
      sums.set(name, rows)
    }
    return rows
  }
  const balance = table("balance")
  const revenue = table("revenue")
  const expenditure = table("expenditure")
  const appropriation = table("appropriation")
  const basic = table("basic")
  const threePublic = table("threePublic")
  const byFund = new Map(appropriations.map((fund) => [fund, table(fund)]))
  for (const { function: fn, economic, category, fund, carriedOver, cents } of lines) {
    const appropriated = byFund.get(fund)
    const use = wholes[category] ?? category
    const source = appropriated ? "appropriation" : fund
    const codes = ["total", fn.slice(0, 3), fn.slice(0, 5), fn]
    for (const code of codes) {
      const received = rowIn(revenue, code)
      add(received, "total", cents)
      if (carriedOver) add(received, "carryOver", cents)
      else {
        add(received, "currentRevenue", cents)
        add(received, source, cents)
      }
      const spent = rowIn(expenditure, code)
      add(spent, "total", cents)
      add(spent, use, cents)
      if (appropriated) {
        const own = rowIn(appropriated, code)
        add(own, "total", cents)
        add(own, use, cents)
      }
    }
    const from = carriedOver ? "carryOver" : appropriated || fund === "fiscalAccount" ? fund : "unitFunds"
    add(rowIn(balance, from), "amount", cents)
    if (!carriedOver) add(rowIn(balance, "currentTotal"), "amount", cents)
    add(rowIn(balance, "total"), "amount", cents)
    add(rowIn(balance, codes[1]!), "amount", cents)
    if (!appropriated) continue
    add(rowIn(appropriation, carriedOver ? `carryOver.${fund}` : fund), "amount", cents)
    add(rowIn(appropriation, carriedOver ? "carryOver" : "currentTotal"), "amount", cents)
    add(rowIn(appropriation, "total"), "amount", cents)
    for (const row of [codes[1]!, "spent"]) {
      const cells = rowIn(appropriation, row)
      add(cells, "total", cents)
      add(cells, fund, cents)
    }
    if (fund === "generalPublic" && use === "basic")
      for (const code of ["total", economic.slice(0, 3), economic]) {
        const cells = rowIn(basic, code)
        add(cells, "total", cents)
        add(cells, category, cents)
      }
    const expense = items[economic]
    if (expense)
      for (const item of ["total", ...expense]) {
        const cells = rowIn(threePublic, item)
        add(cells, "total", cents)
        add(cells, fund, cents)
      }
  }
  return sums
}

function rowIn(rows: Map<string, Map<string, number>>, key: string): Map<string, number> {
  let row = rows.get(key)
  if (!row) {
    row = new Map()
    rows.set(key, row)
  }
  return row
}

function add(row: Map<string, number>, column: string, cents: number): void {
  row.set(column, (row.get(column) ?? 0) + cents)
}
