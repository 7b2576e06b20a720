import type { Day } from "../../flow/index.ts"
import type { Judged, MonitoredProject, ProjectMoney, VerdictWord } from "../../model/monitoring.ts"
import type { Pace } from "../../packs/pace.ts"
import { progressNames, progressOf, shareText } from "../progress/progress.ts"

/** A light: red, yellow, green, or none where nothing can be said yet. */
export type Light = "red" | "yellow" | "green" | "none"

/** What lights are called. */
export const lightNames: Readonly<Record<Light, string>> = {
  red: "红灯",
  yellow: "黄灯",
  green: "绿灯",
  none: "未评",
}

/** A light and why it is so, as one Chinese sentence. */
export interface Lit {
  readonly is: Light
  readonly because: string
}

/** Both lights of a project together. */
export interface ProjectLights {
  readonly goal: Lit
  readonly money: Lit
  /** What both say together; "" when neither asks for anything. */
  readonly says: string
  /** How urgently it should be looked at: the smaller the sooner. */
  readonly rank: number
}

const lightOf: Readonly<Record<VerdictWord, Light>> = {
  reached: "green",
  onTheWay: "green",
  behind: "yellow",
  unreachable: "red",
  missed: "red",
  undecided: "none",
}

const worst: readonly Light[] = ["red", "yellow", "none", "green"]

/** The light of a goal: the worst of its indicators, with how many stand how. */
export function goalLight(judged: readonly Judged[]): Lit {
  if (judged.length === 0) return { is: "none", because: "没有绩效指标。" }
  const lights = judged.map(({ is }) => lightOf[is])
  const count = (of: readonly VerdictWord[]) => judged.filter(({ is }) => of.includes(is)).length
  const told = [
    [count(["reached"]), "项已达成"],
    [count(["onTheWay"]), "项进度正常"],
    [count(["behind"]), "项进度偏慢"],
    [count(["unreachable", "missed"]), "项无法达成或未达成"],
    [count(["undecided"]), "项没有填报或还没有判断"],
  ] as const
  const parts = told.filter(([n]) => n > 0).map(([n, words]) => `${n}${words}`)
  return {
    is: worst.find((light) => lights.includes(light))!,
    because: `${judged.length}项指标：${parts.join("，")}。`,
  }
}

/** The light of money: paid against the project's own plan, else against time. */
export function moneyLight(
  { adjusted, paid }: ProjectMoney,
  plan: MonitoredProject["plan"],
  until: Day,
  pace: Pace,
): Lit {
  if (paid === null) return { is: "none", because: "还没有填报执行数。" }
  const progress = progressOf({ adjusted, paid }, plan, until, pace)
  const due = progress.planned ?? progress.time
  const share = progress.share === null ? "" : `已支付${shareText(progress.share)}，`
  const asked = `${progress.planned === null ? "时间进度" : "支出计划"}${shareText(due)}`
  switch (progress.is) {
    case "none":
      return { is: "none", because: "没有预算。" }
    case "untouched":
      return { is: "red", because: `一分钱没有支付，${asked}。` }
    case "over":
      return { is: "red", because: "支付数超过预算数。" }
    case "behind":
      return { is: "yellow", because: `${share}${asked}，${progressNames.behind}。` }
    case "onPlan":
    case "ahead":
      return { is: "green", because: `${share}${asked}。` }
  }
}

/**
 * Both lights of a project. Money that went while nothing was reached stands first; then what is red, what has one
 * light behind the other, what is yellow.
 */
export function lightsOf(
  project: Pick<MonitoredProject, "plan">,
  judged: readonly Judged[],
  paid: ProjectMoney,
  until: Day,
  pace: Pace,
): ProjectLights {
  const goal = goalLight(judged)
  const money = moneyLight(paid, project.plan, until, pace)
  const isLost = (paid.paid ?? 0) > 0 && money.is !== "yellow" && isNothingReached(judged)
  const isEarly =
    paid.paid === 0 && paid.adjusted > 0 && judged.length > 0 && judged.every(({ is }) => is === "reached")
  if (isLost && (goal.is === "red" || goal.is === "yellow"))
    return { goal, money, says: "钱付了，目标没有一项跟上进度。", rank: 0 }
  if (isEarly) return { goal, money, says: "一分钱没有支付，目标却全部达成，请核对完成值和支付数。", rank: 3 }
  const [a, b] = [goal.is, money.is]
  if (a === "red" && b === "red") return { goal, money, says: "目标和资金都亮红灯。", rank: 1 }
  if (a === "red" || b === "red")
    return { goal, money, says: a === "red" ? "目标亮红灯。" : "资金亮红灯。", rank: 2 }
  if (a === "yellow" && b === "yellow") return { goal, money, says: "目标和资金都偏慢。", rank: 4 }
  if (a === "yellow" || b === "yellow")
    return { goal, money, says: a === "yellow" ? "目标偏慢，资金正常。" : "目标正常，资金偏慢。", rank: 5 }
  if (a === "none" || b === "none") return { goal, money, says: "", rank: 6 }
  return { goal, money, says: "", rank: 7 }
}

/** Whether something was judged and nothing of it is reached or on its way. */
function isNothingReached(judged: readonly Judged[]): boolean {
  const decided = judged.filter(({ is }) => is !== "undecided")
  return decided.length > 0 && decided.every(({ is }) => is !== "reached" && is !== "onTheWay")
}

/** The worst of several lights. */
export function worstOf(lights: readonly Light[]): Light {
  return worst.find((light) => lights.includes(light)) ?? "none"
}
