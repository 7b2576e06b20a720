import type { Project } from "../../../model/disclosure.ts"
import type { Check, Verdict } from "../../check.ts"
import { projectName } from "../xt/projects.ts"
import { inSeason, monthly } from "./season.ts"

const dates = ["3月底", "6月底", "10月底", "12月底"]
const basis = "项目绩效目标表表式：资金支出计划为累计百分比"

/** PLAN-001: each point of a payment plan is a percentage from 0 to 100. */
const range: Check = planCheck("PLAN-001", "支出计划各点在0到100之间", "error", function* (project, points) {
  const odd = points.filter(({ value }) => value < 0 || value > 100)
  if (odd.length > 0)
    yield {
      message: `${projectName(project)}的支出计划${odd.map(said).join("、")}不在0到100%之间。`,
      at: [project.places.plan ?? project.at],
      says: `${odd[0]!.value}%`,
      advice: "请核对百分比，是否误填了金额或小数点错位。",
    }
})

/** PLAN-002: a cumulative plan never falls. */
const rising: Check = planCheck("PLAN-002", "支出计划逐期不减", "error", function* (project, points) {
  if (points.some(({ value }) => value < 0 || value > 100)) return
  const fall = points.findIndex((point, i) => i > 0 && point.value < points[i - 1]!.value)
  if (fall > 0)
    yield {
      message: `${projectName(project)}的支出计划${said(points[fall - 1]!)}，${said(points[fall]!)}：累计进度不应下降。`,
      at: [project.places.plan ?? project.at],
      says: `${points[fall]!.value}%`,
      should: `不小于${points[fall - 1]!.value}%`,
      advice: "支出计划是累计数，请核对是否填成了当期数。",
    }
})

/** PLAN-003: the plan ends at 100. */
const ending: Check = planCheck("PLAN-003", "支出计划年底达到100%", "warning", function* (project, points) {
  const last = points.at(-1)!
  const sum = points.reduce((total, { value }) => total + value, 0)
  if (last.date !== dates[3] || last.value === 100 || last.value > 100) return
  yield {
    message: `${projectName(project)}的支出计划${said(last)}，年底应达到100%。`,
    at: [project.places.plan ?? project.at],
    says: `${last.value}%`,
    should: "100%",
    gap: `${Math.round((100 - last.value) * 100) / 100}%`,
    ...(points.length > 1 && Math.abs(sum - 100) < 1e-6
      ? { cause: "四期之和正好是100%，疑似填成了当期数" }
      : {}),
    advice: "请核对年底进度；当年不能支完的，请调整预算或说明原因。",
  }
})

/** PLAN: the payment plans of the project sheets. */
export const checks: readonly Check[] = [range, rising, ending, inSeason, monthly]

interface Point {
  readonly date: string
  readonly value: number
}

function planCheck(
  id: string,
  title: string,
  severity: Check["severity"],
  judge: (project: Project, points: readonly Point[]) => Iterable<Verdict>,
): Check {
  return {
    id,
    family: "PLAN",
    title,
    severity,
    basis,
    *run({ disclosure }) {
      let any = false
      for (const project of disclosure.projects) {
        const points = pointsOf(project)
        if (points.length === 0) continue
        any = true
        yield* judge(project, points)
      }
      if (!any) yield { cannot: "没有列明资金支出计划的项目" }
    },
  }
}

/** The printed points; blank ones, such as months before the first payment, say nothing. */
function pointsOf({ plan }: Project): Point[] {
  return plan.flatMap((value, i) => (value === null ? [] : [{ date: dates[i] ?? "", value }]))
}

function said({ date, value }: Point): string {
  return `${date}${value}%`
}
