import type { Observation } from "../check.ts"
import { at, type ExecutionCheck } from "./check.ts"

/** Money that no unit has yet and should have been passed on. */
export interface NotPassedOn {
  readonly kindName: string
  readonly name: string
  /** Cents. */
  readonly left: number
  /** Until when, and by which article. */
  readonly says: string
}

/** EXE-010: what the congress approved for units not named yet is broken down in time. */
export const notBrokenDown: ExecutionCheck = {
  id: "EXE-010",
  family: "EXE",
  title: "代编预算到期还没有分解到单位",
  severity: "error",
  basis: "代编预算管理的惯例：六月三十日前分解下达到单位（没有核对原件）；期限由地区包 deadlines.csv 规定",
  run: ({ execution: { kept } }) => overdue(kept.filter(({ kind }) => kind === "reserved")),
}

/** EXE-017: money for lower governments, and what came from above, is passed on in time. */
export const notPassedOn: ExecutionCheck = {
  id: "EXE-017",
  family: "EXE",
  title: "转移支付到期还没有下达",
  severity: "error",
  basis:
    "预算法第五十二条：对下一般性转移支付在批准预算后三十日内、专项转移支付在六十日内正式下达；期限由地区包 deadlines.csv 规定",
  run: ({ execution: { kept } }) => overdue(kept.filter(({ kind }) => kind !== "reserved")),
}

function* overdue(
  kept: readonly {
    readonly number: number
    readonly isOverdue: boolean
    readonly kindName: string
    readonly name: string
    readonly left: number
    readonly says: string
  }[],
): Iterable<Observation> {
  for (const { number, isOverdue, ...data } of kept) {
    const { kindName, name, left, says } = data
    if (isOverdue)
      yield {
        about: ["kept", String(number)],
        at: [at(`kept ${number}`)],
        data: { kindName, name, left, says } satisfies NotPassedOn,
      }
  }
}
