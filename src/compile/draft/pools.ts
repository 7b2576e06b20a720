import type { Disclosure, TableKey } from "../../model/disclosure.ts"
import { appropriations, type Fund } from "../../model/ledger.ts"
import type { Place } from "../../model/place.ts"
import { spread } from "./spread.ts"
import { centsOf, type Leaf, leavesOf, rowOf, tableOf } from "./tables.ts"
import type { Unknown } from "./unknown.ts"

/** What money is used for, as the tables by function tell it. */
export type Use = "basic" | "project" | "business" | "remittance" | "subsidy"

/** Money alike in function, use, fund and carry-over: what lines are cut from. */
export interface Pool {
  readonly function: string
  readonly use: Use
  readonly fund: Fund
  readonly carriedOver: boolean
  readonly cents: number
}

/** Money whose source is not settled yet: an appropriation, or null for all other money. */
interface Spending {
  readonly function: string
  readonly use: Use
  readonly fund: Fund | null
  readonly cents: number
}

const uses: readonly Use[] = ["basic", "project", "business", "remittance", "subsidy"]

/** Columns of the revenue table for money that is not appropriated. */
const ownFunds: readonly (readonly [column: string, fund: Fund])[] = [
  ["fiscalAccount", "fiscalAccount"],
  ["businessIncome", "businessIncome"],
  ["operatingIncome", "operatingIncome"],
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
export function poolsOf(disclosure: Disclosure, unknown: Unknown[]): Pool[] {
  const spendings = spendingsOf(disclosure, unknown)
  const revenue = tableOf(disclosure, "revenue")
  const received = new Map(leavesOf(revenue).map((leaf) => [leaf.code, leaf]))
  const carried = carriedByFund(disclosure)
  if (received.size === 0) {
    const total = rowOf(revenue, "total") ?? revenue?.rows[0]
    if (total)
      unknown.push({ what: "收入总表没有按功能分类列示，各科目的资金来源按总数分配。", at: total.at })
    return pooled(spendings, (key) => centsOf(total, key), carried, unknown)
  }
  return [...Map.groupBy(spendings, (each) => each.function)].flatMap(([code, those]) => {
    const leaf = received.get(code)
    if (!leaf) unknown.push({ what: `收入总表没有科目${code}，它的资金来源按本年其他收入或拨款列。` })
    return pooled(those, leaf?.cents ?? (() => 0), carried, unknown)
  })
}

function spendingsOf(disclosure: Disclosure, unknown: Unknown[]): Spending[] {
  const lost = ({ label, at }: { readonly label: string; readonly at: Place }) =>
    unknown.push({ what: `“${label}”没有科目代码，也查不到代码，它的金额没有带入。`, at })
  const all = leavesOf(tableOf(disclosure, "expenditure"), lost)
  /** What of each function and use is not given to a fund yet. */
  const left = new Map(all.map((leaf) => [leaf.code, new Map(uses.map((use) => [use, leaf.cents(use)]))]))
  const give = (code: string, use: Use, cents: number) => {
    const own = left.get(code)
    own?.set(use, own.get(use)! - cents)
  }
  const spendings: Spending[] = []
  for (const fund of appropriations)
    for (const leaf of leavesOf(tableOf(disclosure, tables[fund]), lost)) {
      const split = new Map<Use, number>([
        ["basic", leaf.cents("basic")],
        ["project", leaf.cents("project")],
      ])
      // The tables of a fund have no columns for the other uses: there they stand in the total only.
      let rest = leaf.cents("total") - leaf.cents("basic") - leaf.cents("project")
      for (const use of [...others, "project" as const]) {
        const cents = use === "project" ? rest : Math.min(rest, left.get(leaf.code)?.get(use) ?? 0)
        if (cents <= 0) continue
        if (use === "project") unknown.push({ what: unsplit(leaf), at: leaf.at })
        split.set(use, (split.get(use) ?? 0) + cents)
        rest -= cents
      }
      for (const [use, cents] of split) {
        if (cents <= 0) continue
        give(leaf.code, use, cents)
        spendings.push({ function: leaf.code, use, fund, cents })
      }
    }
  for (const leaf of all) {
    const own = left.get(leaf.code)!
    const rest = leaf.cents("total") - uses.reduce((sum, use) => sum + leaf.cents(use), 0)
    if (rest > 0 && own.get("project")! >= 0) {
      unknown.push({ what: unsplit(leaf), at: leaf.at })
      own.set("project", own.get("project")! + rest)
    }
    if ([...own.values()].some((cents) => cents < 0))
      unknown.push({ what: `科目${leaf.code}的财政拨款大于支出总表的金额，按财政拨款表带入。`, at: leaf.at })
    for (const [use, cents] of own)
      if (cents > 0) spendings.push({ function: leaf.code, use, fund: null, cents })
  }
  return spendings
}

const others = ["business", "remittance", "subsidy"] as const
const tables = {
  generalPublic: "generalPublic",
  governmentFund: "governmentFund",
  stateCapital: "stateCapital",
} as Readonly<Record<Fund, TableKey>>

function unsplit({ code, label }: Leaf): string {
  return `科目${code}${label}没有分基本支出和项目支出，按项目支出带入。`
}

/** What of each appropriation is last year's, in all; used up as pools are made. */
function carriedByFund(disclosure: Disclosure): Map<Fund, number> {
  const table = tableOf(disclosure, "appropriation")
  return new Map(
    appropriations.map((fund) => [fund, centsOf(rowOf(table, `carryOver.${fund}`, "revenue"), "amount")]),
  )
}

/** Pools of some spendings whose revenue is known together. */
function pooled(
  spendings: readonly Spending[],
  revenue: (key: string) => number,
  carried: Map<Fund, number>,
  unknown: Unknown[],
): Pool[] {
  const given = spendings.filter(({ fund }) => fund !== null)
  const own = spendings.filter(({ fund }) => fund === null)
  const spent = (fund: Fund) => total(given.filter((each) => each.fund === fund))
  const current = (fund: Fund) => revenue(fund)
  const named = appropriations.some((fund) => current(fund) > 0)
  const ownCurrent = ownFunds.map(([column, fund]) => ({ fund, cents: revenue(column) }))
  // What is last year's: all that is not this year's appropriation, as far as 上年结转 goes.
  let carriedOver = Math.min(
    revenue("carryOver"),
    named ? total(given) : total(given) - Math.min(revenue("appropriation"), total(given)),
  )
  const pools: Pool[] = []
  for (const fund of appropriations) {
    const those = given.filter((each) => each.fund === fund)
    if (those.length === 0) continue
    const most = named
      ? spent(fund) - current(fund)
      : Math.min(spent(fund), Math.max(carried.get(fund) ?? 0, only(given, fund) ? carriedOver : 0))
    const old = Math.max(0, Math.min(most, carriedOver))
    carriedOver -= old
    carried.set(fund, Math.max(0, (carried.get(fund) ?? 0) - old))
    pools.push(...aged(those, old, fund, unknown))
  }
  const ownCarried = Math.max(
    0,
    revenue("carryOver") - pools.reduce((sum, each) => sum + (each.carriedOver ? each.cents : 0), 0),
  )
  return [...pools, ...ownPools(own, ownCurrent, ownCarried, unknown)]
}

function only(spendings: readonly Spending[], fund: Fund): boolean {
  return spendings.every((each) => each.fund === fund)
}

/** Of one appropriation so much is last year's: projects before basic expenditure, which seldom waits. */
function aged(spendings: readonly Spending[], old: number, fund: Fund, unknown: Unknown[]): Pool[] {
  const order = [...spendings].sort((a, b) => uses.indexOf(b.use) - uses.indexOf(a.use))
  const all = total(spendings)
  if (old > 0 && old < all && order.length > 1)
    unknown.push({
      what: `科目${[...new Set(order.map((each) => each.function))].join("、")}的结转资金分在哪些支出里没有公开，先列在项目支出。`,
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
  current: readonly { readonly fund: Fund; readonly cents: number }[],
  carried: number,
  unknown: Unknown[],
): Pool[] {
  if (own.length === 0) return []
  const sources = [
    ...current.map((each) => ({ ...each, carriedOver: false })),
    { fund: "otherIncome" as Fund, cents: carried, carriedOver: true },
  ]
  const known = sources.reduce((sum, { cents }) => sum + cents, 0)
  const rest = total(own) - known
  if (rest > 0) {
    unknown.push({
      what: `科目${[...new Set(own.map((each) => each.function))].join("、")}有${rest / 100}元的资金来源没有公开，按其他收入列。`,
    })
    sources.push({ fund: "otherIncome", cents: rest, carriedOver: false })
  }
  if (own.length > 1 && sources.filter(({ cents }) => cents > 0).length > 1)
    unknown.push({
      what: `科目${[...new Set(own.map((each) => each.function))].join("、")}的单位资金和支出怎样对应没有公开，按表中合计分配。`,
    })
  const business = own.findIndex(({ use }) => use === "business")
  const liked: [number, number][] =
    business < 0 ? [] : [[business, sources.findIndex(({ fund }) => fund === "businessIncome")]]
  return spread(
    own.map(({ cents }) => cents),
    sources.map(({ cents }) => cents),
    liked,
  ).map(({ row, column, cents }) => ({
    function: own[row]!.function,
    use: own[row]!.use,
    fund: sources[column]!.fund,
    carriedOver: sources[column]!.carriedOver,
    cents,
  }))
}

function total(records: readonly { readonly cents: number }[]): number {
  return records.reduce((sum, { cents }) => sum + cents, 0)
}
