import type { ControlView, EnteredView } from "../answers/control.ts"
import type { ControlRow } from "../parts/pasted.ts"
import { dayText } from "../parts/time.ts"

/** Control numbers as they are typed. */
export function rowsOf(controls: readonly ControlView[]): readonly ControlRow[] {
  return controls.map(({ of, fund, kind, cents }) => ({ of, fund, kind, typed: (cents / 100).toFixed(2) }))
}

/** What is known of the control numbers of departments when an act on them begins. */
export interface Known {
  readonly entered?: EnteredView | null
  readonly controls?: readonly ControlView[]
}

/**
 * The rows an act begins with: what was entered, when it is entered again, issued or adjusted; else what was issued, when
 * it is changed. Empty: nothing is known.
 */
export function startingRows(act: string, { entered, controls = [] }: Known): readonly ControlRow[] {
  if (!["enterControls", "issue", "adjust"].includes(act)) return []
  if (entered) return rowsOf(entered.controls)
  return act === "issue" ? [] : rowsOf(controls)
}

/** Who entered what is filled in already; "" when nobody did. */
export function enteredText(all: readonly (EnteredView | null | undefined)[]): string {
  const told = all.flatMap((entered) => (entered ? [`${entered.who}（${dayText(entered.day)}）`] : []))
  return told.length === 0 ? "" : `已填好${[...new Set(told)].join("、")}录入的控制数，请核对。`
}
