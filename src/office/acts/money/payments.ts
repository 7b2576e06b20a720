import { createHash } from "node:crypto"
import { Unreadable } from "../../../document/blocks.ts"
import { dayAt, nameOfActor, yuan } from "../../../flow/index.ts"
import type { Quota } from "../../../follow/book/quota.ts"
import { quotaKey } from "../../../follow/book/quota.ts"
import { Paying } from "../../../follow/contracts/paying.ts"
import { type Columns, headOf, layoutOf } from "../../../follow/payments/columns.ts"
import { type ListDays, listDays } from "../../../follow/payments/days.ts"
import { afterReversal, idsFor, type Taking } from "../../../follow/payments/entries.ts"
import { type Incoming, incoming, type Sorted, sorted, Waited } from "../../../follow/payments/incoming.ts"
import { isOfElsewhere, Matcher } from "../../../follow/payments/match.ts"
import type { Payment } from "../../../follow/payments/payment.ts"
import { type ListRead, readPayments } from "../../../follow/payments/read.ts"
import { type Rows, rowsOf } from "../../../follow/payments/rows.ts"
import type { Measure } from "../../../money/figure.ts"
import {
  appendEntries,
  idsIn,
  lastNumber,
  quotasPaidBy,
  standingsOf,
  underVouchers,
  type YearKey,
} from "../../../store/book.ts"
import { contractsOf, linkMovements } from "../../../store/contracts.ts"
import type { Work } from "../../../store/database.ts"
import {
  insertFile,
  insertWaiting,
  layoutsOf,
  projectsOf,
  saveLayout,
  waitedKeys,
  waitingOf,
} from "../../../store/payments.ts"
import { type Caller, type Office, Refused } from "../../office.ts"
import { mustBeAllowed, type Scene, sceneOf } from "../load.ts"
import { bookAct, bookFor, mustTake } from "./book-act.ts"

/** A list of payments as it is handed in, with what a person says of it where it does not say so itself. */
export interface PaymentList {
  readonly name: string
  readonly bytes: Uint8Array
  readonly measure?: Measure | undefined
  /** The row of the titles, from 1, and which column (from 0) says what. */
  readonly said?: { readonly row: number; readonly columns: Columns } | undefined
}

/** A list as it would be taken. */
export interface PaymentPreview {
  /** What the book was when this was made; taking the list names it. */
  readonly seen: string
  readonly list: ListRead
  readonly incoming: Incoming | null
  /** From which day to which it pays; null when it cannot be taken. */
  readonly days: ListDays | null
  /** By what payments found their quotas, and how many by each. */
  readonly by: readonly { readonly by: string; readonly payments: number }[]
  /** What each quota touched would be left with. */
  readonly left: readonly { readonly quota: Quota; readonly cents: number }[]
  /** Numbers of contracts by the ids of the entries that pay them. */
  readonly contracts: ReadonlyMap<string, number>
  /** The first rows, for a person who has to say what the columns are. */
  readonly top: Rows
}

const topRows = 12

/** Reads a list of payments and says what it would bring; nothing is stored. */
export async function previewPayments(
  office: Office,
  caller: Caller,
  year: number,
  file: PaymentList,
): Promise<PaymentPreview> {
  return office.store.office(caller.region, async (trx) => {
    const scene = await sceneOf(trx, caller.region, year, null, caller)
    const actor = mustBeAllowed(office, scene, caller, "bookPayments", null)
    return previewIn(trx, office, scene, nameOfActor(actor), file)
  })
}

/** Takes a list as it was previewed, whole or not at all. Refused when the book moved in between: it is looked at again. */
export async function takePayments(
  office: Office,
  caller: Caller,
  { year, seen }: { readonly year: number; readonly seen: string },
  file: PaymentList,
): Promise<
  { readonly ok: true; readonly number: number } | { readonly ok: false; readonly preview: PaymentPreview }
> {
  return bookAct(office, caller, { year, code: "", act: "bookPayments" }, async (writing) => {
    const { trx, key, scene, today, who } = writing
    const preview = await previewIn(trx, office, scene, who, file)
    const { list, incoming: brought } = preview
    if (!list.ok || !brought)
      throw new Refused("need", list.ok ? "" : `${list.problems.join("")}整份没有登记，请改好后再导入。`)
    if (preview.seen !== seen) return { ok: false, preview }
    if (brought.entries.length + brought.waiting.length === 0)
      throw new Refused("need", "这份明细里的支付都已经登记过，没有新的可以登记。")
    mustTake(await bookFor(trx, key, brought.entries, [], true), brought.entries)
    const count = list.payments.length
    const entry = await writing.act({
      reason: `${file.name}：${count}笔，合计${yuan(list.total)}；登记${brought.entries.length}笔，待认领${brought.waiting.length}笔。`,
    })
    const sha256 = createHash("sha256").update(file.bytes).digest("hex")
    const kept = { name: file.name, sha256, layout: list.head.layout, payments: count, cents: list.total }
    const number = await insertFile(trx, key, { ...kept, day: today, by: who }, entry)
    const numbers = await appendEntries(trx, key, brought.entries, { entry, file: number })
    await linkPaid(trx, key, brought.entries, numbers, preview.contracts)
    await insertWaiting(trx, key, number, brought.waiting)
    if (file.said) await saveLayout(trx, caller.region, list.head.layout, list.head.columns, who)
    return { ok: true, number }
  })
}

async function previewIn(
  trx: Work,
  office: Office,
  scene: Scene,
  who: string,
  file: PaymentList,
): Promise<PaymentPreview> {
  const key = { region: scene.region.code, year: scene.year.year }
  const known = await layoutsOf(trx, key.region)
  const rows = readable(file.bytes, known)
  const today = dayAt(office.now())
  const list = readPayments(rows, {
    year: key.year,
    today,
    known: layoutsWith(known, rows, file.said),
    ...(file.measure && { measure: file.measure }),
  })
  const seen = await seenOf(trx, key)
  const top = rows.slice(0, topRows)
  if (!list.ok) return { seen, list, incoming: null, days: null, by: [], left: [], contracts: new Map(), top }
  const units = new Set(
    scene.year.bodies.flatMap(({ kind, code, name }) => (kind === "unit" ? [code, name] : [])),
  )
  const foreign = isOfElsewhere(list.payments, ({ unit, unitName }) => units.has(unit ?? unitName ?? ""))
  if (foreign !== null) {
    const refused = { ok: false as const, problems: [foreign] }
    return { seen, list: refused, incoming: null, days: null, by: [], left: [], contracts: new Map(), top }
  }
  const matcher = await matcherFor(trx, scene, key)
  const sorting = sorted(list.payments, matcher.matcher, new Waited(await waitedKeys(trx, key)))
  const paying = await payingIn(trx, key, list.payments)
  const brought = await broughtBy(trx, key, sorting, list.payments, { known: today, by: who, paying })
  const left = new Map(matcher.standings.map(({ quota, left: cents }) => [quotaKey(quota), { quota, cents }]))
  const touched = new Set<string>()
  for (const { moves } of brought.entries)
    for (const { account, cents } of moves)
      if ("quota" in account && account.part === "free") {
        const of = quotaKey(account.quota)
        touched.add(of)
        left.get(of)!.cents += cents
      }
  const by = Map.groupBy(sorting.found, (found) => found.by)
  return {
    seen,
    list,
    incoming: brought,
    days: listDays(list.payments, rows.slice(0, list.head.row), file.name),
    by: [...by].map(([reason, found]) => ({ by: reason, payments: found.length })),
    left: [...touched].map((of) => left.get(of)!),
    contracts: paying.contracts,
    top,
  }
}

/** The contracts that some payments name. */
export async function payingIn(trx: Work, key: YearKey, payments: readonly Payment[]): Promise<Paying> {
  const isNamed = payments.some(({ contract }) => contract !== undefined)
  return new Paying(isNamed ? await contractsOf(trx, key) : [])
}

/** Says of entries that were just written down which contracts they pay. */
export async function linkPaid(
  trx: Work,
  key: YearKey,
  entries: readonly { readonly id: string }[],
  numbers: readonly number[],
  contracts: ReadonlyMap<string, number>,
): Promise<void> {
  const links = entries.flatMap(({ id }, i) => {
    const contract = contracts.get(id)
    return contract === undefined ? [] : [{ contract, movement: numbers[i]! }]
  })
  await linkMovements(trx, key, links)
}

/** What payments are matched to, and how far each quota is. */
export async function matcherFor(trx: Work, { year }: Scene, key: YearKey) {
  const standings = await standingsOf(trx, key)
  const projects = await projectsOf(trx, key)
  const matcher = new Matcher({
    quotas: standings.map(({ quota }) => quota),
    unitsByName: onlyOnce(
      year.bodies.flatMap(({ kind, code, name }) => (kind === "unit" ? [[name, code] as const] : [])),
    ),
    projectsByName: onlyOnce(projects.map(({ code, name }) => [name, code] as const)),
    byNumber: await numbersSettled(
      trx,
      key,
      standings.map(({ quota }) => quota),
    ),
  })
  return { matcher, standings }
}

/** 指标编号 as persons settled them before: a number that led to two quotas says nothing. */
async function numbersSettled(
  trx: Work,
  key: YearKey,
  quotas: readonly Quota[],
): Promise<ReadonlyMap<string, Quota>> {
  const settled = await waitingOf(trx, key, { isOpen: false })
  const numbers = settled.flatMap(({ payment, settled: how }) =>
    payment.quota !== null && how?.movement ? [{ number: payment.quota, movement: how.movement }] : [],
  )
  if (numbers.length === 0) return new Map()
  const known = new Map(quotas.map((quota) => [quotaKey(quota), quota]))
  const chosen = await quotasPaidBy(
    trx,
    key,
    numbers.map(({ movement }) => movement),
  )
  return onlyOnce(
    numbers.flatMap(({ number, movement }) => {
      const paid = chosen.get(movement)
      const quota = paid && known.get(quotaKey(paid))
      return quota ? [[number, quota] as const] : []
    }),
  )
}

/** Values by their names; a name that several have is left out. */
function onlyOnce<T>(pairs: readonly (readonly [string, T])[]): Map<string, T> {
  const groups = [...Map.groupBy(pairs, ([name]) => name).values()]
  return new Map(
    groups.flatMap((all) => (new Set(all.map(([, value]) => value)).size === 1 ? [all[0]!] : [])),
  )
}

/** What sorted payments bring, asked of the book by the ids and vouchers they have. */
async function broughtBy(
  trx: Work,
  key: YearKey,
  sorting: Sorted,
  payments: readonly Payment[],
  taking: Taking,
): Promise<Incoming> {
  const standing = await standingOfIds(trx, key, idsFor(sorting.found))
  const vouchers = [...new Set(payments.flatMap(({ voucher }) => (voucher === null ? [] : [voucher])))]
  const there = Map.groupBy(
    await underVouchers(trx, key, vouchers),
    ({ voucher, quota }) => `${voucher}|${quotaKey(quota)}`,
  )
  const under = (voucher: string, quota: Quota) =>
    there.size === 0 ? [] : (there.get(`${voucher}|${quotaKey(quota)}`) ?? [])
  return incoming(sorting, standing, under, taking)
}

/** What the book says of some ids, and of those that come again after they were taken back. */
export async function standingOfIds(trx: Work, key: YearKey, ids: readonly string[]) {
  const known = new Map<string, { readonly isReversed: boolean }>()
  for (let asked: readonly string[] = ids; asked.length > 0; ) {
    const found = await idsIn(trx, key, asked)
    for (const [id, each] of found) known.set(id, each)
    asked = [...found].flatMap(([id, { isReversed }]) => (isReversed ? [afterReversal(id)] : []))
  }
  return {
    has: (id: string) => known.has(id),
    isReversed: (id: string) => known.get(id)?.isReversed === true,
  }
}

/** Layouts whose columns are known, with the one a person says now. */
function layoutsWith(
  known: ReadonlyMap<string, Columns>,
  rows: Rows,
  said: PaymentList["said"],
): ReadonlyMap<string, Columns> {
  const titles = said && rows[said.row - 1]
  return titles ? new Map(known).set(layoutOf(titles), said.columns) : known
}

function readable(bytes: Uint8Array, known: ReadonlyMap<string, Columns>): Rows {
  try {
    return rowsOf(bytes, (rows) => headOf(rows, known) !== null)
  } catch (error) {
    if (error instanceof Unreadable) throw new Refused("need", error.message)
    throw error
  }
}

/** What the book and the lists were when something was looked at. */
async function seenOf(trx: Work, key: YearKey): Promise<string> {
  const numbers = [
    await lastNumber(trx, key, "movement"),
    await lastNumber(trx, key, "payment_file"),
    await lastNumber(trx, key, "waiting_payment"),
  ]
  return numbers.join("-")
}
