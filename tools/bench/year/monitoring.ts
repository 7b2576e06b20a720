import { loadavg } from "node:os"
import { county } from "../../../src/demo/index.ts"
import { monitoredIn } from "../../../src/follow/monitoring/open.ts"
import type { MonitoredProject } from "../../../src/model/monitoring.ts"
import { largeCounty, year } from "../../../src/office/acts/money/large-county.test-data.ts"
import { carefulFills } from "../../../src/office/demo/monitoring.ts"
import { monitoringView } from "../../../src/office/monitoring/views.ts"
import { duel } from "../measure.ts"
import { type Row, row } from "../rows.ts"
import type { Place } from "./place.ts"

const region = "990600"
const until = `${year}-07-31`
const units = 100
const wanted = 5000

/** The date of monitoring of a county with five thousand indicators opened, against the bare question for its rows. */
export async function monitoringRow(place: Place, rounds: number): Promise<Row> {
  await largeCounty(place, region, units / 4, 10_000_000_000)
  place.at(`${year}-08-02`)
  const count = await sheetsIn(place)
  const caller = { region, person: "bh", for: null }
  const key = [region, year, until]
  const opened = async () => {
    const { sheets } = await monitoringView(place.office, caller, { year, until })
    if (sheets.length !== units || sheets.some(({ reported }) => !reported))
      throw new Error("Sheets are missing")
  }
  const bare = async () => {
    const { rows } = await place.client.query(
      "select body, state, projects, fills from sheet where region = $1 and year = $2 and until = $3 and use = 'monitoring'",
      key,
    )
    if (rows.length !== units) throw new Error("Rows are missing")
  }
  const result = await duel(opened, bare, rounds)
  const shown = row(
    `monitoring of ${count} indicators on ${units} sheets opened ÷ the bare question for its rows`,
    "≤ 3",
    result,
  )
  return { ...shown, times: `${shown.times}, load ${loadavg()[0]!.toFixed(1)}` }
}

/** Sheets of every unit, filled in and received, with the projects of an invented county. */
async function sheetsIn({ client }: Place): Promise<number> {
  const ledgers = county({ years: 1 })
  const known = ledgers.flatMap((ledger) => ledger.units.flatMap(({ code }) => monitoredIn(ledger, code)))
  let left = wanted
  const { rows } = await client.query<{ code: string; department: string }>(
    "select code, department from body where region = $1 and year = $2 and kind = 'unit' order by code",
    [region, year],
  )
  await client.query(
    "insert into sheet_round (region, year, until, use, due) values ($1, $2, $3, 'monitoring', $4)",
    [region, year, until, `${year}-08-20`],
  )
  // How sheets come to be received is looked at elsewhere.
  await client.query("alter table sheet disable trigger user")
  let next = 0
  for (const [i, { code, department }] of rows.entries()) {
    const share = Math.ceil(left / (rows.length - i))
    left -= share
    const projects: MonitoredProject[] = []
    for (let own = 0; own < share; ) {
      const project = known[next++ % known.length]!
      const id = `${code}-${projects.length}`
      const indicators = project.indicators
        .slice(0, share - own)
        .map((each, n) => ({ ...each, id: `${id}-${n}` }))
      own += indicators.length
      projects.push({ ...project, id, indicators })
    }
    const fills = carefulFills(projects, { year, months: 7, seed: i })
    await client.query(
      `insert into sheet (region, year, until, use, body, kind, department, state, projects, fills, version)
        values ($1, $2, $3, 'monitoring', $4, 'unitMonitoring', $5, 'received', $6, $7, 1)`,
      [region, year, until, code, department, JSON.stringify(projects), JSON.stringify(fills)],
    )
  }
  await client.query("alter table sheet enable trigger user; analyze sheet")
  return wanted
}
