import { plusDays } from "../../flow/index.ts"
import { emptyMoney, type Fills, type ProjectMoney } from "../../model/monitoring.ts"
import { monitoringView, sheetView } from "../monitoring/views.ts"
import { actOnSheet, saveSheet } from "../sheets/acts.ts"
import { carefulFills, hastyFills } from "./monitoring.ts"
import type { Stage } from "./stage.ts"

/**
 * A date of monitoring that is half done: one unit has reported with care, one is at it in a hurry, the others have not
 * begun.
 */
export async function makeMonitored(stage: Stage, today: string, department: string): Promise<void> {
  const { office, year } = stage
  const lastMonth = plusDays(`${today.slice(0, 8)}01`, -1)
  const until = lastMonth < `${year}-12-31` ? lastMonth : `${year}-12-31`
  await stage.act("财政局长", "", "watch", { watch: { until, due: plusDays(today, 15) } })
  const finance = stage.as(`${department}财务`)
  const { sheets } = await monitoringView(office, finance, { year, until })
  const units = sheets.filter(({ kind }) => kind === "unitMonitoring").slice(0, 2)
  for (const [i, { code }] of units.entries()) {
    const at = { use: "monitoring", year, until, code } as const
    const [clerk, head] = [stage.as(`${code}经办`), stage.as(`${code}负责人`)]
    const { projects, months, version } = await sheetView(office, clerk, at)
    const filling = { year, months, seed: i }
    const fills =
      i === 0 ? withBook(carefulFills(projects, filling), projects) : hastyFills(projects, filling)
    await saveSheet(office, clerk, at, version, fills)
    if (i > 0) continue
    await actOnSheet(office, clerk, at, "propose", {})
    await actOnSheet(office, head, at, "submit", {})
    await actOnSheet(office, finance, at, "receive", {})
  }
}

/** What the book knows is not typed; more than was paid is expected. */
function withBook(
  fills: Fills,
  projects: readonly { readonly id: string; readonly money: ProjectMoney }[],
): Fills {
  const filled = projects.map(({ id, money }) => {
    const rows = money.rows.map(({ source, isKnown, adjusted, paid }) => {
      const typed = fills.projects[id]?.money[source] ?? emptyMoney
      return [source, isKnown ? { ...emptyMoney, expected: Math.max(adjusted, paid ?? 0) } : typed] as const
    })
    return [id, { money: Object.fromEntries(rows), progress: fills.projects[id]?.progress ?? "" }] as const
  })
  return { ...fills, projects: Object.fromEntries(filled) }
}
