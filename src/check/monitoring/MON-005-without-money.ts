import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { at, type OfProject, seenOf } from "./facts.ts"

/** MON-005: goals are not all reached before a yuan was paid. */
export const withoutMoney: MonitoringCheck = {
  id: "MON-005",
  family: "MON",
  title: "一分钱没有支付，目标全部达成",
  severity: "warning",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const project of review.sheet.projects) {
      const money = review.money.get(project.id)
      const seen = seenOf(review, project)
      if (money?.paid !== 0 || money.adjusted === 0 || seen.length === 0) continue
      if (seen.every(({ judged }) => judged.is === "reached"))
        yield {
          about: [project.id],
          at: [at(project, "paid"), ...seen.map(({ indicator }) => at(indicator, "value"))],
          data: { project: project.name, count: seen.length } satisfies OfProject,
        }
    }
  },
}
