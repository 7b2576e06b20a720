import {
  type Act,
  type Actor,
  type Body,
  dayAt,
  type Entry,
  type Given,
  nameOfActor,
  stateOf,
} from "../../../flow/index.ts"
import { type Before, Book } from "../../../follow/book/book.ts"
import type { Entry as Movement } from "../../../follow/book/entry.ts"
import { quotaKey } from "../../../follow/book/quota.ts"
import { balancesOf, idsIn, lastKnown, type YearKey } from "../../../store/book.ts"
import { notify, type Work } from "../../../store/database.ts"
import { actDay, lockYear, saveEntry } from "../../../store/years.ts"
import { type Caller, type Office, Refused } from "../../office.ts"
import { bodyAt, mustBeAllowed, type Scene, sceneOf } from "../load.ts"

/** Where something is written into the book of a year: on one unit, or on the year itself (""). */
export interface MoneyWish {
  readonly year: number
  readonly code: string
  readonly act: Act
}

/** Who writes into which book, today. */
export interface Writing {
  readonly trx: Work
  readonly key: YearKey
  readonly scene: Scene
  readonly body: Body | null
  readonly actor: Actor
  readonly today: string
  /** How who writes is named. */
  readonly who: string
  /** Writes down the act with what was given; what moves money follows under its number. */
  act(given: Given): Promise<number>
}

/** One act on the book: allowed by the table of rights, decided and written down in one transaction. */
export async function bookAct<T>(
  office: Office,
  caller: Caller,
  { year, code, act }: MoneyWish,
  work: (writing: Writing) => Promise<T>,
): Promise<T> {
  const today = dayAt(office.now())
  return office.store.office(caller.region, async (trx) => {
    await lockYear(trx, caller.region, year)
    const scene = await sceneOf(trx, caller.region, year, code === "" ? null : code, caller)
    const body = code === "" ? null : bodyAt(scene, code)
    const actor = mustBeAllowed(office, scene, caller, act, body)
    refuseClock(scene, today)
    const key = { region: caller.region, year }
    await refuseClosed(trx, key, act)
    const state = stateOf(scene.year, body)
    const entry: Omit<Entry, "given"> = {
      at: office.now(),
      day: today,
      by: caller.person,
      for: caller.for,
      who: nameOfActor(actor),
      act,
      kind: body?.kind ?? "year",
      code,
      from: state,
      to: state,
      version: null,
    }
    const result = await work({
      trx,
      key,
      scene,
      body,
      actor,
      today,
      who: entry.who,
      act: (given) => saveEntry(trx, key, { ...entry, given }),
    })
    await notify(trx, { ...key, code, what: "act" })
    return result
  })
}

/** A year that was closed into the next is told as it was closed. */
async function refuseClosed(trx: Work, key: YearKey, act: Act): Promise<void> {
  const closed = act === "carryOver" ? null : await actDay(trx, key, "carryOver")
  if (closed !== null)
    throw new Refused("need", `${key.year}年度已在${closed}结转到下年，账已结清，不能再登记。`)
}

function refuseClock({ year }: Scene, today: string): void {
  const last = year.entries.at(-1)?.day
  if (last !== undefined && today < last)
    throw new Refused("need", `系统时钟早于上一次办理的日期${last}，请先校准时钟再办理。`)
}

/**
 * The book as far as some entries touch it: what they would be refused for is known, nothing else is loaded. Ids are not
 * asked for again by who knows that they are new.
 */
export async function bookFor(
  trx: Work,
  key: YearKey,
  entries: readonly Movement[],
  reversed: readonly Movement[] = [],
  areNew = false,
): Promise<Book> {
  const units = [
    ...new Set(
      entries.flatMap(({ moves }) =>
        moves.flatMap(({ account }) => ("quota" in account ? [account.quota.unit] : [])),
      ),
    ),
  ]
  const known = await idsIn(
    trx,
    key,
    [...(areNew ? [] : entries), ...reversed].map(({ id }) => id),
  )
  const before: Before = {
    known: await lastKnown(trx, key),
    balances: await balancesOf(trx, key, units),
    entries: [...reversed, ...entries.filter(({ id }) => known.has(id))],
    reversed: new Set([...known].flatMap(([id, { isReversed }]) => (isReversed ? [id] : []))),
  }
  return new Book(before)
}

/** Refuses what the book does not take, in its sentences. */
export function mustTake(book: Book, entries: readonly Movement[]): void {
  const problems = book.appendAll(entries)
  if (problems.length > 0) throw new Refused("need", problems.join(""))
}

/** A quota as it was sent, found among those of the book; refuses one that is not there. */
export function quotaIn<Q extends Parameters<typeof quotaKey>[0]>(quotas: readonly Q[], sent: Q): Q {
  const key = quotaKey(sent)
  const found = quotas.find((quota) => quotaKey(quota) === key)
  if (!found) throw new Refused("need", `单位${sent.unit}没有这条指标，可能已经调整，请刷新后重新选择。`)
  return found
}
