import type { BudgetLine, Control, Ledger } from "../../model/ledger.ts"
import { fundNames } from "../../model/names.ts"
import { totalOf } from "../../money/form.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"
import { yuan } from "./say.ts"

/** LED-018: this year's money stays within the control numbers given to the department and its units. */
export const controlNumbers: LedgerCheck = {
  id: "LED-018",
  family: "LED",
  title: "预算不超过控制数",
  severity: "error",
  basis: "部门预算编制的“两上两下”程序：“二上”预算不超过“一下”控制数",
  *run(ledger): Iterable<LedgerVerdict> {
    const { body, lines: linesOf } = namesOf(ledger)
    for (const control of ledger.controls) {
      const lines = linesOf(control.of).filter((line) => isUnder(line, control))
      const planned = totalOf(lines)
      if (planned <= control.cents) continue
      yield {
        message: `${body(control.of)}的${nameOf(control)}安排${yuan(planned)}，超过控制数${yuan(control.cents)}，超${yuan(planned - control.cents)}。`,
        at: [cell(control, "cents"), ...largest(lines).map((line) => cell(line, "cents"))],
        says: yuan(planned),
        should: `不大于${yuan(control.cents)}`,
        gap: yuan(planned - control.cents),
        advice: "请压减明细，或申请调整控制数；所列明细是其中最大的几笔。",
      }
    }
    yield* split(ledger)
  },
}

/** What units may spend is part of what their department may. */
function* split(ledger: Ledger): Iterable<LedgerVerdict> {
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
      severity: "warning",
      message: `${body(control.of)}所属单位的${nameOf(control)}控制数合计${yuan(sum)}，大于部门的${yuan(control.cents)}。`,
      at: [cell(control, "cents"), ...those.map((part) => cell(part, "cents"))],
      says: yuan(sum),
      should: `不大于${yuan(control.cents)}`,
      gap: yuan(sum - control.cents),
      advice: "请核对分到各单位的控制数。",
    }
  }
}

const kinds = {
  basic: ["personnel", "operating"],
  project: ["otherOperating", "targeted"],
} as const satisfies Record<string, readonly BudgetLine["category"][]>

// What is carried over was controlled last year; control numbers are for this year's money.
function isUnder(line: BudgetLine, { fund, kind }: Control): boolean {
  if (line.carriedOver || (fund !== null && line.fund !== fund)) return false
  return kind === null || (kinds[kind] as readonly string[]).includes(line.category)
}

function nameOf({ fund, kind }: Control): string {
  const money = fund ? fundNames[fund] : "全部资金"
  return `${money}${kind === "basic" ? "基本支出" : kind === "project" ? "项目支出" : "支出"}`
}

function largest(lines: readonly BudgetLine[]): BudgetLine[] {
  return [...lines].sort((a, b) => b.cents - a.cents).slice(0, 3)
}
