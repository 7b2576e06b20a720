import { monitoredIn } from "../../follow/monitoring/open.ts"
import type { Work } from "../../store/database.ts"
import { insertSheet, type MonitoringDate, saveDate } from "../../store/monitoring.ts"
import { ledgerFrom, newestContents } from "../../store/versions.ts"
import type { Scene } from "../acts/load.ts"

/**
 * Sets a date of monitoring and opens a sheet for everybody whose budget was replied and has something to be monitored.
 * Sheets that are open stay as they are: setting the same date again opens those of budgets replied since.
 */
export async function openSheets(trx: Work, { region, year }: Scene, date: MonitoringDate): Promise<void> {
  const at = { region: region.code, year: year.year }
  await saveDate(trx, at.region, at.year, date)
  for (const department of year.bodies) {
    if (department.kind !== "department") continue
    const replied = year.bodies.filter((body) => body.department === department.code && body.reply !== null)
    const codes = replied.map(({ code }) => code)
    const kept = new Map(
      (await newestContents(trx, at, "submission", codes, "text")).map((each) => [each.body, each]),
    )
    let isOpened = false
    for (const { kind, code } of replied.toSorted((a, b) => (a.kind < b.kind ? 1 : -1))) {
      const found = kept.get(code)
      const projects = found ? monitoredIn(ledgerFrom(found), code) : []
      // A department gathers what its units report, also when it has nothing of its own.
      if (projects.length === 0 && (kind === "unit" || !isOpened)) continue
      isOpened = true
      const key = { ...at, until: date.until, body: code }
      await insertSheet(trx, key, { kind: `${kind}Monitoring`, department: department.code }, projects)
    }
  }
}
