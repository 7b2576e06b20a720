import type { EvaluationRow } from "../answers/evaluation.ts"
import type { TotalView } from "../answers/points.ts"

/** The points that count now: the bureau's, else the department's, else the unit's own. */
export function lastTotal(of: {
  readonly unit: TotalView
  readonly department: TotalView | null
  readonly bureau: TotalView | null
}): TotalView {
  return of.bureau ?? of.department ?? of.unit
}

/** A subject in the list of scores: of whom, with its points. */
export interface ScoredSubject {
  readonly sheet: EvaluationRow
  readonly subject: NonNullable<EvaluationRow["reported"]>["subjects"][number]
}

/** Every subject that can be seen, the lowest score first; those without one at the end. */
export function subjectsByScore(sheets: readonly EvaluationRow[]): readonly ScoredSubject[] {
  const pointsOf = ({ subject }: ScoredSubject) => lastTotal(subject).points ?? Number.POSITIVE_INFINITY
  return sheets
    .flatMap((sheet) => (sheet.reported?.subjects ?? []).map((subject) => ({ sheet, subject })))
    .toSorted(
      (a, b) =>
        // Both without points: their difference is no number.
        pointsOf(a) - pointsOf(b) || 0 || b.subject.money.adjusted - a.subject.money.adjusted,
    )
}

/** Whether nothing is doubtful about a sheet: it can be received with others. */
export function isClear({ reported }: EvaluationRow): boolean {
  return reported !== null && reported.errors === 0 && reported.warnings === 0
}

/** From which to which points the subjects of a sheet are, as text; "" when none has points. */
export function rangeText(reported: EvaluationRow["reported"]): string {
  const points = (reported?.subjects ?? []).flatMap((subject) => lastTotal(subject).points ?? [])
  if (points.length === 0) return "—"
  const [low, high] = [Math.min(...points), Math.max(...points)]
  return low === high ? `${low}` : `${low}—${high}`
}

/** How often each grade was given, in the order they first come in a list from the worst on. */
export function gradesText(reported: EvaluationRow["reported"]): string {
  const names = (reported?.subjects ?? []).flatMap((subject) => lastTotal(subject).gradeName ?? [])
  return [...Map.groupBy(names, (name) => name)].map(([name, all]) => `${name}${all.length}`).join(" ")
}
