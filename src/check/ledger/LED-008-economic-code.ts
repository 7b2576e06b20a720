import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { wrongCode } from "./codes.ts"
import { cell } from "./entered.ts"

/** LED-008: the economic code of a line is a section of the year's classification. */
export const economicCodes: LedgerCheck = {
  id: "LED-008",
  family: "LED",
  title: "部门经济分类科目不是当年的款级科目",
  severity: "error",
  basis: "财政部《支出经济分类科目》；《预算法》第四十六条：基本支出按经济性质分类编列到款",
  *run({ ledger: { lines, year, quotas }, reference: { codes } }): Iterable<Observation> {
    const entered = [...lines, ...quotas]
    for (const [code, those] of Map.groupBy(entered, (line) => line.economic)) {
      const fault = code === "" ? null : wrongCode(codes, "economic-department", code, year, those.length)
      if (!fault) continue
      yield {
        about: ["economic", code],
        at: those.map((line) => cell(line, "economic")),
        data: fault,
        says: code,
      }
    }
  },
}
