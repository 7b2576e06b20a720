import { perText } from "../../../memo/index.ts"
import type { Place } from "../../../model/place.ts"
import type { SelfEvaluation } from "../../../model/self-evaluation.ts"
import { everyScoring } from "../../../packs/scoring.ts"
import { gradeOf } from "../../../scoring/total.ts"
import type { Observation } from "../../check.ts"
import { type ScoreSaid, scoresSaid } from "../../facts/scores-said.ts"
import { aboutEvaluation, evaluationCheck, type OfEvaluation, ofEvaluation } from "./evaluation-check.ts"

/** A grade that does not go with its points. */
export interface WrongGrade extends OfEvaluation {
  readonly grade: string
  readonly score: string
  /** The grades that some rule gives for so many points. */
  readonly grades: readonly string[]
}

/** What forms call the grades of the rules. */
const names: Readonly<Record<string, RegExp>> = {
  excellent: /^优(?:秀|等)?$/,
  good: /^良(?:好|等)?$/,
  fair: /^(?:中(?:等)?|合格|一般|及格)$/,
  poor: /^(?:差(?:等)?|不合格|较差|不及格)$/,
}

/** SEV-010: the grade is that of the points. */
export const grade = evaluationCheck({
  id: "SEV-010",
  title: "评价等级与得分不符",
  severity: "error",
  basis:
    "绩效评价等级一般为：90分（含）以上为优，80—90分为良，60—80分为中，60分以下为差（财预〔2020〕10号，地方参照）",
  *find(evaluation, { disclosure }): Iterable<Observation> {
    const { score } = evaluation.total
    if (evaluation.grade !== "" && score && score.value !== null)
      yield* judged(evaluation, evaluation.grade, score.value, score.text, [
        evaluation.places.grade ?? evaluation.at,
        score.at,
      ])
    for (const said of scoresSaid(disclosure, evaluation)) yield* gradedInProse(evaluation, said)
  },
})

function* gradedInProse(evaluation: SelfEvaluation, { grade, score, at }: ScoreSaid): Iterable<Observation> {
  if (grade !== null) yield* judged(evaluation, grade, score, String(score), [at])
}

/** The year whose rules are the newest there are. */
const newest = 9999

/** The grades that the rules of all places give for points in a year. */
const gradesFor = perText((points: number, year: number) =>
  everyScoring(year).flatMap((rules) => gradeOf(points, rules) ?? []),
)

function* judged(
  evaluation: SelfEvaluation,
  printed: string,
  points: number,
  score: string,
  at: Place[],
): Iterable<Observation> {
  const text = printed.replace(/[\s“”"()（）级次]/g, "")
  const key = Object.keys(names).find((each) => names[each]!.test(text))
  if (key === undefined) return
  const given = gradesFor(points, evaluation.year ?? newest)
  if (given.some((each) => each.key === key)) return
  const grades = [...new Set(given.slice(0, 1).map((each) => each.name))]
  yield {
    about: aboutEvaluation(evaluation, "grade"),
    at,
    data: { ...ofEvaluation(evaluation), grade: printed, score, grades } satisfies WrongGrade,
    says: printed,
    should: grades.join("、"),
  }
}
