import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { faultOf } from "./codes.ts"
import { cell } from "./fields.ts"

/** LED-007: the function code of a line is an item of the year's classification. */
export const functionCodes: LedgerCheck = {
  id: "LED-007",
  family: "LED",
  title: "功能分类科目是当年的末级科目",
  severity: "error",
  basis: "财政部当年《政府收支分类科目》；《预算法》第四十六条：本级一般公共预算支出按功能分类编列到项",
  *run({ lines, year }, { codes }): Iterable<LedgerVerdict> {
    for (const [code, those] of Map.groupBy(lines, (line) => line.function)) {
      const fault = code === "" ? null : faultOf(codes, "functional-expenditure", code, year)
      if (!fault) continue
      yield {
        ...(fault.unsure ? { severity: "warning" as const } : {}),
        message: `功能分类科目“${code}”${fault.clause}（预算明细${those.length}笔）。`,
        at: those.map((line) => cell(line, "function")),
        says: code,
        ...(fault.should ? { should: fault.should } : {}),
        advice: fault.advice,
      }
    }
  },
}
