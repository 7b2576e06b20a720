import type { SheetRow } from "../api.ts"

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

/** Sheets nothing is doubtful about: no error, no warning, no red light. They can be received together. */
export function undisputed(sheets: readonly SheetRow[]): readonly SheetRow[] {
  return sheets.filter(
    ({ reported }) =>
      reported !== null && reported.errors === 0 && reported.warnings === 0 && reported.worst !== "red",
  )
}

/** Sheets of departments with those of their units below each; a unit's alone where its department is not seen. */
export function byDepartment(sheets: readonly SheetRow[]): readonly SheetRow[] {
  return sheets.toSorted(
    (a, b) =>
      a.department.localeCompare(b.department) ||
      Number(a.kind === "unitMonitoring") - Number(b.kind === "unitMonitoring") ||
      a.code.localeCompare(b.code),
  )
}

/** Where a rule found something: of whom, how often, and the first sentence. */
export interface RuleHit {
  readonly sheet: SheetRow
  readonly count: number
  readonly says: string
}

/** What was found by one rule, over all sheets that can be seen. */
export interface RuleRow {
  readonly check: string
  readonly title: string
  readonly severity: string
  readonly count: number
  readonly hits: readonly RuleHit[]
}

/** What was found, rule by rule: errors first, then what was found most often. */
export function byRule(sheets: readonly SheetRow[]): readonly RuleRow[] {
  const all = sheets.flatMap((sheet) => (sheet.reported?.found ?? []).map((each) => ({ sheet, ...each })))
  return [...Map.groupBy(all, ({ check }) => check).values()]
    .map((those) => ({
      check: those[0]!.check,
      title: those[0]!.title,
      severity: those[0]!.severity,
      count: those.reduce((sum, { count }) => sum + count, 0),
      hits: those.map(({ sheet, count, says }) => ({ sheet, count, says })),
    }))
    .toSorted(
      (a, b) =>
        Number(b.severity === "error") - Number(a.severity === "error") ||
        b.count - a.count ||
        a.check.localeCompare(b.check),
    )
}
