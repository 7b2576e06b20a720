import type { ListedSheet } from "../answers/sheet.ts"

/** Sheets of departments with those of their units below each; a unit's alone where its department is not seen. */
export function byDepartment<S extends ListedSheet>(sheets: readonly S[]): readonly S[] {
  return sheets.toSorted(
    (a, b) =>
      a.department.localeCompare(b.department) ||
      Number(a.kind.startsWith("unit")) - Number(b.kind.startsWith("unit")) ||
      a.code.localeCompare(b.code),
  )
}

/** Where a rule found something: of whom, how often, and the first sentence. */
export interface RuleHit {
  readonly sheet: ListedSheet
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
export function byRule(sheets: readonly ListedSheet[]): readonly RuleRow[] {
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
