import { monitoredIn } from "../../follow/monitoring/open.ts"
import { noFills } from "../../model/monitoring.ts"
import type { Work } from "../../store/database.ts"
import type { Scene } from "../acts/load.ts"
import { openSheets } from "../sheets/open.ts"

/** Sets a date of monitoring and opens its sheets with what was approved. */
export async function openMonitoring(
  trx: Work,
  scene: Scene,
  { until, due }: { readonly until: string; readonly due: string },
): Promise<void> {
  await openSheets(trx, scene, "monitoring", { until, due, rules: null }, async () => (ledger, code) => ({
    projects: ledger ? monitoredIn(ledger, code) : [],
    fills: noFills,
  }))
}
