import type { Amount, BudgetTable, Disclosure, Side, TableKey } from "../../model/disclosure.ts"
import { meets } from "../../money/figure.ts"
import { readingOf } from "./printed.ts"
import { amountAt, columnOf, hasFigures, mainTable, rowOf } from "./tables.ts"

/** Whether the words of `when` in identities.csv hold for a document. Throws on an unknown word. */
export function holds(when: string, disclosure: Disclosure): boolean {
  return when
    .split(" ")
    .filter(Boolean)
    .every((word) => holdsWord(word, disclosure))
}

function holdsWord(word: string, disclosure: Disclosure): boolean {
  const [name, argument] = word.split(":")
  const condition = conditions[name!]
  if (!condition) throw new Error(`Unknown condition "${word}" in identities.csv`)
  return condition(disclosure, argument ?? "")
}

type Condition = (disclosure: Disclosure, argument: string) => boolean

const conditions: Readonly<Record<string, Condition>> = {
  budget: ({ stage }) => stage === "budget",
  final: ({ stage }) => stage === "final",
  has: (disclosure, name) => hasColumn(disclosure, name),
  lacks: (disclosure, name) => !hasColumn(disclosure, name),
  lacksRow: (disclosure, name) => !hasRow(disclosure, name),
  allFiscal: isAllFiscal,
  mixed: (disclosure) => !isAllFiscal(disclosure),
  noCarryIn: (disclosure) => hasNoCarry(disclosure, "revenue", ["carryOver", "useOfSurplus"]),
  noCarryOut: (disclosure) => hasNoCarry(disclosure, "expenditure", ["carryOver", "surplusDistribution"]),
  carryOverByFund: (disclosure) => isCarriedByFund(disclosure, "revenue"),
  closingByFund: (disclosure) => isCarriedByFund(disclosure, "expenditure"),
  generalPublicBasic: ({ tables }) =>
    tables.some(
      ({ key, title }) =>
        key === "basic" && !/部门基本支出|单位基本支出/.test(title.replace(/^.*公共预算/, "")),
    ),
  everyFundTabled: (disclosure) => (["governmentFund", "stateCapital"] as const).every(isTabled(disclosure)),
  administrativeOnly: isAdministrativeOnly,
  mixedNature: (disclosure) => !isAdministrativeOnly(disclosure),
}

function hasColumn(disclosure: Disclosure, name: string): boolean {
  const [table, column] = name.split(".")
  const found = mainTable(disclosure, table as TableKey)
  return found !== undefined && columnOf(found, column!) !== undefined
}

function hasRow(disclosure: Disclosure, name: string): boolean {
  const [table, ...rest] = name.split(".")
  const side = rest.length > 1 ? (rest.shift() as Side) : null
  const found = mainTable(disclosure, table as TableKey)
  return found !== undefined && rowOf(found, rest[0]!, side) !== undefined
}

/** Money of a fund has a table of its own, or there is none: a form may have no table for it. */
const isTabled = (disclosure: Disclosure) => (fund: TableKey) => {
  if (mainTable(disclosure, fund)) return true
  const table = mainTable(disclosure, "appropriation")
  return (
    !table ||
    (["currentTotal", "total"].every((row) => isZero(cell(table, "expenditure", row, fund))) &&
      isZero(cell(table, "revenue", fund, "amount")))
  )
}

function isAdministrativeOnly({ organisation }: Disclosure): boolean {
  return organisation.units.length > 0 && organisation.units.every((unit) => unit.nature?.trim() === "行政")
}

/** No money comes from (or goes to) another year, in any balance of the document. */
function hasNoCarry(
  disclosure: Disclosure,
  side: "revenue" | "expenditure",
  rows: readonly string[],
): boolean {
  const balances = (["balance", "appropriation"] as const).flatMap((key) => mainTable(disclosure, key) ?? [])
  return balances.every((table) =>
    rows.every((row) => isZero(cell(table, side, row, "amount")) && isZero(cell(table, side, row, "total"))),
  )
}

/** What the appropriations carry in (or out, on the side of expenditure) is listed by fund, or there is nothing. */
function isCarriedByFund(disclosure: Disclosure, side: "revenue" | "expenditure"): boolean {
  const table = mainTable(disclosure, "appropriation")
  if (!table) return false
  const isIn = side === "revenue"
  const whole = cell(table, side, "carryOver", isIn ? "amount" : "total")
  return (
    isZero(whole) ||
    ["generalPublic", "governmentFund", "stateCapital"].some(
      (fund) =>
        !isZero(
          isIn ? cell(table, side, `carryOver.${fund}`, "amount") : cell(table, side, "carryOver", fund),
        ),
    )
  )
}

/**
 * All revenue is fiscal appropriation: then the tables of appropriations repeat the general ones. Several
 * totals vote, because one of them may be the wrong figure.
 */
function isAllFiscal(disclosure: Disclosure): boolean {
  const balance = mainTable(disclosure, "balance")
  const appropriation = mainTable(disclosure, "appropriation")
  const expenditure = mainTable(disclosure, "expenditure")
  if (!appropriation || !hasFigures(appropriation)) return false
  if (balance && carriesOwnFunds(balance, appropriation)) return false
  const fiscal = (side: Side, row: string, column: string) => cell(appropriation, side, row, column)
  const pairs: [Amount | undefined, Amount | undefined][] = [
    [
      expenditure && cell(expenditure, null, "total", "total"),
      fiscal("expenditure", "currentTotal", "total"),
    ],
  ]
  if (balance)
    for (const row of ["currentTotal", "total"])
      for (const side of ["revenue", "expenditure"] as const)
        pairs.push([
          cell(balance, side, row, "amount"),
          fiscal(side, row, side === "revenue" ? "amount" : "total"),
        ])
  const votes = pairs.flatMap(([all, part]) => {
    const [a, b] = [all && readingOf(all), part && readingOf(part)]
    if (!a || !b || (a.cents === 0 && b.cents === 0)) return []
    // Equally printed totals that differ in the last digit differ by money that is not fiscal.
    return [a.slack === b.slack ? a.cents === b.cents : meets(a, b)]
  })
  return votes.length > 0 && votes.filter(Boolean).length * 2 > votes.length
}

/**
 * More is carried over in all than of the appropriations, and both tables add up with what they say: the rest is the
 * unit's own, though all revenue of the year is appropriation.
 */
function carriesOwnFunds(balance: BudgetTable, appropriation: BudgetTable): boolean {
  const centsOf = (table: BudgetTable, row: string) => {
    const found = cell(table, "revenue", row, "amount")
    return found === undefined ? 0 : (readingOf(found)?.cents ?? 0)
  }
  const addsUp = (table: BudgetTable) =>
    ["currentTotal", "carryOver", "useOfSurplus"].reduce((sum, row) => sum + centsOf(table, row), 0) ===
    centsOf(table, "total")
  return (
    centsOf(balance, "carryOver") > centsOf(appropriation, "carryOver") &&
    addsUp(balance) &&
    addsUp(appropriation)
  )
}

function cell(table: BudgetTable, side: Side, row: string, column: string): Amount | undefined {
  const found = rowOf(table, row, side)
  return found && columnOf(table, column, side) ? amountAt(found, column) : undefined
}

function isZero(amount: Amount | undefined): boolean {
  return amount === undefined || (readingOf(amount)?.cents ?? 0) === 0
}
