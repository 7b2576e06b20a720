import { moneySourceNames } from "../../model/monitoring.ts"
import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { at } from "./facts.ts"

/** A row of a project's money; cents. */
export interface RowOfMoney {
  readonly project: string
  readonly row: string
  readonly paid: number
  readonly other: number
}

/** MON-013: money is reported row by row, and what is expected for the year is no less than what was paid. */
export const moneyRows: MonitoringCheck = {
  id: "MON-013",
  family: "MON",
  title: "项目资金没有填全或前后不一致",
  severity: "error",
  basis: ofTheSheet,
  *run({ sheet, money }): Iterable<Observation> {
    for (const project of sheet.projects)
      for (const { source, adjusted, paid, expected } of money.get(project.id)?.rows ?? []) {
        const shown = (other: number) => ({
          about: [project.id, source],
          at: [at(project, `paid.${source}`)],
          data: {
            project: project.name,
            row: moneySourceNames[source],
            paid: paid ?? 0,
            other,
          } satisfies RowOfMoney,
        })
        if (paid === null) yield { ...shown(adjusted), fault: "blank" }
        else if (expected !== null && expected < paid) yield { ...shown(expected), fault: "expected" }
        else if (paid > adjusted) yield { ...shown(adjusted), fault: "over", severity: "warning" }
      }
  },
}
