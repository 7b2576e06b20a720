import { perText } from "../../memo/index.ts"
import {
  appropriations,
  type BudgetLine,
  type Category,
  categories,
  type Fund,
  funds,
  unitFunds,
} from "../../model/ledger.ts"

/**
 * Lines alike in category, fund and carry-over go together into every cell; a *slot* is one such combination.
 * A vector has the cents of every slot, and a cell of a table is the sum of some slots of one vector.
 */
export type Vector = Float64Array

/** How many slots there are. */
export const slotCount: number = categories.length * funds.length * 2

const categoryAt = Object.fromEntries(categories.map((name, i) => [name, i * funds.length * 2]))
const fundAt = Object.fromEntries(funds.map((name, i) => [name, i * 2]))

/** A vector of zeros. */
export function vector(): Vector {
  return new Float64Array(slotCount)
}

/** The slot of a line. Throws on a category or fund that does not exist. */
export function slotOf(line: Pick<BudgetLine, "category" | "fund" | "carriedOver">): number {
  const slot = categoryAt[line.category]! + fundAt[line.fund]! + (line.carriedOver ? 1 : 0)
  if (Number.isNaN(slot)) throw new Error(`Unknown category "${line.category}" or fund "${line.fund}"`)
  return slot
}

/** What one slot is. */
interface Kind {
  readonly category: Category
  readonly fund: Fund
  readonly carriedOver: boolean
}

const kinds: readonly Kind[] = categories.flatMap((category) =>
  funds.flatMap((fund) => [false, true].map((carriedOver) => ({ category, fund, carriedOver }))),
)

type Test = (kind: Kind) => boolean

const isOf = (names: readonly string[]): Test => {
  const set = new Set(names)
  return ({ category, fund }) => set.has(category) || set.has(fund)
}
const thisYear: Test = ({ carriedOver }) => !carriedOver
const both =
  (a: Test, b: Test): Test =>
  (kind) =>
    a(kind) && b(kind)

const kindsOfExpenditure: Readonly<Record<string, readonly Category[]>> = {
  basic: ["personnel", "operating"],
  project: ["otherOperating", "targeted"],
}
const kindsOfFund: Readonly<Record<string, readonly Fund[]>> = { appropriation: appropriations, unitFunds }

/** What an amount of expenditure holds, by the key of its column or row; last year's money is in it. */
function spent(key: string): Test {
  if (key === "total" || key === "currentTotal") return () => true
  // 年终结转：预算不安排结转下年。
  if (key === "carryOver") return () => false
  return isOf(kindsOfExpenditure[key] ?? kindsOfFund[key] ?? [key])
}

/** What an amount of revenue holds: a fund is this year's, last year's stands under 上年结转. */
function received(key: string): Test {
  if (key === "total") return () => true
  if (key === "currentTotal" || key === "currentRevenue") return thisYear
  if (key === "carryOver") return ({ carriedOver }) => carriedOver
  const [whole, fund] = key.split(".")
  if (whole === "carryOver") return both(received("carryOver"), isOf([fund!]))
  return both(thisYear, isOf(kindsOfFund[key] ?? [key]))
}

/** A half of the budget. */
export type Side = "revenue" | "expenditure"

/** Which funds a table shows: all of them, the appropriations, or one. */
export type Within = "all" | "appropriation" | Fund

/** The slots whose sum is an amount of a side, within some funds. */
export const slotsFor: (side: Side, key: string, within: Within) => readonly number[] = perText(
  (side: Side, key: string, within: Within) => {
    const test = both(side === "revenue" ? received(key) : spent(key), fundsOf(within))
    return kinds.flatMap((kind, slot) => (test(kind) ? [slot] : []))
  },
)

function fundsOf(within: Within): Test {
  return within === "all" ? () => true : isOf(kindsOfFund[within] ?? [within])
}
