import { randomUUID } from "node:crypto"
import { did, people, preparing, region, rightGiven } from "../flow/county.test-data.ts"
import {
  amountsOf,
  type BudgetYear,
  bodyOf,
  type Content,
  type Done,
  type Given,
  type MadeWith,
  type People,
  seal,
} from "../flow/index.ts"
import { withIds } from "../model/ids.ts"
import type { Store, Work } from "./database.ts"
import { peopleOf, savePeople } from "./people.ts"
import type { Change, SaveWish } from "./records.ts"
import { insertRegion } from "./regions.ts"
import type { KeptContent } from "./versions.ts"
import { insertYear, lockYear, saveDone, yearOf } from "./years.ts"

/** With what the county works. */
export const madeWith: MadeWith = { program: "0", packs: { national: "0" }, codes: { function: "0" } }

/** The county of the flow's tests, with its people and a year that is being prepared. */
export async function countyIn(store: Store, { isDemo = false, all = people } = {}): Promise<void> {
  await store.office(region.code, async (trx) => {
    await insertRegion(trx, { ...region, place: "national", isDemo })
    await savePeople(trx, await peopleOf(trx, region.code), all)
    await insertYear(trx, preparing, madeWith)
  })
}

/** What is loaded of the county's year. */
export async function loaded(trx: Work, options?: Parameters<typeof yearOf>[3]): Promise<BudgetYear> {
  const year = await yearOf(trx, region, preparing.year, options)
  if (!year) throw new Error("The county has no such year")
  return year
}

/**
 * Does one act in the county, `act code by`, and saves it: loaded as an act needs it, decided, and written down in one
 * transaction.
 */
export async function act(store: Store, day: string, words: string, given: Given = {}): Promise<Done> {
  const code = words.split(" ")[1]!
  return store.office(region.code, async (trx) => {
    await lockYear(trx, region.code, preparing.year)
    const before = await loaded(trx, code === "year" ? "all" : { around: code })
    const { done, kept } = await decided(before, day, words, given)
    await saveDone(trx, before, done, kept)
    return done
  })
}

/** Does acts one after another, and gives the last. */
export async function acts(store: Store, day: string, ...all: readonly string[]): Promise<void> {
  for (const words of all) await act(store, day, words)
}

/** An act, with its content sealed as the office seals it. */
export async function decided(
  year: BudgetYear,
  day: string,
  words: string,
  given: Given,
  all: People = people,
) {
  const done = resultOf(did(year, day, words, given, all), words)
  const { version, entry } = done
  const body = version && bodyOf(year, entry.kind, entry.code)
  const content =
    version && body && version.kind !== "publication"
      ? (given.content ?? rightGiven(year, entry.act, body, day).content)
      : undefined
  if (!version || !content) return { done, kept: null }
  const kept = await keptOf(version.of, content)
  const sealed = { ...content, sha256: kept.sha256 }
  return { done: resultOf(did(year, day, words, { ...given, content: sealed }, all), words), kept }
}

function resultOf(result: ReturnType<typeof did>, words: string): Done {
  if (!result.ok) throw new Error(`${words}: ${result.because}`)
  return result
}

/** Content as it is kept. */
export async function keptOf(of: string, { ledger, report }: Content): Promise<KeptContent> {
  const sealed = await seal({ of, ledger: withIds(ledger), explanations: [], madeWith })
  return { ...sealed, amounts: amountsOf(ledger.lines), disclosure: "{}", report: JSON.stringify(report) }
}

/** A year in a form that two can be compared in, whatever their order. */
export function comparable({ bodies, amounts, ...year }: BudgetYear) {
  return {
    ...year,
    bodies: bodies.map((body) => ({
      ...body,
      controls: body.controls.map((control) => JSON.stringify(control)).sort(),
    })),
    amounts: [...amounts].sort(([a], [b]) => (a < b ? -1 : 1)),
  }
}

/** A body of the county. */
export function keyOf(body: string) {
  return { region: region.code, year: preparing.year, body }
}

/** A save of the clerk of 334001 as it is asked for. */
export function wish(changes: readonly Change[], rest: Partial<SaveWish> = {}): SaveWish {
  return {
    key: randomUUID(),
    why: "typed",
    by: "uc1",
    for: null,
    at: new Date("2026-09-02T02:00:00Z"),
    changes,
    ...rest,
  }
}
