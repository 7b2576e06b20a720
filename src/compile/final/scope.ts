import type {
  AccountLine,
  Contracts,
  Evaluations,
  FinalAccount,
  Holding,
  PublicCounts,
} from "../../model/final.ts"
import type { Ledger } from "../../model/ledger.ts"
import { inMeasure, stepOf } from "../../money/form.ts"
import { formOf } from "../../packs/forms.ts"
import type { Reference } from "../../packs/reference.ts"
import { type Scope, scopeOf } from "../scope.ts"
import { printedLines } from "./printed.ts"
import { FinalSums } from "./sums.ts"

/** Whose final account is printed, and what is known of it beside what a budget's scope has. */
export interface FinalScope {
  readonly scope: Scope
  /** The lines of its units as they are printed. */
  readonly lines: readonly AccountLine[]
  /** By printed line, the line as it was entered. */
  readonly exact: ReadonlyMap<AccountLine, AccountLine>
  readonly sums: FinalSums
  readonly counts: readonly PublicCounts[]
  readonly contracts: readonly Contracts[]
  readonly holdings: readonly Holding[]
  readonly evaluations: readonly Evaluations[]
}

/** The part of a final account one publisher prints; null when it has no such unit or department. */
export function finalScopeOf(account: FinalAccount, of: string, reference: Reference): FinalScope | null {
  const plain = scopeOf(bodiesOf(account), of, reference)
  if (!plain) return null
  // A place may print its final accounts in another measure than its budgets.
  const { tables } = formOf(account.place, account.year, "final")
  const money = inMeasure(plain.money, tables.get("balance")?.measure ?? null)
  const scope: Scope = { ...plain, stage: "final", money }
  const units = new Map(scope.units.map(({ code, nature }) => [code, nature]))
  const isOwn = (record: { readonly unit: string }) => units.has(record.unit)
  const entered = account.lines.filter(isOwn)
  const lines = printedLines(entered, stepOf(scope.money), stepOf(plain.money))
  const tellers = new Set(scope.kind === "unit" ? [of] : scope.departments.map(({ code }) => code))
  return {
    scope,
    lines,
    exact: new Map(lines.map((line, i) => [line, entered[i]!])),
    sums: new FinalSums(lines, units),
    counts: account.counts.filter(isOwn),
    contracts: account.contracts.filter(isOwn),
    holdings: account.holdings.filter(isOwn),
    evaluations: account.evaluations.filter((each) => tellers.has(each.of)),
  }
}

/** The ledger that has the account's bodies, texts and last year's figures, and no budget of its own. */
export function bodiesOf(account: FinalAccount): Ledger {
  const { source, year, place, region, departments, units, lastYear, texts } = account
  return {
    source,
    year,
    place,
    region,
    departments,
    units,
    lastYear,
    texts,
    projects: [],
    lines: [],
    procurement: [],
    assets: [],
    purchases: [],
    specialFunds: [],
    transfers: [],
    controls: [],
    quotas: [],
  }
}
