import type { Severity } from "../../../model/finding.ts"
import type { SelfEvaluation } from "../../../model/self-evaluation.ts"
import { aboutText, nameKey } from "../../about.ts"
import type { Cannot, Check, Observation, Review } from "../../check.ts"

/** What is looked at in every self-evaluation of a document. */
export interface EvaluationCheck {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly basis: string
  find(evaluation: SelfEvaluation, review: Review): Iterable<Observation>
}

/** The rule that self-evaluations follow everywhere. */
export const byRule =
  "《项目支出绩效评价管理办法》（财预〔2020〕10号），地方参照：自评由预算执行率和各项指标的得分组成，总分100分"

/** A check of self-evaluations, one after the other. */
export function evaluationCheck({ find, ...about }: EvaluationCheck): Check {
  return {
    ...about,
    family: "SEV",
    *run(review): Iterable<Observation | Cannot> {
      const { evaluations, stage } = review.disclosure
      // Budgets have none: there is nothing that could not be judged.
      if (!evaluations && stage === "final") yield { cannot: "没有读到自评表" }
      for (const evaluation of evaluations ?? []) yield* find(evaluation, review)
    },
  }
}

/** What a sentence names a self-evaluation by. */
export interface OfEvaluation {
  readonly evaluation: string
}

/** The values every sentence has. */
export function ofEvaluation({ name, title }: SelfEvaluation): OfEvaluation {
  return { evaluation: name || title }
}

/** Keys of what a finding is about. */
export function aboutEvaluation({ name, title }: SelfEvaluation, ...more: readonly string[]): string[] {
  return [aboutText(["evaluation", nameKey(name || title)]), ...more]
}
