import type { FinalAccount } from "../model/final.ts"
import type { Ledger } from "../model/ledger.ts"
import { usualPack } from "../packs/list.ts"
import { officesOf, officesOfOneCounty } from "./county.ts"
import { finalReasonsOfRegion, finalsOf } from "./final.ts"
import { ledgersOf } from "./year.ts"

/** What county to make; everything has a usual value. */
export interface CountyOptions {
  /** Number of departments, about 20 unless said; any number up to those of a province. */
  readonly departments?: number
  /** All departments are those of one county, which then has more towns than usual. */
  readonly isOneCounty?: boolean
  /** Number of years, three unless said; the last is `year`. */
  readonly years?: number
  readonly seed?: number
  /** The name of a pack; the usual one unless said. */
  readonly place?: string
  /** The last fiscal year, 2025 unless said. */
  readonly year?: number
}

/** The ledgers of one department, year by year. */
export interface DepartmentLedgers {
  readonly code: string
  readonly ledgers: readonly Ledger[]
}

/**
 * A county that does not exist, one ledger a year with all departments. The same options give the same ledgers,
 * and a department of a year is the same however many others are made.
 */
export function county(options: CountyOptions = {}): Ledger[] {
  const all = [...departmentLedgers(options)]
  return yearsOf(options).map((_, i) => together(all.map(({ ledgers }) => ledgers[i]!)))
}

/** The same one department at a time, for regions that should not be in memory as a whole. */
export function* departmentLedgers(options: CountyOptions = {}): Generator<DepartmentLedgers> {
  const { seed = 1, place = usualPack.name, departments = 20, isOneCounty = false } = options
  for (const office of (isOneCounty ? officesOfOneCounty : officesOf)(seed, place, departments))
    yield { code: office.code, ledgers: ledgersOf(office, yearsOf(options)) }
}

/** The final accounts of one department, year by year, with the ledger of the budget each is of. */
export interface DepartmentFinals {
  readonly code: string
  readonly years: readonly { readonly ledger: Ledger; readonly account: FinalAccount }[]
}

/**
 * The same county's final accounts, one department at a time: each year executed, opening with what the year before
 * closed with.
 */
export function* departmentFinals(options: CountyOptions = {}): Generator<DepartmentFinals> {
  const { seed = 1, year = 2025, years = 3 } = options
  // The budget of the year after says what the last year carried over.
  for (const { code, ledgers } of departmentLedgers({ ...options, year: year + 1, years: years + 1 }))
    yield {
      code,
      years: finalsOf(ledgers, seed).map((account, i) => ({ ledger: ledgers[i]!, account })),
    }
}

/** The final accounts of all departments together, one a year. */
export function countyFinals(options: CountyOptions = {}): FinalAccount[] {
  const all = [...departmentFinals(options)]
  return yearsOf(options).map((_, i) => finalsTogether(all.map(({ years }) => years[i]!.account)))
}

function finalsTogether(accounts: readonly FinalAccount[]): FinalAccount {
  const region = regionOf(new Map(accounts.map((each) => [each.region.code, each.region])))
  const first = accounts[0]!
  const together: FinalAccount = {
    ...first,
    source: { ...first.source, name: `${region.name}${first.year}年决算.json` },
    region,
    departments: accounts.flatMap((each) => each.departments),
    units: accounts.flatMap((each) => each.units),
    projects: accounts.flatMap((each) => each.projects),
    lines: accounts.flatMap((each) => each.lines),
    counts: accounts.flatMap((each) => each.counts),
    contracts: accounts.flatMap((each) => each.contracts),
    holdings: accounts.flatMap((each) => each.holdings),
    evaluations: accounts.flatMap((each) => each.evaluations),
    lastYear: accounts.flatMap((each) => each.lastYear),
    texts: accounts.flatMap((each) => each.texts.filter(({ of }) => of !== "region")),
  }
  return { ...together, texts: [...together.texts, ...finalReasonsOfRegion(together)] }
}

function yearsOf({ years = 3, year = 2025 }: CountyOptions): number[] {
  return Array.from({ length: years }, (_, i) => year - years + 1 + i)
}

/** One ledger of many of the same year. */
function together(ledgers: readonly Ledger[]): Ledger {
  const region = regionOf(new Map(ledgers.map((each) => [each.region.code, each.region])))
  return {
    ...ledgers[0]!,
    source: { ...ledgers[0]!.source, name: `${region.name}${ledgers[0]!.year}年.json` },
    region,
    departments: ledgers.flatMap((each) => each.departments),
    units: ledgers.flatMap((each) => each.units),
    projects: ledgers.flatMap((each) => each.projects),
    lines: ledgers.flatMap((each) => each.lines),
    procurement: ledgers.flatMap((each) => each.procurement),
    assets: ledgers.flatMap((each) => each.assets),
    purchases: ledgers.flatMap((each) => each.purchases),
    specialFunds: ledgers.flatMap((each) => each.specialFunds),
    transfers: ledgers.flatMap((each) => each.transfers),
    controls: ledgers.flatMap((each) => each.controls),
    quotas: ledgers.flatMap((each) => each.quotas),
    lastYear: ledgers.flatMap((each) => each.lastYear),
    texts: ledgers.flatMap((each) => each.texts),
  }
}

/** Several counties of a province have no code in common. */
function regionOf(counties: ReadonlyMap<string | null, Ledger["region"]>): Ledger["region"] {
  const [first] = counties.values()
  return counties.size === 1
    ? first!
    : { name: `${first!.name}等${counties.size}${first!.name.at(-1)}`, code: null }
}
