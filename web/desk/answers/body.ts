import type { Place } from "../../../src/model/place.ts"
import type { ActChoice } from "./act-choice.ts"
import type { ClockView } from "./clock.ts"
import type { ControlView, EnteredView, RoomView } from "./control.ts"

/** A version that was kept, by its number and seal. */
export interface VersionView {
  readonly kind: "submission" | "candidate" | "publication"
  readonly kindName: string
  readonly number: number
  readonly day: string
  readonly by: string
  readonly reason: string
  readonly sha256: string
}

/** A department or unit in a year: its state, what may be done, its control numbers and versions. */
export interface BodyView {
  readonly kind: "department" | "unit"
  readonly code: string
  readonly name: string
  readonly department: string
  readonly departmentName: string
  readonly state: string
  readonly stateName: string
  readonly saves: number
  readonly acts: readonly ActChoice[]
  readonly may: Readonly<
    Record<"edit" | "explain" | "seeDraft" | "seeSubmission" | "seeControls" | "seeTrail", boolean>
  >
  readonly turn: readonly string[]
  readonly clocks: readonly ClockView[]
  readonly controls: readonly ControlView[]
  readonly entered: EnteredView | null
  readonly rooms: readonly (RoomView & { readonly says: string })[]
  readonly undivided: readonly RoomView[]
  readonly units: readonly {
    readonly code: string
    readonly name: string
    readonly stateName: string
    readonly controls: readonly ControlView[]
  }[]
  readonly comments: {
    readonly day: string
    readonly who: string
    readonly due: string | null
    readonly comments: readonly { readonly at: Place; readonly text: string }[]
  } | null
  readonly versions: readonly VersionView[]
}
