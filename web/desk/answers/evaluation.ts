import type { EvaluatedKind } from "../../../src/model/evaluation.ts"
import type { PaidMoney } from "./paid-money.ts"
import type { TotalView } from "./points.ts"
import type { ListedSheet, SheetSummary } from "./sheet.ts"

/** A sheet of the self-evaluation in the list of a year. */
export interface EvaluationRow extends ListedSheet {
  readonly reported:
    | (SheetSummary & {
        readonly subjects: readonly {
          readonly id: string
          readonly code: string
          readonly name: string
          readonly kind: EvaluatedKind
          readonly kindName: string
          readonly money: PaidMoney
          readonly unit: TotalView
          readonly department: TotalView | null
          readonly bureau: TotalView | null
        }[]
      })
    | null
}

/** What was drawn for a second look, and how it went. */
export interface DrawView {
  readonly number: number
  readonly day: string
  readonly who: string
  readonly seed: string
  readonly byRisk: number
  readonly byLot: number
  readonly of: number
  readonly isRepeatable: boolean
  readonly drawn: readonly {
    readonly code: string
    readonly bodyName: string
    readonly subject: string
    readonly name: string
    readonly by: "risk" | "lot"
    readonly doubts: readonly string[]
    readonly points: number | null
    readonly isScored: boolean
    readonly isAnswered: boolean
  }[]
}

/** The self-evaluation of a year: its round, its sheets and what was drawn. */
export interface EvaluationView {
  readonly year: number
  readonly round: {
    readonly due: string
    readonly daysLeft: number
    readonly rules: string
    readonly rulesTitle: string
  } | null
  readonly sheets: readonly EvaluationRow[]
  readonly draws: readonly DrawView[]
  readonly mayDraw: boolean
  readonly sets: readonly { readonly name: string; readonly title: string }[]
}
