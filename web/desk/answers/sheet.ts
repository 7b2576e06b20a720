import type { SheetKind } from "../../../src/flow/states.ts"
import type { ActChoice } from "./act-choice.ts"
import type { BodyView } from "./body.ts"

/** A sheet by its names. */
export interface NamedSheet {
  readonly kind: SheetKind
  readonly code: string
  readonly name: string
  readonly department: string
  readonly state: string
  readonly stateName: string
  readonly acts: readonly ActChoice[]
}

/** A sheet in a list, whatever it is for. */
export interface ListedSheet extends NamedSheet {
  readonly turn: readonly string[]
  /** null: not for this person to see, or not yet. */
  readonly reported: SheetSummary | null
}

/** What was found in a sheet that was handed on. */
export interface SheetSummary {
  /** What was found, rule by rule, with the first sentence of each. */
  readonly found: readonly {
    readonly check: string
    readonly title: string
    readonly severity: string
    readonly count: number
    readonly says: string
  }[]
  readonly errors: number
  readonly warnings: number
}

/** What every sheet shows, whatever it is for. */
export interface SheetHead extends NamedSheet {
  readonly departmentName: string
  readonly year: number
  readonly until: string
  readonly due: string
  readonly daysLeft: number
  readonly version: number
  readonly savedAt: string | null
  readonly savedBy: string | null
  readonly mayEdit: boolean
  readonly turn: readonly string[]
  readonly comments: BodyView["comments"]
  readonly units: readonly NamedSheet[]
  readonly entries: readonly {
    readonly day: string
    readonly who: string
    readonly actName: string
    readonly fromName: string
    readonly toName: string
    readonly comments: readonly string[]
  }[]
}
