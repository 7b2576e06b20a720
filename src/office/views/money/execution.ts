import { dayAt } from "../../../flow/index.ts"
import type { Account } from "../../../follow/book/account.ts"
import { causes } from "../../../follow/book/causes.ts"
import { type Quota, quotaKey } from "../../../follow/book/quota.ts"
import type { Moment, Standing } from "../../../follow/book/view.ts"
import { type BoardRow, boardOf, wholeOf } from "../../../follow/progress/board.ts"
import { forecast } from "../../../follow/progress/forecast.ts"
import { monthsOver, progressNames } from "../../../follow/progress/progress.ts"
import { fundNames } from "../../../model/names.ts"
import { paceOf } from "../../../packs/pace.ts"
import {
  earlierMonths,
  type KeptEntry,
  movementsOf,
  paidThrough,
  pursesOf,
  standingsOf,
  type Touching,
  type YearKey,
} from "../../../store/book.ts"
import { askerOf, type Caller, type Office } from "../../office.ts"
import { keptViews } from "./kept.ts"
import { type MoneyNames, moneyNames, projectKey } from "./names.ts"

/** What rows of a board are put together by. */
export const groupings = ["department", "unit", "project", "function", "economic", "fund", "quota"] as const

export type Grouping = (typeof groupings)[number]

/** What of the execution is looked at. */
export interface ExecutionAsked {
  readonly year: number
  readonly by: Grouping
  /** Code of a department or unit; everything one may see when it is not given. */
  readonly code?: string | undefined
  /** Of which day, and as known on which day; both today unless said. */
  readonly asOf?: string | undefined
  readonly knownOn?: string | undefined
}

const purseNames = { bureau: "财政局待分配", reserved: "代编待分解", outside: "" } as const

/** How far the money of a year is: what the caller may see of it, as of a day and as known on a day. */
export async function executionView(office: Office, caller: Caller, asked: ExecutionAsked) {
  const key = { region: caller.region, year: asked.year }
  const moment = momentOf(office, asked)
  return office.store.as(askerOf(caller), async (trx) => {
    const names = await moneyNames(trx, office, key)
    const standings = (await standingsOf(trx, key, moment)).filter(isUnder(asked.code, names))
    const by = boardBy(names, moment, asked.by)
    const keyed = new Map(standings.map(({ quota }) => [by.keyOf(quota), quota]))
    const purses = asked.code === undefined ? await pursesOf(trx, key, moment) : []
    const total = wholeOf(standings, by)
    const units = asked.code === undefined ? null : [...new Set(standings.map(({ quota }) => quota.unit))]
    const month = moment.asOf.startsWith(`${asked.year}-`) ? monthsOver(moment.asOf) : 0
    const earlier = month === 0 || month === 12 ? [] : await earlierMonths(trx, key, units)
    // What is carried on is what was paid by the end of a month: days after it would count as a month more.
    const soFar = earlier.length === 0 ? 0 : await paidThrough(trx, key, month, moment, units)
    return {
      ...moment,
      /** What is likely to be paid by the year's end, as earlier years went on from the same month. */
      forecast: forecast(soFar, month, earlier),
      /** The name of the department or unit that is looked at. */
      under: asked.code === undefined ? "" : (names.bodies.get(asked.code)?.name ?? asked.code),
      total: rowView(total, "合计", null),
      rows: boardOf(standings, by).map((row) =>
        rowView(row, nameIn(names, asked.by, keyed.get(row.key)!), names.quota(keyed.get(row.key)!)),
      ),
      purses: purses
        .filter(({ purse, cents }) => purse !== "outside" && cents !== 0)
        .map(({ purse, fund, cents }) => ({ name: purseNames[purse], fundName: fundNames[fund], cents })),
      kept: asked.code === undefined ? await keptViews(trx, key, names.place, moment) : [],
    }
  })
}

/** The movements that a figure of the board is the sum of, the newest first. */
export async function movementsView(
  office: Office,
  caller: Caller,
  asked: Omit<ExecutionAsked, "by" | "code"> & {
    readonly touching: Touching
    readonly before?: number | undefined
    readonly size: number
  },
) {
  const key: YearKey = { region: caller.region, year: asked.year }
  const moment = momentOf(office, asked)
  return office.store.as(askerOf(caller), async (trx) => {
    const names = await moneyNames(trx, office, key)
    const entries = await movementsOf(trx, key, asked.touching, {
      moment,
      size: asked.size,
      ...(asked.before !== undefined && { before: asked.before }),
    })
    return entries.map((entry) => movementView(entry, names))
  })
}

function momentOf(office: Office, { asOf, knownOn }: Pick<ExecutionAsked, "asOf" | "knownOn">): Moment {
  const today = dayAt(office.now())
  return { asOf: asOf ?? today, knownOn: knownOn ?? today }
}

function isUnder(code: string | undefined, { bodies }: MoneyNames) {
  return ({ quota: { unit } }: Standing) =>
    code === undefined || unit === code || bodies.get(unit)?.department === code
}

function boardBy({ place, bodies, projects }: MoneyNames, { asOf }: Moment, by: Grouping) {
  const keys: Readonly<Record<Grouping, (quota: Quota) => string | null>> = {
    department: ({ unit }) => bodies.get(unit)?.department ?? null,
    unit: ({ unit }) => unit,
    project: ({ unit, project }) => `${unit} ${project ?? ""}`,
    function: (quota) => quota.function,
    economic: ({ economic }) => economic,
    fund: ({ fund }) => fund,
    quota: quotaKey,
  }
  return {
    day: asOf,
    pace: paceOf(place),
    keyOf: keys[by],
    planOf: ({ unit, project }: Quota) =>
      (project === null ? undefined : projects.get(projectKey(unit, project))?.plan) ?? [],
  }
}

function nameIn(names: MoneyNames, by: Grouping, quota: Quota): string {
  const { unitName, projectName, functionName, economicName, fundName } = names.quota(quota)
  const department = names.bodies.get(quota.unit)?.department ?? ""
  const all: Readonly<Record<Grouping, string>> = {
    department: names.bodies.get(department)?.name ?? "",
    unit: unitName,
    project: projectName ?? "基本支出等",
    function: functionName,
    economic: economicName,
    fund: fundName,
    quota: projectName ?? unitName,
  }
  return all[by]
}

/** A row of a board; `of` is one of its quotas, which has what all of them have in common. */
function rowView(row: BoardRow, name: string, of: ReturnType<MoneyNames["quota"]> | null) {
  return { ...row, name, isName: progressNames[row.is], of }
}

/** An entry of the book as a page shows it. */
function movementView(entry: KeptEntry, names: MoneyNames) {
  const { number, date, known, cause, document, reason, by, approvedBy, file, isReversed, moves } = entry
  return {
    number,
    date,
    known,
    cause,
    causeName: causes[cause].name,
    document,
    reason,
    by,
    approvedBy,
    file,
    reverses: entry.reverses !== null,
    isReversed,
    moves: moves.map(({ account, cents }) => ({ ...placeView(account, names), cents })),
  }
}

const partNames = { free: "可用", tied: "占用", paid: "已支付", carried: "结转" } as const

function placeView(account: Account, names: MoneyNames) {
  if ("quota" in account)
    return { place: partNames[account.part], part: account.part, quota: names.quota(account.quota) }
  return {
    place: account.purse === "outside" ? "本级预算以外" : purseNames[account.purse],
    part: null,
    quota: null,
  }
}
