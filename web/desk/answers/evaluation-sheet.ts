import type { ScoreLevel } from "../../../src/flow/rescore.ts"
import type { EvaluatedKind, EvaluationFills } from "../../../src/model/evaluation.ts"
import type { Finding } from "../../../src/model/finding.ts"
import type { ProjectMoney } from "../../../src/model/monitoring.ts"
import type { PartView, TotalView } from "./points.ts"
import type { SheetHead } from "./sheet.ts"

/** A project, a department or a policy that is evaluated, with its points. */
export interface EvaluationSubject {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: EvaluatedKind
  readonly kindName: string
  readonly goals: readonly string[]
  readonly money: ProjectMoney
  readonly isDrawn: boolean
  readonly execution: PartView
  readonly indicators: readonly (PartView & {
    readonly level1: string
    readonly level2: string
    readonly name: string
    readonly description: string
    readonly target: string
  })[]
  readonly total: {
    readonly unit: TotalView
    readonly apart: number
    readonly department: TotalView | null
    readonly bureau: TotalView | null
  }
}

/** One sheet of the self-evaluation as it is filled in and scored. */
export interface EvaluationSheetView extends SheetHead {
  readonly rules: string
  readonly rulesTitle: string
  readonly decimals: number
  readonly hasDeduction: boolean
  readonly mayScoreAs: ScoreLevel | null
  readonly whyNot: string
  readonly mayAnswer: boolean
  readonly subjects: readonly EvaluationSubject[]
  readonly fills: Pick<EvaluationFills, "subjects" | "indicators">
  readonly findings: readonly Finding[]
  readonly words: {
    readonly sources: Readonly<Record<string, string>>
    readonly says: Readonly<Record<string, string>>
  }
}
