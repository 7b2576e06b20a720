import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { at, deviates, seenOf } from "./facts.ts"

/** Money that went, and how many indicators did not follow. */
export interface MoneyGone {
  readonly project: string
  readonly count: number
  /** Cents. */
  readonly paid: number
  readonly adjusted: number
}

/** MON-006: when most of the money was paid something of the goal is reached or on its way. */
export const moneyGone: MonitoringCheck = {
  id: "MON-006",
  family: "MON",
  title: "钱付了一半以上，目标没有一项跟上进度",
  severity: "warning",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const project of review.sheet.projects) {
      const money = review.money.get(project.id)
      if (!money || money.paid === null || money.adjusted <= 0 || money.paid * 2 < money.adjusted) continue
      const decided = seenOf(review, project).filter(({ judged }) => judged.is !== "undecided")
      if (decided.length > 0 && decided.every((seen) => deviates(seen) && seen.judged.is !== "onTheWay"))
        yield {
          about: [project.id],
          at: [at(project, "paid"), ...decided.map(({ indicator }) => at(indicator, "value"))],
          data: {
            project: project.name,
            count: decided.length,
            paid: money.paid,
            adjusted: money.adjusted,
          } satisfies MoneyGone,
        }
    }
  },
}
