import { loadavg } from "node:os"
import { readPayments } from "../../../src/follow/payments/read.ts"
import { rowsOf } from "../../../src/follow/payments/rows.ts"
import { largeCounty, year } from "../../../src/office/acts/money/large-county.test-data.ts"
import { previewPayments, takePayments } from "../../../src/office/acts/money/payments.ts"
import { warningsView } from "../../../src/office/views/money/warnings.ts"
import { spread, spreadText, time } from "../measure.ts"
import type { Row } from "../rows.ts"
import { copyInto } from "./copy.ts"
import { departments, listOf, paidIn, payments } from "./payments.ts"
import type { Place } from "./place.ts"

const months = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/**
 * A year's payments from the file into the book, and what the rules say of them; against reading the same file and a bare
 * COPY of its rows. Every round is another county's, for a list is taken once.
 */
export async function importRow(place: Place, rounds: number): Promise<Row> {
  const { office, client } = place
  await client.query(
    "create table if not exists bare_payment (voucher text, date date, unit text, project text, function text, economic text, fund text, cents bigint, summary text)",
  )
  const [own, bare, looks]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round <= rounds; round++) {
    const region = String(990_400 + round)
    const quotas = await largeCounty(place, region, departments, 10_000_000_000)
    place.at(`${year}-12-31`)
    const bytes = Buffer.from(listOf(paidIn(quotas, year, months, payments)))
    const caller = { region, person: "bo", for: null }
    const file = { name: "全年.csv", bytes }
    let seen = ""
    const look = await time(async () => {
      seen = (await previewPayments(office, caller, year, file)).seen
    })
    const take = await time(async () => {
      const { ok } = await takePayments(office, caller, { year, seen }, file)
      if (!ok) throw new Error("The list was not taken")
    })
    const check = await time(() => warningsView(office, { ...caller, person: "bh" }, { year }))
    const least = await time(async () => {
      const list = readPayments(rowsOf(bytes), { year, today: `${year}-12-31` })
      if (!list.ok) throw new Error(list.problems.join(""))
      const lines = list.payments.map(
        ({ voucher, date, unit, project, function: of, economic, fund, cents, summary }) =>
          [voucher, date, unit, project ?? "\\N", of, economic, fund, cents, summary].join("\t"),
      )
      await copyInto(client, "bare_payment", `${lines.join("\n")}\n`)
    })
    if (process.env.MINGZHANG_BENCH_TELL)
      process.stderr.write(`${JSON.stringify({ look, take, check, least })}\n`)
    if (round === 0) continue
    own.push(take + check)
    bare.push(least)
    looks.push(look)
  }
  return {
    what: `${payments} payments of ${departments} departments read, matched, booked and checked ÷ reading the file and a bare COPY of its rows`,
    ratio: spreadText(spread(own.map((value, i) => value / bare[i]!))),
    aim: "≤ 2.5",
    times: `${spreadText(spread(own))} ms · ${spreadText(spread(bare))} ms; the look before it ${spreadText(spread(looks))} ms, load ${loadavg()[0]!.toFixed(1)}`,
  }
}
