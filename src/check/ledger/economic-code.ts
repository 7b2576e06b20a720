import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { faultOf } from "./codes.ts"
import { cell } from "./fields.ts"

/** LED-008: the economic code of a line is a section of the year's classification. */
export const economicCodes: LedgerCheck = {
  id: "LED-008",
  family: "LED",
  title: "部门经济分类科目是当年的款级科目",
  severity: "error",
  basis: "财政部《支出经济分类科目》；《预算法》第四十六条：基本支出按经济性质分类编列到款",
  *run({ lines, year, quotas }, { codes }): Iterable<LedgerVerdict> {
    const entered = [...lines, ...quotas]
    for (const [code, those] of Map.groupBy(entered, (line) => line.economic)) {
      const fault = code === "" ? null : faultOf(codes, "economic-department", code, year)
      if (!fault) continue
      yield {
        message: `部门经济分类科目“${code}”${fault.clause}（${those.length}处）。`,
        at: those.map((line) => cell(line, "economic")),
        says: code,
        ...(fault.should ? { should: fault.should } : {}),
        advice: fault.advice,
      }
    }
  },
}
