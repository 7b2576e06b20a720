import type { Amount, Disclosure } from "../model/disclosure.ts"
import type { Total } from "./difference.ts"
import { isChanged, moneyChange } from "./money.ts"
import { amountIn } from "./tables.ts"

interface Headline {
  readonly key: string
  readonly name: string
  readonly of: (disclosure: Disclosure) => Amount | undefined
}

const columns = ["amount", "total", "finalAmount", "budget"]

const headlines: readonly Headline[] = [
  {
    key: "revenue",
    name: "收入总计",
    of: (d) =>
      amountIn(d, "balance", "total", columns, "revenue") ?? amountIn(d, "revenue", "total", columns),
  },
  {
    key: "expenditure",
    name: "支出总计",
    of: (d) =>
      amountIn(d, "balance", "total", columns, "expenditure") ?? amountIn(d, "expenditure", "total", columns),
  },
  { key: "basic", name: "基本支出", of: (d) => amountIn(d, "expenditure", "total", ["basic"]) },
  { key: "project", name: "项目支出", of: (d) => amountIn(d, "expenditure", "total", ["project"]) },
  {
    key: "generalPublic",
    name: "一般公共预算拨款支出",
    of: (d) => amountIn(d, "generalPublic", "total", columns),
  },
  { key: "personnel", name: "人员经费", of: (d) => amountIn(d, "basic", "total", ["personnel"]) },
  { key: "operating", name: "公用经费", of: (d) => amountIn(d, "basic", "total", ["operating"]) },
  {
    key: "governmentFund",
    name: "政府性基金支出",
    of: (d) => amountIn(d, "governmentFund", "total", columns),
  },
  { key: "stateCapital", name: "国有资本经营支出", of: (d) => amountIn(d, "stateCapital", "total", columns) },
  { key: "threePublic", name: "“三公”经费", of: (d) => d.threePublic.table.total },
  {
    key: "procurement",
    name: "政府采购",
    of: (d) => d.procurement.totals.find(({ kind }) => kind === "total")?.amount,
  },
  {
    key: "assets",
    name: "固定资产",
    of: (d) => d.assets.rows.find(({ key }) => key === "total")?.value ?? undefined,
  },
]

/** The amount a document states of a headline figure, by its key in a {@link Total}; undefined when it states none. */
export function headlineAmount(disclosure: Disclosure, key: string): Amount | undefined {
  return headlines.find((each) => each.key === key)?.of(disclosure)
}

/** The headline figures that either document states. */
export function totalsOf(before: Disclosure, after: Disclosure): Total[] {
  return headlines.flatMap(({ key, name, of }): Total[] => {
    const [from, to] = [of(before), of(after)]
    if (!from?.figure && !to?.figure) return []
    const missing = from ? (to ? null : "after") : "before"
    const change = { ...moneyChange(from, to), ...(missing ? { change: 0 } : {}) }
    return [{ key, name, ...change, changed: missing === null && isChanged(from, to), missing }]
  })
}
