import type { LastYearFigure, LedgerText } from "../model/ledger.ts"

type Say = readonly [more: string, less: string]

/** Why final figures differ from last year's, by figure: what raised it, what lowered it. */
const changes: Readonly<Record<string, Say>> = {
  revenue: ["工资晋级晋档和新开工项目带动收支增加", "上年的一次性项目已经完工，收支相应减少"],
  "appropriation.balance": [
    "工资晋级晋档和新开工项目带动财政拨款增加",
    "上年的一次性项目已经完工，财政拨款相应减少",
  ],
  generalPublic: ["工资晋级晋档，新开工项目当年支付增加", "上年的一次性项目已经完工，当年支付减少"],
  operatingCosts: ["办公设备到期更新，水电等日常开支增加", "压减会议、差旅和印刷等日常开支"],
  threePublic: ["公务用车维修和来访接待增多", "公务用车维修减少，接待批次减少"],
  "threePublic.overseas": ["本年执行了新的出访任务", "上年的出访任务已经完成，本年没有新的任务"],
  "threePublic.vehicles": ["车辆使用年限增加，维修和保险费用上升", "合理调度用车，燃料和维修支出减少"],
  "threePublic.reception": ["上级检查和外地考察增多，接待批次增加", "严格接待审批和标准，接待批次减少"],
}

/** The reasons of a publisher: with the sign of every change of its figures. */
export function finalReasonsOf(
  of: string,
  now: ReadonlyMap<string, number>,
  before: readonly LastYearFigure[],
): LedgerText[] {
  const was = new Map(before.flatMap((each) => (each.of === of ? [[each.figure, each.cents]] : [])))
  return Object.entries(changes).flatMap(([about, [more, less]]): LedgerText[] => {
    const change = (now.get(about) ?? 0) - (was.get(about) ?? 0)
    if (change === 0 || !was.has(about)) return []
    return [{ of, kind: "reason", about, text: change > 0 ? more : less, items: [], at: {} }]
  })
}
