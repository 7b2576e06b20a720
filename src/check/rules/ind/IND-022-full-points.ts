import { aboutText, nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type Evaluated, evaluatedOf } from "../../facts/evaluated.ts"
import { isMissed } from "../../facts/missed-points.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject } from "../../facts/projects.ts"

/** Points given in a self-evaluation that what was reached does not earn. */
export interface WrongPoints {
  readonly project: NamedProject
  readonly indicator: string
  readonly target: string
  readonly actual: string
  readonly full: number
  readonly points: number
}

/** IND-022: an indicator that was missed has not all its points, and none has more than there are. */
export const fullPoints: Check = {
  id: "IND-022",
  family: "IND",
  title: "自评得分与完成情况不符",
  severity: "error",
  basis:
    "《项目支出绩效评价管理办法》（财预〔2020〕10号）：未完成指标值的，按完成比例扣分；得分不超过该指标分值",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const evaluated = evaluatedOf(disclosure)
    if (evaluated.length === 0) {
      // Budgets have none: there is nothing that could not be judged.
      if (disclosure.stage === "final") yield { cannot: "没有读到自评表" }
      return
    }
    for (const each of evaluated) {
      const fault =
        each.points > each.full ? "beyond" : each.points === each.full && isMissed(each) ? "missed" : null
      if (fault) yield { fault, ...observed(each) }
    }
  },
}

function observed({ row, actual, full, points, at }: Evaluated): Observation {
  return {
    about: [aboutText([aboutOfProject(row.project), nameKey(row.indicator.name)]), "points"],
    at: [at, row.indicator.target.at],
    data: {
      project: namedProject(row.project),
      indicator: row.indicator.name,
      target: row.target.text,
      actual,
      full,
      points,
    } satisfies WrongPoints,
    says: actual,
  }
}
