import type { Codes } from "../codes/index.ts"
import type { Disclosure, TableKey } from "../model/disclosure.ts"
import { appropriations, type Fund } from "../model/ledger.ts"
import type { Place } from "../model/place.ts"
import { type Leaf, leavesOf, tableOf } from "./tables.ts"
import { type Doubt, fieldsOf } from "./unknown.ts"

/** What money is used for, as the tables by function tell it. */
export type Use = "basic" | "project" | "business" | "remittance" | "subsidy"

/** Every use; money of last year is sought from the last to the first. */
export const uses: readonly Use[] = ["basic", "project", "business", "remittance", "subsidy"]

/** Money whose source is not settled yet: an appropriation, or null for all other money. */
export interface Spending {
  readonly function: string
  readonly use: Use
  readonly fund: Fund | null
  readonly cents: number
}

/** What a disclosure's tables by function spend, fund by fund; other money is what the funds' tables do not have. */
export function spendingsOf(disclosure: Disclosure, codes: Codes, unknown: Doubt[]): Spending[] {
  const lost = ({ label, at }: { readonly label: string; readonly at: Place }) =>
    unknown.push({ in: "lines", what: `“${label}”没有科目代码，也查不到代码，它的金额没有带入。`, at })
  const all = leavesOf(tableOf(disclosure, "expenditure"), codes, lost)
  /** What of each function and use is not given to a fund yet. */
  const left: Left = new Map(
    all.map((leaf) => [leaf.code, new Map(uses.map((use) => [use, leaf.cents(use)]))]),
  )
  const spendings: Spending[] = []
  for (const fund of appropriations)
    for (const leaf of leavesOf(tableOf(disclosure, tables[fund]), codes, lost)) {
      const own = left.get(leaf.code)
      for (const [use, cents] of splitOf(leaf, own, unknown)) {
        if (cents <= 0) continue
        own?.set(use, own.get(use)! - cents)
        spendings.push({ function: leaf.code, use, fund, cents })
      }
    }
  for (const leaf of all)
    for (const [use, cents] of otherMoney(leaf, left.get(leaf.code)!, unknown))
      if (cents > 0) spendings.push({ function: leaf.code, use, fund: null, cents })
  return spendings
}

type Uses = Map<Use, number>
type Left = ReadonlyMap<string, Uses>

/**
 * What a row of a fund's table is used for. The tables of a fund have no columns for the other uses: there they stand
 * in the total only, as far as the table of all expenditure has them left.
 */
function splitOf(leaf: Leaf, left: ReadonlyMap<Use, number> | undefined, unknown: Doubt[]): Uses {
  const split: Uses = new Map([
    ["basic", leaf.cents("basic")],
    ["project", leaf.cents("project")],
  ])
  let rest = leaf.cents("total") - leaf.cents("basic") - leaf.cents("project")
  for (const use of others) {
    const cents = Math.min(rest, left?.get(use) ?? 0)
    if (cents <= 0) continue
    split.set(use, cents)
    rest -= cents
  }
  if (rest > 0) {
    unknown.push(unsplit(leaf))
    split.set("project", leaf.cents("project") + rest)
  }
  return split
}

/** What no fund's table has of a function; what its columns do not split is taken for projects. */
function otherMoney(leaf: Leaf, left: Uses, unknown: Doubt[]): Uses {
  const rest = leaf.cents("total") - uses.reduce((sum, use) => sum + leaf.cents(use), 0)
  if (rest > 0 && left.get("project")! >= 0) {
    unknown.push(unsplit(leaf))
    left.set("project", left.get("project")! + rest)
  }
  if ([...left.values()].some((cents) => cents < 0))
    unknown.push({
      in: "lines",
      what: `科目${leaf.code}的财政拨款大于支出总表的金额，按财政拨款表带入。`,
      at: leaf.at,
      cells: fieldsOf("lines", ["cents"], (line) => line.function === leaf.code),
    })
  return left
}

const others = ["business", "remittance", "subsidy"] as const
const tables = {
  generalPublic: "generalPublic",
  governmentFund: "governmentFund",
  stateCapital: "stateCapital",
} as Readonly<Record<Fund, TableKey>>

function unsplit({ code, label, at }: Leaf): Doubt {
  return {
    in: "lines",
    what: `科目${code}${label}没有分基本支出和项目支出，按项目支出带入。`,
    at,
    cells: fieldsOf(
      "lines",
      ["project", "category"],
      (line) => line.function === code && line.category === "targeted",
    ),
  }
}
