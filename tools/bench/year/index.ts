import { officeOn, withDatabase } from "../database.ts"
import type { Row } from "../rows.ts"
import { boardRows } from "./boards.ts"
import { importRow } from "./import.ts"
import { monitoringRow } from "./monitoring.ts"
import type { Place } from "./place.ts"

/** The year after the approval: lists of payments, boards, sheets of monitoring. */
export async function yearRows(rounds: number): Promise<Row[]> {
  let now = 0
  return withDatabase(async (database) => {
    const place: Place = {
      ...database,
      office: officeOn(database.store, () => now),
      at: (day) => {
        now = Date.parse(`${day}T12:00:00+08:00`)
      },
    }
    return [
      await importRow(place, Math.min(rounds, 3)),
      ...(await boardRows(place, rounds)),
      await monitoringRow(place, rounds),
    ]
  })
}
