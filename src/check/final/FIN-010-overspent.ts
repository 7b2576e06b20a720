import { appropriations } from "../../model/ledger.ts"
import type { Observation } from "../check.ts"
import { cell, yuan } from "../ledger/entered.ts"
import { type AccountCheck, aboutLine, keyOfLine, type OfLine, ofLine } from "./check.ts"

/** FIN-010: no quota of an appropriation spends more than its budget as it was adjusted. */
export const overspent: AccountCheck = {
  id: "FIN-010",
  family: "FIN",
  title: "决算明细的支出大于全年预算",
  severity: "error",
  basis: "《预算法》第十三条：各部门、各单位的支出必须以经批准的预算为依据，未列入预算的不得支出",
  *run({ account }): Iterable<Observation> {
    const own = account.lines.filter(({ fund }) => (appropriations as readonly string[]).includes(fund))
    for (const lines of Map.groupBy(own, keyOfLine).values()) {
      const spent = lines.reduce((sum, line) => sum + line.spent, 0)
      const adjusted = lines.reduce((sum, line) => sum + line.adjusted, 0)
      if (spent <= adjusted) continue
      yield {
        about: aboutLine(lines[0]!),
        at: lines.map((line) => cell(line, "spent")),
        data: ofLine(lines[0]!) satisfies OfLine,
        says: yuan(spent),
        should: yuan(adjusted, "≤"),
        gap: yuan(spent - adjusted),
      }
    }
  },
}
