import type { BudgetLine, Fund } from "../../model/ledger.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell } from "./entered.ts"
import type { Candidate } from "./nearest.ts"

/** A function code paid from a fund it does not belong to. */
export interface OtherFund {
  readonly function: Candidate
  readonly fund: Fund
  /** The only fund it is paid from, if there is one. */
  readonly own: Fund | null
  readonly count: number
}

/** LED-015: money of the government fund and of state capital is spent under their own items, and only it is. */
export const functionAndFund: LedgerCheck = {
  id: "LED-015",
  family: "LED",
  title: "功能分类科目与资金来源不符",
  severity: "warning",
  basis: "《政府收支分类科目》：一般公共预算、政府性基金预算、国有资本经营预算分别设置科目",
  *run({ ledger: { lines, year }, reference: { codes } }): Iterable<Observation> {
    const wrong = lines.filter((line) => !fits(line) && codes.function(line.function, year))
    for (const those of Map.groupBy(wrong, (line) => `${line.function} ${line.fund}`).values()) {
      const { function: code, fund } = those[0]!
      const own = ownFundOf(code)
      yield {
        fault: own ? "own" : "not-of",
        about: ["function", code, fund],
        at: those.map((line) => cell(line, "fund")),
        data: {
          function: { code, name: codes.function(code, year)!.name },
          fund,
          own,
          count: those.length,
        } satisfies OtherFund,
      }
    }
  },
}

/** 款 of the government-managed funds, those of special bonds among them. */
const fundSections =
  /^(20610|20707|20709|20710|20822|20823|20829|21160|21161|2120[8]|2121\d|2136\d|2137\d|2146[0-9]|2147[01]|21562|21660|22904|22908|22960|23004|23104|23204|23304|234)/

function ownFundOf(code: string): Fund | null {
  if (code.startsWith("223")) return "stateCapital"
  return fundSections.test(code) ? "governmentFund" : null
}

// Own and account money may be spent under any item; transfers between the budgets (208, 230) go both ways.
function fits({ function: code, fund }: BudgetLine): boolean {
  const own = ownFundOf(code)
  if (fund === "generalPublic") return own === null
  if (fund === "governmentFund") return own === "governmentFund" || code.startsWith("230")
  if (fund === "stateCapital") return own === "stateCapital" || /^(208|230)/.test(code)
  return true
}
