import { sql } from "kysely"
import { afterAll, expect, test } from "vitest"
import { type Quota, quotaKey } from "../../../follow/book/quota.ts"
import { type Standing, viewOf } from "../../../follow/book/view.ts"
import { allEntries, standingsOf } from "../../../store/book.ts"
import { waitingOf } from "../../../store/payments.ts"
import { testStore } from "../../../store/test-database.test-data.ts"
import { officeOn } from "../../office.test-data.ts"
import { askChange, decideChange } from "./changes.ts"
import { largeCounty, year } from "./large-county.test-data.ts"
import { clerksList, type Said, systemList, treasuryList } from "./lists.test-data.ts"
import { previewPayments, takePayments } from "./payments.ts"
import { settlePayment } from "./settle.ts"

/**
 * A year in one test: twelve lists of three layouts with late, double, corrected, returned and unmatched payments, and changes
 * between them. A usual run is small; with YEAR=whole 100 departments, 400 units, 100 000 payments and 300 changes.
 */
const isWhole = process.env.YEAR === "whole"
const size = isWhole
  ? { departments: 100, payments: 100_000, changes: 300, unmatched: 500 }
  : { departments: 2, payments: 600, changes: 6, unmatched: 50 }

const region = "990301"
const tests = await testStore()
const { office, at } = officeOn(tests.store)
afterAll(() => tests.drop())

const key = { region, year }
const as = (person: string) => ({ region, person, for: null })
const seeing = <T>(work: Parameters<typeof tests.store.office<T>>[1]) => tests.store.office(region, work)
const layouts = [treasuryList, systemList, clerksList]
const dayIn = (month: number, day: number) =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`

/** The same numbers every run. */
let state = 20270101
function below(limit: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}

test(
  `a year of ${size.departments} departments, ${size.payments} payments, ${size.changes} changes`,
  async () => {
    const quotas = await largeCounty(tests, region, size.departments, 10_000_000_000)
    const paid = new Map(quotas.map((quota) => [quotaKey(quota), 0]))
    const adjusted = new Map(quotas.map((quota) => [quotaKey(quota), 10_000_000_000]))
    const add = (sums: Map<string, number>, quota: Quota, cents: number) =>
      sums.set(quotaKey(quota), sums.get(quotaKey(quota))! + cents)
    const standings = (moment: Parameters<typeof standingsOf>[2] = null) =>
      seeing((trx) => standingsOf(trx, key, moment))
    const shown = new Map<number, readonly Standing[]>()
    let [booked, waited, figures, changes] = [0, 0, 0, 0]
    let before: Said[] = []

    for (let month = 1; month <= 12; month++) {
      const { list, counted } = listOf(month, quotas, before)
      for (const { quota, cents } of counted) add(paid, quota, cents)
      const known = month === 12 ? dayIn(12, 31) : dayIn(month + 1, 12)
      at(known)
      const file = { name: `${month}月.csv`, bytes: layouts[month % 3]!(list) }
      const { seen, list: read } = await previewPayments(office, as("bo"), year, file)
      if (!read.ok) throw new Error(read.problems.join())
      expect((await takePayments(office, as("bo"), { year, seen }, file)).ok).toBe(true)
      booked += counted.length
      const byVoucher = new Map(list.map((said) => [said.voucher, said]))
      for (const { number, payment } of await seeing((trx) => waitingOf(trx, key, { isOpen: true }))) {
        const { quota } = byVoucher.get(payment.voucher)!
        await settlePayment(office, as("bo"), { year, number, quota, corrects: false, reason: "" })
        waited++
      }
      for (let i = 0; i < size.changes / 12; i++) {
        const unit = quotas[below(quotas.length)]!.unit
        const [from, to] = quotas.filter((quota) => quota.unit === unit && quota.project === null)
        const cents = 1 + below(10_000)
        const wish = { kind: "shift" as const, from: from!, to: to!, source: null, cents }
        const rest = { reason: "实际开支不同", document: null, goals: "" }
        const number = await askChange(office, as("bo"), { year, ...wish, ...rest })
        // A shift within a unit is its head's, whom this county has not: it is taken back. A reduction is the bureau's.
        await decideChange(office, as("bo"), {
          year,
          number,
          outcome: "withdrawn",
          document: null,
          remark: "",
        })
        const more = { kind: "reduce" as const, from: from!, to: null, source: "bureau" as const, cents }
        const asked = await askChange(office, as("bo"), { year, ...more, ...rest })
        await decideChange(office, as("bh"), {
          year,
          number: asked,
          outcome: "approved",
          document: null,
          remark: "",
        })
        add(adjusted, from!, -cents)
        changes++
      }
      // The books balance to the cent, and every figure is what was paid and decided.
      const now = await standings()
      for (const { quota, adjusted: given, tied, paid: spent, carried, left } of now) {
        expect([quotaKey(quota), spent, given]).toEqual([
          quotaKey(quota),
          paid.get(quotaKey(quota)),
          adjusted.get(quotaKey(quota)),
        ])
        expect(tied + spent + carried + left).toBe(given)
      }
      const { rows } = await seeing((trx) =>
        sql<{
          cents: number
        }>`select coalesce(sum(cents), 0)::bigint as cents from move where against is null`.execute(trx),
      )
      expect(rows).toEqual([{ cents: 0 }])
      if (month < 12) shown.set(month, await standings({ asOf: dayIn(month, 28), knownOn: known }))
      // Twice is once.
      const again = await previewPayments(office, as("bo"), year, file)
      await expect(takePayments(office, as("bo"), { year, seen: again.seen }, file)).rejects.toThrow(
        "都已经登记过",
      )
      before = counted.slice(0, 50)
    }

    // Every figure of every month is the sum of its movements, as then known and as known now.
    const entries = await seeing((trx) => allEntries(trx, key))
    for (let month = 1; month < 12; month++)
      for (const knownOn of [dayIn(month + 1, 12), dayIn(12, 31)]) {
        const moment = { asOf: dayIn(month, 28), knownOn }
        const view = viewOf(entries, moment)
        const those = await standings(moment)
        if (knownOn !== dayIn(12, 31)) expect(those).toEqual(shown.get(month))
        for (const { quota, ...sums } of those) {
          const { quota: _, ...reckoned } = view.quotas.get(quotaKey(quota))!
          expect(sums).toEqual(reckoned)
          figures += Object.keys(sums).length
        }
      }
    console.info(
      `${quotas.length} quotas, ${booked} payments booked, ${waited} of them settled by a person, ${changes} changes, ${entries.length} entries, ${figures} figures are the sums of their movements`,
    )
    expect(waited).toBeGreaterThan(0)
  },
  isWhole ? 7_200_000 : 120_000,
)

/** A month's list, and what of it counts: late, returned, double, unmatched ones among plain ones. */
function listOf(month: number, quotas: readonly Quota[], before: readonly Said[]) {
  const count = Math.floor(size.payments / 12)
  const counted: Said[] = Array.from({ length: count }, (_, i) => {
    const isLate = month > 1 && i % 40 === 7
    return {
      date: dayIn(isLate ? month - 1 : month, 1 + below(20)),
      cents: 100 + below(500_000),
      voucher: `${month}-${i}`,
      quota: quotas[below(quotas.length)]!,
      // Without its class a payment of basic expenditure may be of four quotas: a person says which.
      isVague: i % size.unmatched === 11,
    }
  })
  const back = before
    .filter(({ isVague }) => !isVague)
    .slice(0, Math.max(1, Math.floor(count / 100)))
    .map((said) => ({ ...said, date: dayIn(month, 25), cents: -Math.min(said.cents, 50) }))
  const all = [...counted, ...back]
  // Twice in the list, and once more what stood in the list before.
  const doubles = [
    ...counted.filter(({ isVague }) => !isVague).slice(0, 5),
    ...before.filter(({ isVague }) => !isVague).slice(0, 5),
  ]
  return { list: [...all, ...doubles], counted: all }
}
