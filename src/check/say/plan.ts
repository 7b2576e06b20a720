import { projectName } from "../facts/projects.ts"
import type { AfterSeason } from "../rules/plan/PLAN-004-after-season.ts"
import type { NotEven } from "../rules/plan/PLAN-005-monthly-not-even.ts"
import type { PlanPoints, Point } from "../rules/plan/plan-check.ts"
import { type Sayings, saying } from "./saying.ts"

/** How what is wrong with payment plans is said. */
export const plan: Readonly<Record<string, Sayings>> = {
  "PLAN-001": saying<PlanPoints>({
    sentence: ({ project, points }) =>
      `${projectName(project)}的支出计划${points.map(pointText).join("、")}不在0到100%之间。`,
    advice: "请核对百分比，是否误填了金额或小数点错位。",
  }),
  "PLAN-002": saying<PlanPoints>({
    sentence: ({ project, points }) =>
      `${projectName(project)}的支出计划${points.map(pointText).join("，")}：累计进度不应下降。`,
    advice: "支出计划是累计数，请核对是否填成了当期数。",
  }),
  "PLAN-003": saying<PlanPoints>({
    sentence: ({ project, points }) =>
      `${projectName(project)}的支出计划${points.map(pointText).join("，")}，年底应达到100%。`,
    advice: "请核对年底进度；当年不能支完的，请调整预算或说明原因。",
  }),
  "PLAN-004": saying<AfterSeason>({
    sentence: ({ project, season, date }) =>
      `${projectName(project)}是${season}的工作，支出计划到${date}还没有支出。`,
    advice: "请核对支出计划；确实事后支付的，在用途中写明。",
  }),
  "PLAN-005": saying<NotEven>({
    sentence: ({ projects, reached }) =>
      `${projects.map(projectName).join("、")}按月发放，支出计划到10月底却只有${reached.map((value) => `${value}%`).join("、")}；均匀支付到10月底约为83%。`,
    advice: "请核对支出计划是否按实际发放进度填写。",
  }),
}

function pointText({ date, value }: Point): string {
  return `${date}${value}%`
}
