import { finalFiguresOf } from "../compile/final/figures.ts"
import { printedFigures } from "../compile/final/last-year.ts"
import { finalScopeOf } from "../compile/final/scope.ts"
import { lastYearOf } from "../compile/narrative/compared.ts"
import type { AccountLine, FinalAccount } from "../model/final.ts"
import { type OpeningMoney, openingAfter } from "../model/final-opening.ts"
import { appropriations, type BudgetLine, type Ledger, type LedgerText } from "../model/ledger.ts"
import { defaultReference } from "../packs/reference.ts"
import { contractsOf, countsOf, evaluationsOf, holdingsOf } from "./final-beside.ts"
import { finalReasonsOf } from "./final-reasons.ts"
import { randomOf } from "./random.ts"

/**
 * The final accounts of a department's years. The ledger of a year after each says what was carried over into it, so one
 * ledger more than accounts; the first account opens with what its budget carried in.
 */
export function finalsOf(ledgers: readonly Ledger[], seed: number): FinalAccount[] {
  const accounts: FinalAccount[] = []
  for (const [i, ledger] of ledgers.slice(0, -1).entries())
    accounts.push(finalOf(ledger, ledgers[i + 1]!, accounts.at(-1) ?? null, seed))
  return accounts
}

function finalOf(ledger: Ledger, next: Ledger, before: FinalAccount | null, seed: number): FinalAccount {
  const { year, place, region, departments, units } = ledger
  const lines = executed(ledger, next, before ? openingAfter(before).money : null, seed)
  const names = new Map(
    [...ledger.projects, ...(before?.projects ?? [])].map((project) => [project.code, project]),
  )
  const used = new Set(lines.map(({ project }) => project))
  const account: FinalAccount = {
    source: { name: `${departments[0]!.name}${year}年决算.json`, format: "json", sha256: "" },
    year,
    place,
    region,
    departments,
    units,
    projects: [...names.values()]
      .filter(({ code }) => used.has(code))
      .map(({ code, unit, name }) => ({ code, unit, name, at: {} })),
    lines,
    counts: countsOf(ledger, lines),
    contracts: contractsOf(ledger, seed),
    holdings: holdingsOf(ledger, lines, seed),
    evaluations: evaluationsOf(ledger, seed),
    lastYear: before ? printedFigures(before, defaultReference) : [],
    texts: ledger.texts.filter(({ kind }) => kind === "duty"),
  }
  return { ...account, texts: [...account.texts, ...finalReasons(account)] }
}

/** Why the figures of an account differ from last year's, for everybody who publishes one. */
export function finalReasons(account: FinalAccount): LedgerText[] {
  return [
    ...[...account.departments, ...account.units].flatMap(({ code }) =>
      finalReasonsOf(code, figuresOf(account, code), account.lastYear),
    ),
    ...finalReasonsOfRegion(account),
  ]
}

/** What a region writes of all its departments together. */
export function finalReasonsOfRegion(account: FinalAccount): LedgerText[] {
  const scope = finalScopeOf(account, "region", defaultReference)!
  const before = [...lastYearOf(scope.scope)].map(([figure, cents]) => ({
    of: "region",
    figure,
    cents,
    at: {},
  }))
  return finalReasonsOf("region", finalFiguresOf(scope), before)
}

function figuresOf(account: FinalAccount, of: string): ReadonlyMap<string, number> {
  return finalFiguresOf(finalScopeOf(account, of, defaultReference)!)
}

/** Every line of the budget as it was executed, and behind them what was carried over without being budgeted. */
function executed(
  ledger: Ledger,
  next: Ledger,
  opened: readonly OpeningMoney[] | null,
  seed: number,
): AccountLine[] {
  const left = Map.groupBy(
    next.lines.filter(({ carriedOver }) => carriedOver),
    keyOf,
  )
  const opening = opened && Map.groupBy(opened, keyOf)
  const taken = new Set<string>()
  const lines = ledger.lines.map((line, i): AccountLine => {
    if (line.carriedOver) {
      // What the first year's budget carried in was there; later, what the year before left.
      const known = opening?.get(keyOf(line))
      taken.add(keyOf(line))
      const cents = known ? known.reduce((sum, each) => sum + each.cents, 0) : opening ? 0 : line.cents
      return carried(line, ledger.year - 1, line.cents, cents)
    }
    const own = left.get(keyOf(line)) ?? []
    left.delete(keyOf(line))
    return paid(
      line,
      ledger.year,
      own.reduce((sum, { cents }) => sum + cents, 0),
      randomOf(seed, "paid", ledger.year, i, line.unit),
    )
  })
  const late = [...left.values()].flat().filter((line) => ledger.units.some(({ code }) => code === line.unit))
  return [
    ...lines,
    ...late.map((line) => ({
      ...nothing(line, ledger.year),
      adjusted: line.cents,
      received: line.cents,
      closing: line.cents,
    })),
    ...[...(opening ?? [])]
      .filter(([key]) => !taken.has(key))
      .flatMap(([, money]) => money.map((each) => carried(each, each.since, 0, each.cents))),
  ]
}

/** Carried over and then spent to the end. */
function carried(
  of: Parameters<typeof nothing>[0],
  since: number,
  initial: number,
  opening: number,
): AccountLine {
  return { ...nothing(of, since), initial, adjusted: opening, opening, spent: opening }
}

/** This year's money: changed in the year, spent as far as it went; what is not carried over was taken back. */
function paid(
  line: BudgetLine,
  year: number,
  closing: number,
  random: ReturnType<typeof randomOf>,
): AccountLine {
  const isAppropriated = (appropriations as readonly string[]).includes(line.fund)
  const isPay = line.category === "personnel"
  const changed = random.chance(isPay ? 0.5 : 0.25) ? random.int(960, 1060) : 1000
  const adjusted = Math.max(Math.round((line.cents * changed) / 100_000) * 100, closing)
  const rate = random.chance(0.6) ? 1000 : random.int(isPay ? 985 : 880, 999)
  const spent = Math.min(adjusted - closing, Math.round((adjusted * rate) / 1000))
  const own = { ...nothing(line, year), initial: line.cents, adjusted, spent }
  if (isAppropriated) return { ...own, received: spent + closing, closing }
  // A unit's own money comes as it comes: what is missing was saved before, what is left is distributed or kept.
  const received = Math.round((adjusted * random.int(970, 1030)) / 100_000) * 100
  const rest = received - spent - closing
  if (rest < 0) return { ...own, received, surplusUsed: -rest, closing }
  return line.fund === "businessIncome"
    ? { ...own, received, distributed: rest, closing }
    : { ...own, received: received - rest, closing }
}

function nothing(
  of: Pick<AccountLine, "unit" | "project" | "category" | "function" | "economic" | "fund">,
  since: number,
): AccountLine {
  const { unit, project, category, function: section, economic, fund } = of
  return {
    unit,
    project,
    category,
    function: section,
    economic,
    fund,
    since,
    initial: 0,
    adjusted: 0,
    opening: 0,
    received: 0,
    surplusUsed: 0,
    spent: 0,
    distributed: 0,
    closing: 0,
    withdrawn: 0,
    at: {},
  }
}

function keyOf({
  unit,
  project,
  function: section,
  economic,
  fund,
}: Pick<BudgetLine, "unit" | "project" | "function" | "economic" | "fund">): string {
  return [unit, project ?? "", section, economic, fund].join("|")
}
