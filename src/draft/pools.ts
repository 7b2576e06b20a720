import type { Codes } from "../codes/index.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { appropriations, type BudgetLine, type Fund } from "../model/ledger.ts"
import { totalOf } from "../money/form.ts"
import { bounded } from "./bounded.ts"
import { type Spending, spendingsOf, type Use, uses } from "./spendings.ts"
import { spread } from "./spread.ts"
import { centsOf, leavesOf, rowOf, tableOf } from "./tables.ts"
import { type Doubt, fieldsOf } from "./unknown.ts"

/** Money alike in function, use, fund and carry-over: what lines are cut from. */
export interface Pool {
  readonly function: string
  readonly use: Use
  readonly fund: Fund
  readonly carriedOver: boolean
  readonly cents: number
}

/** Spendings whose revenue is known together: those of one function, or all. */
interface Group {
  readonly spendings: readonly Spending[]
  readonly revenue: (column: string) => number
}

/** Columns of the revenue table for money that is not appropriated. */
const ownFunds: readonly (readonly [column: string, fund: Fund])[] = [
  ["fiscalAccount", "fiscalAccount"],
  ["businessIncome", "businessIncome"],
  ["institutionIncome", "institutionIncome"],
  ["superiorSubsidy", "superiorSubsidy"],
  ["affiliateRemittance", "affiliateRemittance"],
  ["otherIncome", "otherIncome"],
  ["unitFunds", "otherIncome"],
]

/**
 * All money of a disclosure in pools: function × use × appropriation as its tables print them; which of it is
 * last year's, and from which other fund it comes, by the revenue table, function by function where that prints
 * functions and over all of them else. Where several poolings have the printed margins, one is taken.
 */
export function poolsOf(disclosure: Disclosure, codes: Codes, unknown: Doubt[]): Pool[] {
  const groups = groupsOf(disclosure, codes, unknown)
  const carried = carriedOf(disclosure, groups)
  return groups.flatMap(({ spendings, revenue }, i) => {
    const pools = appropriations.flatMap((fund, j) =>
      aged(
        spendings.filter((each) => each.fund === fund),
        carried[i]![j]!,
        fund,
        unknown,
      ),
    )
    const ownCarried = revenue("carryOver") - totalOf(pools.filter(({ carriedOver }) => carriedOver))
    const own = spendings.filter(({ fund }) => fund === null)
    return [...pools, ...ownPools(own, revenue, Math.max(0, ownCarried), unknown)]
  })
}

function groupsOf(disclosure: Disclosure, codes: Codes, unknown: Doubt[]): Group[] {
  const spendings = spendingsOf(disclosure, codes, unknown)
  const table = tableOf(disclosure, "revenue")
  const received = new Map(leavesOf(table, codes).map((leaf) => [leaf.code, leaf]))
  if (spendings.length === 0) return []
  if (received.size === 0) {
    const all = rowOf(table, "total") ?? table?.rows[0]
    if (all)
      unknown.push({
        in: "lines",
        what: "收入总表没有按功能分类列示，各科目的资金来源按总数分配。",
        at: all.at,
        cells: fieldsOf("lines", ["fund", "carriedOver"]),
      })
    return [{ spendings, revenue: (column) => centsOf(all, column) }]
  }
  return [...Map.groupBy(spendings, (each) => each.function)].map(([code, those]) => {
    const leaf = received.get(code)
    if (!leaf)
      unknown.push({
        in: "lines",
        what: `收入总表没有科目${code}，它的资金按本年的拨款或其他收入列。`,
        cells: fieldsOf("lines", ["fund", "carriedOver"], (line) => line.function === code),
      })
    // Of a function the revenue table does not know, nothing is taken to be last year's.
    const given = totalOf(those.filter(({ fund }) => fund !== null))
    return {
      spendings: those,
      revenue: leaf?.cents ?? ((column) => (column === "appropriation" ? given : 0)),
    }
  })
}

/**
 * What of each group's appropriations is last year's, by fund. The revenue table tells it by function for all
 * appropriations together, the appropriations' own table by fund for all functions together.
 */
function carriedOf(disclosure: Disclosure, groups: readonly Group[]): number[][] {
  const spent = groups.map(({ spendings }) =>
    appropriations.map((fund) => totalOf(spendings.filter((each) => each.fund === fund))),
  )
  const table = tableOf(disclosure, "appropriation")
  // A form without rows of carry-over by fund still tells this year's money of each: the rest is last year's.
  const byFund = appropriations.map((fund, j) => {
    const old = rowOf(table, `carryOver.${fund}`, "revenue")
    const current = rowOf(table, fund, "revenue")
    const all = spent.reduce((sum, funds) => sum + funds[j]!, 0)
    return old ? centsOf(old, "amount") : current ? Math.max(0, all - centsOf(current, "amount")) : 0
  })
  const byGroup = groups.map(({ revenue }, i) => {
    const all = spent[i]!.reduce((sum, cents) => sum + cents, 0)
    const current = revenue("appropriation") || appropriations.reduce((sum, fund) => sum + revenue(fund), 0)
    return Math.max(0, Math.min(all - current, revenue("carryOver")))
  })
  const known = groups.map(({ revenue }) => appropriations.some((fund) => revenue(fund) > 0))
  const caps = spent.map((funds, i) =>
    funds.map((cents, j) => (known[i] ? Math.max(0, cents - groups[i]!.revenue(appropriations[j]!)) : cents)),
  )
  const carried = bounded(byGroup, byFund, caps)
  // What no fund's own carry-over allows is still last year's by the revenue table.
  carried.forEach((funds, i) => {
    let rest = byGroup[i]! - funds.reduce((sum, cents) => sum + cents, 0)
    funds.forEach((cents, j) => {
      const more = Math.min(rest, caps[i]![j]! - cents)
      funds[j] = cents + more
      rest -= more
    })
  })
  return carried
}

/** Of one appropriation so much is last year's: projects before basic expenditure, which seldom waits. */
function aged(spendings: readonly Spending[], old: number, fund: Fund, unknown: Doubt[]): Pool[] {
  const order = [...spendings].sort((a, b) => uses.indexOf(b.use) - uses.indexOf(a.use))
  const all = totalOf(spendings)
  const functions = new Set(order.map((each) => each.function))
  if (old > 0 && old < all && order.length > 1)
    unknown.push({
      in: "lines",
      what: `科目${[...functions].join("、")}的结转资金分在哪些支出里没有公开，先列在项目支出。`,
      cells: fieldsOf(
        "lines",
        ["carriedOver", "cents"],
        (line) => functions.has(line.function) && line.fund === fund,
      ),
    })
  return spread(
    order.map(({ cents }) => cents),
    [old, all - old],
  ).map(({ row, column, cents }) => ({
    function: order[row]!.function,
    use: order[row]!.use,
    fund,
    carriedOver: column === 0,
    cents,
  }))
}

function ownPools(
  own: readonly Spending[],
  revenue: Group["revenue"],
  carried: number,
  unknown: Doubt[],
): Pool[] {
  if (own.length === 0) return []
  const functions = new Set(own.map((each) => each.function))
  const codes = [...functions].join("、")
  const isOwn = (line: BudgetLine) => functions.has(line.function) && !appropriations.includes(line.fund)
  const sources = [
    ...ownFunds.map(([column, fund]) => ({ fund, cents: revenue(column), carriedOver: false })),
    { fund: "otherIncome" as Fund, cents: carried, carriedOver: true },
  ]
  const rest = totalOf(own) - totalOf(sources)
  if (rest > 0) {
    unknown.push({
      in: "lines",
      what: `科目${codes}有${rest / 100}元的资金来源没有公开，按其他收入列。`,
      cells: fieldsOf("lines", ["fund"], (line) => isOwn(line) && line.fund === "otherIncome"),
    })
    sources.push({ fund: "otherIncome", cents: rest, carriedOver: false })
  }
  if (own.length > 1 && sources.filter(({ cents }) => cents > 0).length > 1)
    unknown.push({
      in: "lines",
      what: `科目${codes}的单位资金和支出怎样对应没有公开，按表中合计分配。`,
      cells: fieldsOf("lines", ["fund", "carriedOver", "cents"], isOwn),
    })
  const business = own.findIndex(({ use }) => use === "business")
  const income = sources.findIndex(({ fund }) => fund === "businessIncome")
  return spread(
    own.map(({ cents }) => cents),
    sources.map(({ cents }) => cents),
    business < 0 ? [] : [[business, income]],
  ).map(({ row, column, cents }) => ({
    function: own[row]!.function,
    use: own[row]!.use,
    fund: sources[column]!.fund,
    carriedOver: sources[column]!.carriedOver,
    cents,
  }))
}
