import type { Fund } from "../../../src/model/ledger.ts"

/** One control number. */
export interface ControlView {
  readonly of: string
  readonly fund: Fund | null
  readonly kind: "basic" | "project" | null
  readonly name: string
  readonly cents: number
}

/** How much of a control number is taken and left. */
export interface RoomView extends Omit<ControlView, "cents"> {
  readonly allowed: number
  readonly taken: number
  readonly left: number
}

/** Control numbers entered and not issued yet. */
export interface EnteredView {
  readonly day: string
  readonly who: string
  readonly controls: readonly ControlView[]
}
