import { type Codes, governmentCodeOf } from "../../codes/index.ts"
import type { BudgetLine, Ledger } from "../../model/ledger.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { faultOf } from "./codes.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"

/** LED-009: the government economic code given is one, and the one the department's code is booked under. */
export const governmentEconomicCodes: LedgerCheck = {
  id: "LED-009",
  family: "LED",
  title: "政府经济分类与部门经济分类、单位性质对应",
  severity: "error",
  basis: "财预〔2017〕98号《支出经济分类科目改革方案》：政府预算与部门预算经济分类的对应关系",
  *run(ledger, { codes }): Iterable<LedgerVerdict> {
    const { lines, year } = ledger
    for (const [code, those] of Map.groupBy(lines, (line) => line.governmentEconomic)) {
      const fault = code ? faultOf(codes, "economic-government", code, year) : null
      if (!fault) continue
      yield {
        message: `政府经济分类科目“${code}”${fault.clause}（预算明细${those.length}笔）。`,
        at: those.map((line) => cell(line, "governmentEconomic")),
        says: code!,
        ...(fault.should ? { should: fault.should } : {}),
        advice: fault.advice,
      }
    }
    yield* mismatches(ledger, codes)
  },
}

function* mismatches(ledger: Ledger, codes: Codes): Iterable<LedgerVerdict> {
  const { units } = namesOf(ledger)
  const year = ledger.year
  const bodyOf = (line: BudgetLine) => (units.get(line.unit)?.nature === "事业" ? "institution" : "organ")
  const groups = Map.groupBy(
    ledger.lines.filter(
      (line) =>
        units.has(line.unit) && governmentCodeOf(line.economic, bodyOf(line)) !== line.governmentEconomic,
    ),
    (line) => `${line.economic} ${line.governmentEconomic ?? ""} ${bodyOf(line)}`,
  )
  for (const those of groups.values()) {
    const line = those[0]!
    const should = governmentCodeOf(line.economic, bodyOf(line))
    const body = bodyOf(line) === "organ" ? "行政和参公单位" : "事业单位"
    const economic = `${line.economic}${codes.economic(line.economic, year)?.name ?? ""}`
    const at = those.map((each) => cell(each, line.governmentEconomic ? "governmentEconomic" : "economic"))
    const other = governmentCodeOf(line.economic, bodyOf(line) === "organ" ? "institution" : "organ")
    // A code the mapping does not have at all is either reported as unknown or one we cannot judge.
    if (!should && !other) continue
    if (!should)
      yield {
        severity: "warning",
        message: `${body}一般不使用“${economic}”，它没有对应的政府经济分类科目（预算明细${those.length}笔）。`,
        at,
        says: line.economic,
        advice: "请核对经济分类科目和单位性质。",
      }
    else if (line.governmentEconomic && codes.governmentEconomic(line.governmentEconomic, year))
      yield {
        severity: "warning",
        message: `${body}的“${economic}”对应政府经济分类${should}，填的是${line.governmentEconomic}（预算明细${those.length}笔）。`,
        at,
        says: line.governmentEconomic,
        should: `${should}${codes.governmentEconomic(should, year)?.name ?? ""}`,
        advice: "请改正，或留空由系统按单位性质对应。",
      }
  }
}
