import type { Project } from "../../../model/disclosure.ts"
import { formatCents } from "../../../money/figure.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { understand } from "../../facts/target.ts"
import { projectName } from "../xt/projects.ts"
import { comparable } from "./last-year.ts"
import { sameNames, withoutYears } from "./pairs.ts"

/** From which change of its money on a project is expected to do more or less than before. */
const changed = 0.3
/** Fewer indicators say too little to be copied. */
const fewest = 4

/** YOY-007: a project whose money changed much does not promise to the letter what it promised last year. */
export const copiedTargets: Check = {
  id: "YOY-007",
  family: "YOY",
  title: "预算变了，目标和指标值不照抄上年",
  severity: "note",
  basis: "绩效目标应当与预算资金量相匹配（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run(review): Iterable<Verdict | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const pairs = sameNames(review.disclosure, lastYear)
    if (pairs.length === 0) return yield { cannot: "两年没有同名的项目" }
    for (const { now, before } of pairs) {
      const [cents, old] = [now, before].map(({ amount }) => amount?.figure?.cents ?? 0)
      if (!cents || !old || Math.abs(cents - old) < changed * old) continue
      const promised = promiseOf(now)
      if (promised === null || promised !== promiseOf(before)) continue
      const [from, to] = [old, cents].map((each) => `${formatCents(each, "万元")}万元`)
      yield {
        message: `${projectName(now)}的预算由上年${from}变为${to}，绩效目标和${now.indicators.length}条指标值却与上年一字不差。`,
        at: [now.places.goals ?? now.at],
        advice: "请按本年的预算重新测算目标和指标值；任务量确实不变的，说明预算变化的原因。",
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
