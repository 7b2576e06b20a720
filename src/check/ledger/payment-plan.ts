import type { LedgerProject } from "../../model/ledger.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"

const dates = ["3月底", "6月底", "10月底", "12月底"]

/** LED-030: a payment plan gives cumulative per cent at four dates, never falling, and ends at 100. */
export const paymentPlans: LedgerCheck = {
  id: "LED-030",
  family: "LED",
  title: "支出计划逐期不减，年底到100%",
  severity: "error",
  basis: "项目绩效目标表表式：资金支出计划为3、6、10、12月底的累计百分比",
  *run({ projects }): Iterable<LedgerVerdict> {
    const empty = projects.filter(({ plan }) => plan.every((point) => point === null))
    if (empty.length > 0)
      yield {
        message: `项目“${empty[0]!.name}”${empty.length > 1 ? `等${empty.length}个项目` : ""}没有填支出计划。`,
        at: empty.map((project) => cell(project, "plan")),
        says: "（空）",
        should: "四个时点的累计百分比，年底为100%",
        advice: "请填写3月、6月、10月、12月底的累计支出进度。",
      }
    for (const project of projects) if (!empty.includes(project)) yield* judge(project)
  },
}

function* judge(project: LedgerProject): Iterable<LedgerVerdict> {
  const points = dates.map((date, i) => ({ date, value: project.plan[i] ?? null, i }))
  const filled = points.flatMap(({ value, ...point }) => (value === null ? [] : [{ ...point, value }]))
  const says = filled.map(({ date, value }) => `${date}${value}%`).join("、")
  const at = (i: number) => [cell(project, `plan${i}`, "plan")]
  const odd = filled.find(({ value }) => !(value >= 0 && value <= 100))
  const sum = filled.reduce((all, { value }) => all + value, 0)
  const cause =
    filled.length > 1 && Math.abs(sum - 100) < 1e-6 ? { cause: "各期之和正好是100%，疑似填成了当期数" } : {}
  const verdict = (problem: string, i: number, should: string, advice: string): LedgerVerdict => ({
    message: `项目“${project.name}”的支出计划（${says}）${problem}。`,
    at: at(i),
    says: `${points[i]!.value ?? "（空）"}${points[i]!.value === null ? "" : "%"}`,
    should,
    advice,
  })
  if (project.plan.length !== 4)
    return yield verdict(`有${project.plan.length}个时点`, 0, "四个时点", "请按3、6、10、12月底填写。")
  if (odd)
    return yield verdict(
      `${odd.date}不在0到100%之间`,
      odd.i,
      "0到100%",
      "请核对，是否误填了金额或小数点错位。",
    )
  const fall = filled.findIndex((point, n) => n > 0 && point.value < filled[n - 1]!.value)
  if (fall > 0) {
    const [before, after] = [filled[fall - 1]!, filled[fall]!]
    return yield {
      ...verdict(`到${after.date}反而下降`, after.i, `不小于${before.value}%`, "支出计划是累计数，请改正。"),
      ...cause,
    }
  }
  const gap = points.find(({ value, i }) => value === null && i > (filled[0]?.i ?? 0))
  if (gap)
    return yield verdict(`${gap.date}没有填`, gap.i, "累计百分比", "开始支出以后的各个时点都要填累计数。")
  const last = filled.at(-1)!
  if (last.value !== 100)
    yield {
      ...verdict(`年底不是100%`, 3, "100%", "请核对年底进度；当年不能支完的，请减少预算。"),
      gap: `${Math.round((100 - last.value) * 100) / 100}%`,
      ...cause,
    }
}
