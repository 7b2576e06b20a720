import type { SheetRow } from "../answers/monitoring.ts"

/** A project in the list of lights: of whom, with its lights. */
export interface LitProject {
  readonly sheet: SheetRow
  readonly project: NonNullable<SheetRow["reported"]>["projects"][number]
}

/** Every project that can be seen, what should be looked at first on top; larger money before smaller. */
export function projectsByRank(sheets: readonly SheetRow[]): readonly LitProject[] {
  return sheets
    .flatMap((sheet) => (sheet.reported?.projects ?? []).map((project) => ({ sheet, project })))
    .toSorted(
      (a, b) => a.project.rank - b.project.rank || b.project.money.adjusted - a.project.money.adjusted,
    )
}

/** Whether nothing is doubtful about a sheet: no error, no warning, no red light. It can be received with others. */
export function isUndisputed({ reported }: SheetRow): boolean {
  return reported !== null && reported.errors === 0 && reported.warnings === 0 && reported.worst !== "red"
}
