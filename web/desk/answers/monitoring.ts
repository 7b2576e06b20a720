import type { Light, LightsView } from "./lights.ts"
import type { PaidMoney } from "./paid-money.ts"
import type { ListedSheet, SheetSummary } from "./sheet.ts"

/** A sheet of monitoring in the list of a date. */
export interface SheetRow extends ListedSheet {
  readonly reported:
    | (SheetSummary & {
        readonly worst: Light
        readonly worstName: string
        readonly projects: readonly (LightsView & {
          readonly id: string
          readonly code: string
          readonly name: string
          readonly indicators: number
          readonly money: PaidMoney
        })[]
      })
    | null
}

/** The dates for which monitoring was called. */
export interface MonitoringDates {
  readonly dates: readonly { readonly until: string; readonly due: string }[]
}

/** All sheets of one date of monitoring. */
export interface MonitoringView {
  readonly year: number
  readonly until: string
  readonly due: string
  readonly daysLeft: number
  readonly months: number
  readonly sheets: readonly SheetRow[]
}
