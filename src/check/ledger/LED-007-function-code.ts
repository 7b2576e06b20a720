import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { wrongCode } from "./codes.ts"
import { cell } from "./entered.ts"

/** LED-007: the function code of a line is an item of the year's classification. */
export const functionCodes: LedgerCheck = {
  id: "LED-007",
  family: "LED",
  title: "功能分类科目不是当年的末级科目",
  severity: "error",
  basis: "财政部当年《政府收支分类科目》；《预算法》第四十六条：本级一般公共预算支出按功能分类编列到项",
  *run({ ledger: { lines, year }, reference: { codes } }): Iterable<Observation> {
    for (const [code, those] of Map.groupBy(lines, (line) => line.function)) {
      const fault = code === "" ? null : wrongCode(codes, "functional-expenditure", code, year, those.length)
      if (!fault) continue
      yield {
        ...(fault.is.kind === "not-listed-below" ? { severity: "warning" as const } : {}),
        about: ["function", code],
        at: those.map((line) => cell(line, "function")),
        data: fault,
        says: code,
      }
    }
  },
}
