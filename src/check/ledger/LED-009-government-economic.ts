import { type Codes, governmentCodeOf } from "../../codes/index.ts"
import type { BudgetLine, Ledger } from "../../model/ledger.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { wrongCode } from "./codes.ts"
import { cell } from "./entered.ts"
import { namesOf } from "./names-of.ts"
import type { Candidate } from "./nearest.ts"

/** A section that units of its nature book under no government section, or under another than the one given. */
export interface Mismatched {
  readonly body: "organ" | "institution"
  readonly economic: Candidate
  readonly given: string | null
  readonly should: Candidate | null
  readonly count: number
}

/** LED-009: the government economic code given is one, and the one the department's code is booked under. */
export const governmentEconomicCodes: LedgerCheck = {
  id: "LED-009",
  family: "LED",
  title: "政府经济分类与部门经济分类、单位性质不对应",
  severity: "error",
  basis: "财预〔2017〕98号《支出经济分类科目改革方案》：政府预算与部门预算经济分类的对应关系",
  *run({ ledger, reference: { codes } }): Iterable<Observation> {
    const { lines, year } = ledger
    for (const [code, those] of Map.groupBy(lines, (line) => line.governmentEconomic)) {
      const fault = code ? wrongCode(codes, "economic-government", code, year, those.length) : null
      if (!fault) continue
      yield {
        fault: "code",
        about: ["governmentEconomic", code!],
        at: those.map((line) => cell(line, "governmentEconomic")),
        data: fault,
        says: code!,
      }
    }
    yield* mismatches(ledger, codes)
  },
}

function* mismatches(ledger: Ledger, codes: Codes): Iterable<Observation> {
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
    const at = those.map((each) => cell(each, line.governmentEconomic ? "governmentEconomic" : "economic"))
    const other = governmentCodeOf(line.economic, bodyOf(line) === "organ" ? "institution" : "organ")
    // A code the mapping does not have at all is either reported as unknown or one we cannot judge.
    if (!should && !other) continue
    const given = line.governmentEconomic
    if (should && !(given && codes.governmentEconomic(given, year))) continue
    yield {
      fault: should ? "another" : "none",
      severity: "warning",
      about: [should ? "governmentEconomic" : "economic", bodyOf(line), line.economic, given],
      at,
      data: {
        body: bodyOf(line),
        economic: named(line.economic, codes.economic(line.economic, year)),
        given,
        should: should ? named(should, codes.governmentEconomic(should, year)) : null,
        count: those.length,
      } satisfies Mismatched,
      says: should ? given! : line.economic,
    }
  }
}

function named(code: string, known: { readonly name: string } | null | undefined): Candidate {
  return { code, name: known?.name ?? "" }
}
