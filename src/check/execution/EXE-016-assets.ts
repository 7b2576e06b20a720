import type { Observation } from "../check.ts"
import { at, type ExecutionCheck } from "./check.ts"

/** Fixed assets that were bought without or beyond a plan, or went more than were there. */
export interface AssetsWrong {
  readonly unit: string
  readonly unitName: string
  readonly goods: string
  /** Cents. */
  readonly cents: number
  readonly planned: number
  readonly quantity: number
}

/** EXE-016: fixed assets are bought as planned, and what is not there does not go. */
export const assetsAsPlanned: ExecutionCheck = {
  id: "EXE-016",
  family: "EXE",
  title: "资产购置没有计划",
  severity: "warning",
  basis: "行政事业性国有资产管理条例第八条至第十条、第二十四条：按配置标准和预算配置资产",
  *run({ execution: { assets, bought } }): Iterable<Observation> {
    for (const { unit, unitName, goods, cents, number, date, planned } of bought) {
      const data = { unit, unitName, goods, quantity: 0 }
      if (planned === null)
        yield found("none", [unit, goods, date], `asset ${number}`, { ...data, cents, planned: 0 })
      else if (planned.bought > planned.cents)
        yield found("over", [unit, goods], `asset ${number}`, {
          ...data,
          cents: planned.bought,
          planned: planned.cents,
        })
    }
    for (const { unit, unitName, kindName, quantity } of assets)
      if (quantity < 0)
        yield {
          ...found("missing", [unit, kindName], `assets ${unit}`, {
            unit,
            unitName,
            goods: kindName,
            cents: 0,
            planned: 0,
            quantity: -quantity,
          }),
          severity: "error",
        }
  },
}

function found(fault: string, about: readonly string[], record: string, data: AssetsWrong): Observation {
  return { fault, about: [...about, fault], at: [at(record)], data }
}
