import { randomUUID } from "node:crypto"
import { dayAt, nameOfActor, yuan } from "../../../flow/index.ts"
import type { Entry as Movement } from "../../../follow/book/entry.ts"
import { reversalOf } from "../../../follow/book/entry.ts"
import { type Quota, quotaKey } from "../../../follow/book/quota.ts"
import { closingEntries, type Left, leftOf, openedEntries } from "../../../follow/closing/closing.ts"
import { releaseEntry } from "../../../follow/contracts/contract.ts"
import { closingRules } from "../../../packs/closing.ts"
import {
  appendEntries,
  carriedInOf,
  entriesAt,
  idsIn,
  standingsOf,
  type YearKey,
} from "../../../store/book.ts"
import { contractsOf, linkMovements } from "../../../store/contracts.ts"
import { notify, type Work } from "../../../store/database.ts"
import { projectsOf, waitingOf } from "../../../store/payments.ts"
import { actDay, bodiesIn, lockYear, saveEntry, yearsOf } from "../../../store/years.ts"
import { type Caller, type Office, Refused } from "../../office.ts"
import { mustBeAllowed, type Scene, sceneOf } from "../load.ts"
import { bookAct, bookFor, mustTake, type Writing } from "./book-act.ts"

/** What is left of a year, what becomes of it, and what stands in the way of closing it. */
export interface Closing {
  readonly left: readonly Left[]
  readonly problems: readonly string[]
  /** The day it was closed; null while it is open. */
  readonly closed: string | null
}

/** Says what closing a year would do; nothing is stored. */
export async function previewClosing(office: Office, caller: Caller, year: number): Promise<Closing> {
  return office.store.office(caller.region, async (trx) => {
    const scene = await sceneOf(trx, caller.region, year, null, caller)
    mustBeAllowed(office, scene, caller, "carryOver", null)
    return closingIn(trx, scene, { region: caller.region, year }, todayOf(office))
  })
}

/** What a person decides of what is left, where it is not as the rules propose. */
export interface CloseWish {
  readonly year: number
  readonly carry: readonly { readonly quota: Quota; readonly cents: number }[]
}

/**
 * Closes a year into the next: what is left of each quota is carried or goes back as surplus, and the next year begins with what
 * was carried, in place of what its budget took for it. All or nothing.
 */
export async function closeYear(office: Office, caller: Caller, { year, carry }: CloseWish): Promise<void> {
  await bookAct(office, caller, { year, code: "", act: "carryOver" }, async (writing) => {
    const { trx, key, scene, today, who } = writing
    const { left: proposed, problems } = await closingIn(trx, scene, key, today)
    if (problems.length > 0) throw new Refused("need", problems.join(""))
    const left = decided(proposed, carry)
    const entry = await writing.act({ reason: sumsText(left) })
    await releaseTied(writing, entry)
    const out = closingEntries(left, { year, known: today, by: who })
    mustTake(await bookFor(trx, key, out), out)
    await appendEntries(trx, key, out, { entry })
    await openNext(office, caller, writing, left)
  })
}

async function closingIn(trx: Work, scene: Scene, key: YearKey, today: string): Promise<Closing> {
  const { year } = key
  const closed = await actDay(trx, key, "carryOver")
  const standings = await standingsOf(trx, key)
  const projects = await projectsOf(trx, key)
  const basic = new Set(
    projects.flatMap(({ unit, code, isProject }) => (isProject ? [] : [`${unit} ${code}`])),
  )
  const next = new Set((await bodiesIn(trx, { ...key, year: year + 1 })).map(({ code }) => code))
  const left = leftOf(standings, {
    carriedIn: await carriedInOf(trx, key),
    rules: closingRules(scene.region.place),
    isProject: ({ unit, project }) => project !== null && !basic.has(`${unit} ${project}`),
    isThere: (unit) => next.has(unit),
  })
  const waiting = (await waitingOf(trx, key, { isOpen: true })).length
  const over = standings.filter((each) => each.left < 0).length
  const isThere = (await yearsOf(trx, key.region)).some((each) => each.year === year + 1)
  const problems = [
    ...(closed === null ? [] : [`${year}年度已在${closed}结转，不用再办。`]),
    ...(scene.year.state === "approved" ? [] : [`${year}年度的预算还没有批准，不能结转。`]),
    ...(today < `${year}-12-31` ? [`${year}年还没有结束，请在12月31日以后结转。`] : []),
    ...(isThere ? [] : [`${year + 1}年度还没有准备，请先准备年度，再结转。`]),
    ...(waiting > 0 ? [`还有${waiting}笔支付待认领，请认领以后再结转。`] : []),
    ...(over > 0 ? [`有${over}条指标支付超过指标数，请先办理调剂或更正，再结转。`] : []),
  ]
  return { left, problems, closed }
}

/** What persons decided in place of what the rules propose. */
function decided(left: readonly Left[], carry: CloseWish["carry"]): Left[] {
  const said = new Map(carry.map(({ quota, cents }) => [quotaKey(quota), cents]))
  const known = new Set(left.map(({ quota }) => quotaKey(quota)))
  if (carry.some(({ quota }) => !known.has(quotaKey(quota))))
    throw new Refused("need", "有一条指标已经没有剩下的钱，请刷新后重新决定。")
  return left.map((each) => {
    const cents = said.get(quotaKey(each.quota)) ?? each.carry
    if (!Number.isSafeInteger(cents) || cents < 0 || cents > each.cents)
      throw new Refused(
        "need",
        `单位${each.quota.unit}的指标剩${yuan(each.cents)}，不能结转${yuan(cents)}，请改正。`,
      )
    return { ...each, carry: cents }
  })
}

function sumsText(left: readonly Left[]): string {
  const carried = left.reduce((sum, { carry }) => sum + carry, 0)
  const all = left.reduce((sum, { cents }) => sum + cents, 0)
  return `结转${yuan(carried)}，结余收回${yuan(all - carried)}`
}

/** What contracts tie is free again before it is carried: in the next year they are entered anew. */
async function releaseTied({ trx, key, today, who }: Writing, entry: number): Promise<void> {
  const tied = (await contractsOf(trx, key)).filter((contract) =>
    contract.tied.some(({ cents }) => cents > 0),
  )
  const releases = tied.map(({ number, document, tied: ties }) =>
    releaseEntry(
      ties.filter(({ cents }) => cents > 0),
      { id: `closing|release|${number}`, date: `${key.year}-12-31`, document, reason: "年终结转" },
      { known: today, by: who },
    ),
  )
  mustTake(await bookFor(trx, key, releases), releases)
  const numbers = await appendEntries(trx, key, releases, { entry })
  await linkMovements(
    trx,
    key,
    tied.map(({ number }, i) => ({ contract: number, movement: numbers[i]! })),
  )
}

/** The next year begins with what was carried; what its budget took for it is reversed. */
async function openNext(
  office: Office,
  caller: Caller,
  { trx, key, actor, today, who }: Writing,
  left: readonly Left[],
): Promise<void> {
  const next = { region: key.region, year: key.year + 1 }
  await lockYear(trx, next.region, next.year)
  const scene = await sceneOf(trx, next.region, next.year, null, caller)
  mustBeAllowed(office, scene, caller, "carryIn", null)
  const missing = left.find(
    ({ carry, quota }) => carry > 0 && !scene.year.bodies.some(({ code }) => code === quota.unit),
  )
  if (missing)
    throw new Refused(
      "need",
      `${next.year}年没有单位${missing.quota.unit}，它剩下的钱不能结转，请收回，或先办理划转。`,
    )
  const opened = openedEntries(left, { year: next.year, known: today, by: who })
  const estimated = await estimatedIn(trx, next, scene)
  const reversals = estimated.map((each) =>
    reversalOf(each, { id: `reversal|${randomUUID()}`, known: today, by: who, reason: "按上年实际结转" }),
  )
  const all: Movement[] = [...reversals, ...opened]
  mustTake(await bookFor(trx, next, all, estimated), all)
  const entry = await saveEntry(trx, next, {
    at: office.now(),
    day: today,
    by: caller.person,
    for: caller.for,
    who: nameOfActor(actor),
    act: "carryIn",
    kind: "year",
    code: "",
    from: scene.year.state,
    to: scene.year.state,
    version: null,
    given: { reason: `${key.year}年${sumsText(left)}` },
  })
  const reversed = new Map(estimated.map(({ id, number }) => [id, number]))
  await appendEntries(trx, next, all, { entry, reversed })
  await notify(trx, { ...next, code: "", what: "act" })
}

/** What replies of the next year took for carried over before this year was closed. */
async function estimatedIn(trx: Work, next: YearKey, { year }: Scene) {
  const ids = year.bodies.map(({ code }) => `${next.year}-carryIn-${code}`)
  const there = [...(await idsIn(trx, next, ids)).values()].filter(({ isReversed }) => !isReversed)
  return entriesAt(
    trx,
    next,
    there.map(({ number }) => number),
  )
}

function todayOf(office: Office): string {
  return dayAt(office.now())
}
