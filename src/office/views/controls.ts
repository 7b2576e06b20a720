import { type Body, type BudgetYear, enteredControls, nameOfControl } from "../../flow/index.ts"
import type { Control } from "../../model/ledger.ts"
import type { ActChoice } from "./choices.ts"

/** A control number as a page shows it. */
export function controlView({ of, fund, kind, cents }: Control) {
  return { of, fund, kind, name: nameOfControl({ fund, kind }), cents }
}

/** Control numbers that were entered and not issued yet, for whom they are to be entered or issued by; else null. */
export function enteredView(year: BudgetYear, body: Body, choices: readonly ActChoice[]) {
  const isTheirs = choices.some(({ act }) => act === "enterControls" || act === "issue" || act === "adjust")
  const entered = isTheirs ? enteredControls(year, body) : null
  return entered && { ...entered, controls: entered.controls.map(controlView) }
}
