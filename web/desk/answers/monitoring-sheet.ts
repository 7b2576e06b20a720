import type { Finding } from "../../../src/model/finding.ts"
import type { Fills, MonitoredIndicator, ProjectMoney, VerdictWord } from "../../../src/model/monitoring.ts"
import type { LightsView } from "./lights.ts"
import type { SheetHead } from "./sheet.ts"

/** A project on a sheet of monitoring, with its lights. */
export interface SheetProject extends LightsView {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly goals: readonly string[]
  readonly money: ProjectMoney
  readonly indicators: readonly (MonitoredIndicator & {
    readonly is: VerdictWord
    readonly isName: string
    readonly because: string
    readonly by: "arithmetic" | "person"
    readonly atEnd: string | null
  })[]
}

/** One sheet of monitoring as it is filled in. */
export interface SheetView extends SheetHead {
  readonly months: number
  readonly projects: readonly SheetProject[]
  readonly fills: Fills
  readonly findings: readonly Finding[]
  readonly words: {
    readonly chances: Readonly<Record<string, string>>
    readonly causes: Readonly<Record<string, string>>
    readonly sources: Readonly<Record<string, string>>
  }
}
