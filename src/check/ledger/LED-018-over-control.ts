import { isUnder } from "../../model/control.ts"
import type { BudgetLine, Control, Ledger } from "../../model/ledger.ts"
import { totalOf } from "../../money/form.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, yuan } from "./entered.ts"
import { namesOf } from "./names-of.ts"

/** More than a control number allows: by lines, or by the control numbers of units. */
export interface OverControl extends Pick<Control, "fund" | "kind"> {
  readonly body: string
}

/** LED-018: this year's money stays within the control numbers given to the department and its units. */
export const controlNumbers: LedgerCheck = {
  id: "LED-018",
  family: "LED",
  title: "预算超过控制数",
  severity: "error",
  basis: "部门预算编制的“两上两下”程序：“二上”预算不超过“一下”控制数",
  *run({ ledger }): Iterable<Observation> {
    const { body, lines: linesOf } = namesOf(ledger)
    for (const control of ledger.controls) {
      const lines = linesOf(control.of).filter((line) => isUnder(line, control))
      const planned = totalOf(lines)
      if (planned <= control.cents) continue
      yield {
        fault: "lines",
        about: aboutOf(control),
        at: [cell(control, "cents"), ...largest(lines).map((line) => cell(line, "cents"))],
        data: dataOf(control, body(control.of)),
        says: yuan(planned),
        should: yuan(control.cents, "≤"),
        gap: yuan(planned - control.cents),
      }
    }
    yield* split(ledger)
  },
}

/** What units may spend is part of what their department may. */
function* split(ledger: Ledger): Iterable<Observation> {
  const { body, units } = namesOf(ledger)
  const keyOf = ({ fund, kind }: Control, department: string) => `${department} ${fund} ${kind}`
  const parts = Map.groupBy(
    ledger.controls.filter(({ of }) => units.has(of)),
    (control) => keyOf(control, units.get(control.of)!.department),
  )
  for (const control of ledger.controls) {
    const those = units.has(control.of) ? [] : (parts.get(keyOf(control, control.of)) ?? [])
    const sum = totalOf(those)
    if (sum <= control.cents || those.length === 0) continue
    yield {
      fault: "units",
      severity: "warning",
      about: [...aboutOf(control), "units"],
      at: [cell(control, "cents"), ...those.map((part) => cell(part, "cents"))],
      data: dataOf(control, body(control.of)),
      says: yuan(sum),
      should: yuan(control.cents, "≤"),
      gap: yuan(sum - control.cents),
    }
  }
}

function dataOf({ fund, kind }: Control, body: string): OverControl {
  return { body, fund, kind }
}

function aboutOf({ of, fund, kind }: Control): string[] {
  return ["controls", of, fund ?? "all", kind ?? "all"]
}

function largest(lines: readonly BudgetLine[]): BudgetLine[] {
  return [...lines].sort((a, b) => b.cents - a.cents).slice(0, 3)
}
