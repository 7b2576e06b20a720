import { seasons } from "../../../packs/seasons.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { projectName } from "../xt/projects.ts"

const dates = ["3月底", "6月底", "10月底", "12月底"]
const basis =
  "绩效目标管理要求支出计划与项目实施进度相符（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）"

/** PLAN-004: the money of a season is not planned for after it. */
export const inSeason: Check = {
  id: "PLAN-004",
  family: "PLAN",
  title: "季节性项目的支出计划不晚于季节",
  severity: "warning",
  basis,
  *run({ disclosure }): Iterable<Verdict> {
    for (const project of disclosure.projects) {
      const { plan } = project
      // What was done last year is paid after its season.
      if (plan.at(-1) !== 100 || /结转|尾款|欠/.test(project.name + project.purpose)) continue
      const season = seasons.find(({ words }) => words.test(project.name))
      if (!season || (plan[season.by] ?? 0) > 0) continue
      yield {
        message: `${projectName(project)}是${season.season}的工作，支出计划到${dates[season.by]}还没有支出。`,
        at: [project.places.plan ?? project.at],
        says: `${dates[season.by]}${plan[season.by] === null ? "空白" : "0%"}`,
        advice: "请核对支出计划；确实事后支付的，在用途中写明。",
      }
    }
  },
}

/** What even monthly payments come to by each date. */
const even = [25, 50, 83, 100]
/** A plan that lags so far is not paid every month. */
const lag = 20

/** PLAN-005: what is paid every month is planned evenly. */
export const monthly: Check = {
  id: "PLAN-005",
  family: "PLAN",
  title: "按月发放的项目支出计划均匀",
  severity: "note",
  basis,
  *run({ disclosure }): Iterable<Verdict | Cannot> {
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
      message: `${lagging.map(projectName).join("、")}按月发放，支出计划到10月底却只有${[...new Set(lagging.map(({ plan }) => `${plan[2]}%`))].join("、")}；均匀支付到10月底约为83%。`,
      at: lagging.map((project) => project.places.plan ?? project.at),
      says: `${first!.plan[2]}%`,
      should: "约83%",
      advice: "请核对支出计划是否按实际发放进度填写。",
    }
  },
}
