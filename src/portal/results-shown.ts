import type { SelfEvaluation } from "../model/self-evaluation.ts"
import type { PublicationContent, ResultsShown } from "./shelf.ts"

/**
 * A publication with as much of its self-evaluations as its region lets be shown. What was published elsewhere is public
 * already and stays whole.
 */
export function asShown<T extends PublicationContent>(content: T, results: ResultsShown): T {
  const { evaluations, ...rest } = content.disclosure
  if (results === "all" || !evaluations || content.publication.origin === "archive") return content
  return {
    ...content,
    disclosure: results === "none" ? rest : { ...rest, evaluations: evaluations.map(onlyPoints) },
  }
}

/** Money, points and grade, without what they are the sum of and what is said of it. */
function onlyPoints(evaluation: SelfEvaluation): SelfEvaluation {
  return {
    ...evaluation,
    money: evaluation.money.map((row) => ({ ...row, reason: "" })),
    goals: "",
    reached: "",
    indicators: [],
    groups: [],
    note: "",
    unread: [],
    conclusion: "",
    problems: "",
    remedies: "",
  }
}
