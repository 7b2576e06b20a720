import type { Project } from "../../../model/disclosure.ts"
import type { Money } from "../../../model/finding.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { inTenThousands } from "../../facts/money.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject } from "../../facts/projects.ts"
import { understand } from "../../facts/target.ts"
import { comparable } from "./last-year.ts"
import { sameNames, withoutYears } from "./pairs.ts"

/** From which change of its money on a project is expected to do more or less than before. */
const changed = 0.3
/** Fewer indicators say too little to be copied. */
const fewest = 4

/** A project with other money and the same promises: its budgets, and how many indicators are the same. */
export interface TargetsCopied {
  readonly project: NamedProject
  readonly from: Money
  readonly to: Money
  readonly indicators: number
}

/** YOY-007: a project whose money changed much does not promise to the letter what it promised last year. */
export const copiedTargets: Check = {
  id: "YOY-007",
  family: "YOY",
  title: "预算变了，目标和指标值照抄上年",
  severity: "note",
  basis: "绩效目标应当与预算资金量相匹配（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run(review): Iterable<Observation | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const pairs = sameNames(review.disclosure, lastYear)
    if (pairs.length === 0) return yield { cannot: "两年没有同名的项目" }
    for (const { now, before } of pairs) {
      const [cents, old] = [now, before].map(({ amount }) => amount?.figure?.cents ?? 0)
      if (!cents || !old || Math.abs(cents - old) < changed * old) continue
      const promised = promiseOf(now)
      if (promised === null || promised !== promiseOf(before)) continue
      yield {
        about: [aboutOfProject(now), "goals"],
        at: [now.places.goals ?? now.at],
        data: {
          project: namedProject(now),
          from: inTenThousands(old),
          to: inTenThousands(cents),
          indicators: now.indicators.length,
        } satisfies TargetsCopied,
      }
    }
  },
}

/** Goals and targets as one text; null when nothing in them counts what is to be done. */
function promiseOf({ goals, indicators }: Project): string | null {
  const counts = indicators.filter(({ target }) => {
    const { kind, value } = understand(target)
    return kind === "count" && value !== null && value > 1
  })
  if (indicators.length < fewest || counts.length === 0) return null
  const targets = indicators.map(({ name, target }) => `${name} ${target.text.replace(/\s+/g, "")}`)
  return withoutYears(goals.join("")) + targets.sort().join("|")
}
