import type { Codes } from "../codes/index.ts"
import type { Disclosure } from "../model/disclosure.ts"
import type { Category } from "../model/ledger.ts"
import type { Cut } from "./cut.ts"
import type { Pool } from "./pools.ts"
import { spread } from "./spread.ts"
import { leavesOf, tableOf } from "./tables.ts"
import { type Doubt, fieldsOf } from "./unknown.ts"

/** Economic sections that are paid from certain function items: insurance, housing, pensions. */
const pairs: readonly (readonly [economic: RegExp, functions: RegExp])[] = [
  [/^30108/, /^2080505/],
  [/^30109/, /^2080506/],
  [/^30110/, /^210110[12]/],
  [/^30111/, /^2101103/],
  [/^30113/, /^2210201/],
  [/^3030[12]/, /^208050[12]/],
  [/^30304/, /^20808/],
  [/^30112/, /^2089999|^20827/],
]

/**
 * Basic expenditure of the general public budget by function, use and economic section. The tables give it by
 * function and by economic section, not by both: one filling with both margins is taken. Basic expenditure of
 * other money has no economic sections in any table.
 */
export function basicCuts(
  disclosure: Disclosure,
  codes: Codes,
  pools: readonly Pool[],
  unknown: Doubt[],
): Cut[] {
  const basic = pools.filter(({ use }) => use === "basic")
  const known = basic.filter(({ fund }) => fund === "generalPublic")
  const columns = economicsOf(disclosure, codes)
  const functions = new Set(known.map((pool) => pool.function))
  if (functions.size > 1 && columns.length > 1)
    unknown.push({
      in: "lines",
      what: "一般公共预算基本支出只分别公布了功能分类和经济分类的合计，两者交叉的金额是推算的：养老、医疗、公积金和离退休按对应科目，其余按顺序分配。",
      cells: fieldsOf(
        "lines",
        ["function", "economic", "cents"],
        ({ fund, category }) =>
          fund === "generalPublic" && (category === "personnel" || category === "operating"),
      ),
      ...placeOf(disclosure),
    })
  const liked = columns.flatMap(({ economic }, column) =>
    known.flatMap((pool, row): [number, number][] =>
      pairs.some(([e, f]) => e.test(economic) && f.test(pool.function)) ? [[row, column]] : [],
    ),
  )
  const shares = spread(
    known.map(({ cents }) => cents),
    columns.map(({ cents }) => cents),
    liked,
  )
  const cuts: Cut[] = shares.map(({ row, column, cents }) => ({
    pool: known[row]!,
    category: columns[column]!.category,
    economic: columns[column]!.economic,
    cents,
  }))
  return [...cuts, ...withoutEconomic(basic, cuts, unknown)]
}

function economicsOf(
  disclosure: Disclosure,
  codes: Codes,
): { economic: string; category: Category; cents: number }[] {
  return leavesOf(tableOf(disclosure, "basic"), codes).flatMap((leaf) => {
    const personnel = leaf.cents("personnel")
    const operating = leaf.cents("operating")
    const rest = leaf.cents("total") - personnel - operating
    const guess = /^30[13]/.test(leaf.code) ? "personnel" : "operating"
    return (
      [
        ["personnel", personnel + (guess === "personnel" ? Math.max(0, rest) : 0)],
        ["operating", operating + (guess === "operating" ? Math.max(0, rest) : 0)],
      ] as const
    ).flatMap(([category, cents]) => (cents > 0 ? [{ economic: leaf.code, category, cents }] : []))
  })
}

function withoutEconomic(basic: readonly Pool[], cuts: readonly Cut[], unknown: Doubt[]): Cut[] {
  const rest = basic.flatMap((pool): Cut[] => {
    const cents = cuts.reduce((left, cut) => (cut.pool === pool ? left - cut.cents : left), pool.cents)
    return cents > 0 ? [{ pool, category: "operating", economic: "30299", cents }] : []
  })
  if (rest.length > 0) {
    const put = new Set(rest.map(({ pool }) => `${pool.function} ${pool.fund}`))
    unknown.push({
      in: "lines",
      what: `有${rest.length}笔基本支出没有公布经济分类和人员、公用的划分，先列在公用经费的30299其他商品和服务支出。`,
      cells: fieldsOf(
        "lines",
        ["category", "economic"],
        (line) =>
          line.category === "operating" &&
          line.economic === "30299" &&
          put.has(`${line.function} ${line.fund}`),
      ),
    })
  }
  return rest
}

function placeOf(disclosure: Disclosure): Pick<Doubt, "at"> {
  const table = tableOf(disclosure, "basic")
  return table ? { at: table.at } : {}
}
