import type { Observation } from "../check.ts"
import type { MonitoringCheck } from "./check.ts"
import { type Exchanged, exchangedIn } from "./exchanged.ts"
import { at } from "./facts.ts"

/** MON-002: a sheet has the indicators that were approved, all of them, unchanged. */
export const exchanged: MonitoringCheck = {
  id: "MON-002",
  family: "MON",
  title: "批复的指标缺少、增加或被改动",
  severity: "error",
  basis: "财预〔2019〕136号：绩效监控以批复的绩效目标为依据",
  *run({ sheet, approved }): Iterable<Observation> {
    if (approved === null) return
    for (const each of exchangedIn(approved, sheet.projects))
      yield {
        fault: each.is,
        about: [each.id, each.part],
        at: [at(each, each.is === "changed" ? "target" : "name")],
        data: each satisfies Exchanged,
        says: each.now,
        should: each.approved,
      }
  },
}
