import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { placeOfPoint } from "../../facts/places.ts"
import { basis } from "./pace.ts"

/** Projects paid every month, and how far their plans come by the end of October. */
export interface NotEven {
  readonly projects: readonly NamedProject[]
  readonly reached: readonly number[]
}

/** What even monthly payments come to by each date. */
const even = [25, 50, 83, 100]
/** A plan that lags so far is not paid every month. */
const lag = 20

/** PLAN-005: what is paid every month is planned evenly. */
export const monthlyNotEven: Check = {
  id: "PLAN-005",
  family: "PLAN",
  title: "按月发放的项目支出计划不均匀",
  severity: "note",
  basis,
  *run({ disclosure }): Iterable<Observation> {
    const lagging = disclosure.projects.filter(({ plan, purpose, goals, name }) => {
      const text = [name, purpose, ...goals].join("。")
      if (
        !/(?:每月|按月|逐月)[^。；]{0,12}(?:发放|支付|拨付|缴纳)|(?:发放|支付)[^。；]{0,6}(?:每月|按月|逐月)/.test(
          text,
        )
      )
        return false
      return plan.length === 4 && plan.every((value) => value !== null) && even[2]! - plan[2]! >= lag
    })
    if (lagging.length === 0) return
    const [first] = lagging
    yield {
      about: ["project", lagging.map(({ name }) => nameKey(name)).join("+"), "plan"],
      at: lagging.map((project) => placeOfPoint(disclosure, project, 2)),
      data: {
        projects: lagging.map(namedProject),
        reached: [...new Set(lagging.map(({ plan }) => plan[2]!))],
      } satisfies NotEven,
      says: `${first!.plan[2]}%`,
      should: "约83%",
    }
  },
}
