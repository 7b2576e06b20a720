import type { ActChoice } from "./act-choice.ts"
import type { ClockView } from "./clock.ts"
import type { EnteredView } from "./control.ts"

/** What a body submitted last, beside its control numbers and last year. */
export interface Submitted {
  readonly number: number
  readonly day: string | null
  readonly cents: number
  readonly controls: number | null
  readonly lastYear: number | null
}

/** A department or unit in the list of a year. */
export interface BodyRow {
  readonly kind: "department" | "unit"
  readonly code: string
  readonly name: string
  readonly department: string
  readonly state: string
  readonly stateName: string
  readonly turn: readonly string[]
  readonly acts: readonly ActChoice[]
  readonly clocks: readonly ClockView[]
  readonly entered: EnteredView | null
  readonly submitted: Submitted | null
}

/** A budget year: how far it is, what may be done, and its departments and units. */
export interface YearView {
  readonly region: { readonly code: string; readonly name: string }
  readonly year: number
  readonly state: string
  readonly stateName: string
  readonly deadlines: { readonly firstUp: string; readonly secondUp: string } | null
  readonly meeting: string | null
  readonly approval: { readonly date: string; readonly number: string } | null
  readonly clocks: readonly ClockView[]
  readonly acts: readonly ActChoice[]
  readonly turn: readonly string[]
  readonly bodies: readonly BodyRow[]
}
