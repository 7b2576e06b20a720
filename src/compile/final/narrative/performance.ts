import type { Evaluations } from "../../../model/final.ts"
import type { Context, Passage } from "../../narrative/context.ts"
import type { FinalScope } from "../scope.ts"

/** 预算绩效管理: how many projects had goals, were followed and evaluated, and how they were judged. */
export function performance({ say, wording }: Context, { evaluations }: FinalScope): Passage {
  if (evaluations.length === 0) return { prose: [say("performance.none")], tables: [] }
  const sum = (of: (each: Evaluations) => number) => evaluations.reduce((all, each) => all + of(each), 0)
  const evaluated = sum((each) => each.evaluated)
  const known = evaluations.filter((each) => each.average !== null && each.evaluated > 0)
  const weight = known.reduce((all, each) => all + each.evaluated, 0)
  const mean = known.reduce((all, each) => all + each.average! * each.evaluated, 0) / weight
  const grades = say("performance.grades").split("|")
  const graded = grades.map((grade, i) =>
    say("performance.grade", { grade, count: String(sum((each) => each.grades[i] ?? 0)) }),
  )
  return {
    prose: [
      say("performance", {
        goals: String(sum((each) => each.goals)),
        goalsMoney: wording.round(sum((each) => each.goalsCents)),
        tracked: String(sum((each) => each.tracked)),
        trackedMoney: wording.round(sum((each) => each.trackedCents)),
        evaluated: String(evaluated),
        evaluatedMoney: wording.round(sum((each) => each.evaluatedCents)),
        average: weight === 0 ? "" : (mean / 100).toFixed(2),
        grades: evaluated === 0 ? "" : graded.join("、"),
      }),
    ],
    tables: [],
  }
}
