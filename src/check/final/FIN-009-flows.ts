import type { Observation } from "../check.ts"
import { cell, yuan } from "../ledger/entered.ts"
import { type AccountCheck, aboutLine, type OfLine, ofLine } from "./check.ts"

/** A line whose money does not add up from the beginning to the end of the year. */
export interface UnevenFlows extends OfLine {
  /** What is there: opening, received and the surplus used; in cents. */
  readonly given: number
  /** What became of it: spent, distributed and closing; in cents. */
  readonly used: number
}

/** FIN-009: what a line began with and received is what it spent, distributed and left. */
export const flowsAddUp: AccountCheck = {
  id: "FIN-009",
  family: "FIN",
  title: "决算明细的收支与结转不平",
  severity: "error",
  basis: "部门决算报表：年初结转和结余＋本年收入＋使用非财政拨款结余＝本年支出＋结余分配＋年末结转和结余",
  *run({ account }): Iterable<Observation> {
    for (const line of account.lines) {
      const given = line.opening + line.received + line.surplusUsed
      const used = line.spent + line.distributed + line.closing
      if (given === used) continue
      yield {
        about: aboutLine(line),
        at: [cell(line, "closing", "spent")],
        data: { ...ofLine(line), given, used } satisfies UnevenFlows,
        says: yuan(used),
        should: yuan(given),
        gap: yuan(Math.abs(given - used)),
      }
    }
  },
}
