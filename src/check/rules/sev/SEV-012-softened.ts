import type { Indicator, Project } from "../../../model/disclosure.ts"
import type { EvaluatedIndicator, SelfEvaluation } from "../../../model/self-evaluation.ts"
import { compare } from "../../../targets/decimal.ts"
import { type Understood, understand } from "../../../targets/understood.ts"
import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { ownBudget } from "../../facts/own-budget.ts"
import { aboutEvaluation, type OfEvaluation, ofEvaluation } from "./evaluation-check.ts"

/** How a self-evaluation differs from what was approved, at one indicator. */
export interface Softened extends OfEvaluation {
  readonly indicator: string
  /** As it was approved, and as it is now; "" where nothing stands against it. */
  readonly approved: string
  readonly now: string
}

/** SEV-012: what is evaluated is what was approved: every indicator, and none made easier. */
export const softened: Check = {
  id: "SEV-012",
  family: "SEV",
  title: "自评的指标与预算批复的不同",
  severity: "warning",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号），地方参照：自评以批复的绩效目标为依据",
  *run(review): Iterable<Observation | Cannot> {
    const { evaluations, stage } = review.disclosure
    if (!evaluations) {
      if (stage === "final") yield { cannot: "没有读到自评表" }
      return
    }
    const budget = ownBudget(review)
    if ("cannot" in budget) return yield budget
    const approved = budget.projects.filter(({ indicators }) => indicators.length > 0)
    for (const evaluation of evaluations) {
      const project = projectOf(evaluation, approved)
      if (project) yield* differences(evaluation, project)
    }
  },
}

function projectOf({ code, name }: SelfEvaluation, projects: readonly Project[]): Project | null {
  const byCode = code === null ? [] : projects.filter((each) => each.code === code)
  const found = byCode.length > 0 ? byCode : projects.filter((each) => nameKey(each.name) === nameKey(name))
  return found.length === 1 ? found[0]! : null
}

function* differences(evaluation: SelfEvaluation, project: Project): Iterable<Observation> {
  const rest = new Set(evaluation.indicators)
  const take = (name: string) => {
    const found = [...rest].find((each) => nameKey(each.name) === nameKey(name))
    if (found) rest.delete(found)
    return found
  }
  const lost: Indicator[] = []
  for (const indicator of project.indicators) {
    const now = take(indicator.name)
    if (!now) lost.push(indicator)
    else if (isEasier(indicator, now))
      yield seen("easier", evaluation, indicator.name, indicator.target.text, now.target.text, now)
  }
  for (const { name, target } of lost) yield seen("missing", evaluation, name, target.text, "", null)
  if (lost.length > 0)
    for (const { name, target, at } of rest)
      yield seen("exchanged", evaluation, name, "", target.text, { at, target })
}

function seen(
  fault: "easier" | "missing" | "exchanged",
  evaluation: SelfEvaluation,
  indicator: string,
  approved: string,
  now: string,
  row: Pick<EvaluatedIndicator, "at" | "target"> | null,
): Observation {
  return {
    fault,
    about: aboutEvaluation(evaluation, nameKey(indicator), fault),
    at: [row ? row.target.at : evaluation.at],
    data: { ...ofEvaluation(evaluation), indicator, approved, now } satisfies Softened,
    says: now === "" ? "没有" : now,
    should: approved === "" ? "没有" : approved,
  }
}

/** Whether so much less has to be reached, by arithmetic alone. */
function isEasier(approved: Indicator, now: EvaluatedIndicator): boolean {
  const aims = [approved, now].map(({ name, target }) => understand({ name, description: "", target }))
  const [before, after] = aims
  if (!before || !after || "because" in before || "because" in after) return false
  if (before.target.base !== after.target.base || before.relation !== after.relation) return false
  const off = compare(after.target.number, before.target.number)
  return isUpper(before) ? off > 0 : off < 0
}

function isUpper({ relation }: Understood): boolean {
  return relation === "atMost" || relation === "lessThan"
}
