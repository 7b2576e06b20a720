import { loadavg } from "node:os"
import type { Quota } from "../../../src/follow/book/quota.ts"
import { largeCounty, year } from "../../../src/office/acts/money/large-county.test-data.ts"
import { executionView } from "../../../src/office/views/money/execution.ts"
import { appendEntries } from "../../../src/store/book.ts"
import { saveEntry } from "../../../src/store/years.ts"
import { spread, spreadText, time } from "../measure.ts"
import { p99 } from "../office/load.ts"
import type { Row } from "../rows.ts"
import { dayOf, departments, entriesOf, paidIn, payments } from "./payments.ts"
import type { Place } from "./place.ts"

const young = "990500"
const old = "990501"
const looks = 40

/** Boards of a county after three years of payments against one after a month of them, and as of any day against today. */
export async function boardRows(place: Place, rounds: number): Promise<Row[]> {
  const { office } = place
  const monthly = Math.round(payments / 12)
  const begun = await largeCounty(place, young, departments, 10_000_000_000)
  await paidThrough(place, young, year, begun, [3], monthly)
  for (const each of [year - 2, year - 1, year]) {
    const quotas = await largeCounty(place, old, departments, 10_000_000_000, each)
    await paidThrough(place, old, each, quotas, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], monthly)
  }
  await place.client.query("vacuum (analyze)")
  const caller = (region: string) => ({ region, person: "bh", for: null })
  const board = (region: string, asOf?: string) =>
    time(() => executionView(office, caller(region), { year, by: "department", asOf }))
  const today: Readonly<Record<string, string>> = { [young]: dayOf(year, 4, 15), [old]: dayOf(year, 12, 31) }
  const look = async (region: string, asOf?: string) => {
    place.at(today[region]!)
    return board(region, asOf)
  }
  const times = { young: [] as number[], old: [] as number[], asOf: [] as number[] }
  for (let i = 0; i < looks * rounds; i++) {
    const day = dayOf(year, 1 + (i % 12), 1 + ((i * 7) % 28))
    const [a, b, c] = [await look(young), await look(old), await look(old, day)]
    // The first looks are those of a program that was just started.
    if (i < 10) continue
    times.young.push(a)
    times.old.push(b)
    times.asOf.push(c)
  }
  const now = `load ${loadavg()[0]!.toFixed(1)}`
  const shown = (all: readonly number[]) => `p99 ${p99(all).toFixed(1)}, ${spreadText(spread(all))} ms`
  const median = (all: readonly number[]) => spread(all).median
  return [
    {
      what: `the board of ${departments} departments after 36 months of ${monthly} payments ÷ after one, p99 (median ${(median(times.old) / median(times.young)).toFixed(2)})`,
      ratio: (p99(times.old) / p99(times.young)).toFixed(2),
      aim: "≤ 1.3",
      times: `${shown(times.old)} · ${shown(times.young)}, ${now}`,
    },
    {
      what: "the same board as of any day ÷ today",
      ratio: spreadText(spread(times.asOf.map((value, i) => value / times.old[i]!))),
      aim: "≤ 2",
      times: `${shown(times.asOf)} · ${shown(times.old)}, ${now}`,
    },
  ]
}

/** A list a month of a year, each written down in the middle of the next. */
async function paidThrough(
  { store }: Place,
  region: string,
  of: number,
  quotas: readonly Quota[],
  months: readonly number[],
  monthly: number,
): Promise<void> {
  for (const month of months)
    await store.office(region, async (trx) => {
      const day = month === 12 ? dayOf(of, 12, 31) : dayOf(of, month + 1, 12)
      const entry = await saveEntry(
        trx,
        { region, year: of },
        {
          at: Date.parse(`${day}T10:00:00+08:00`),
          day,
          by: "bo",
          for: null,
          who: "bo",
          act: "bookPayments",
          kind: "year",
          code: "",
          from: "approved",
          to: "approved",
          version: null,
          given: {},
        },
      )
      await appendEntries(trx, { region, year: of }, entriesOf(paidIn(quotas, of, [month], monthly), day), {
        entry,
      })
    })
}
