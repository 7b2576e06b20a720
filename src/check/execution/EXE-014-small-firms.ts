import type { Observation } from "../check.ts"
import { at, type ExecutionCheck } from "./check.ts"

/** What was kept for small firms and cannot reach them any more, or did not by the year's end. */
export interface SmallFirms {
  readonly unit: string
  readonly unitName: string
  readonly goods: string
  /** Cents: kept for them, given to them, and what they still may get. */
  readonly reserved: number
  readonly given: number
  readonly open: number
}

/** EXE-014: small and medium firms get what was kept for them. */
export const smallFirms: ExecutionCheck = {
  id: "EXE-014",
  family: "EXE",
  title: "预留中小企业的份额没有做到",
  severity: "warning",
  basis: "政府采购促进中小企业发展管理办法：预留份额应当授予中小企业（条文没有核对原件）",
  *run({ execution: { year, day, contracts, needs } }): Iterable<Observation> {
    const isOver = day >= `${year}-12-31`
    for (const need of needs) {
      const own = contracts.filter(({ unit, planned }) => unit === need.unit && planned === need.number)
      if (need.reserved <= 0 || own.length === 0) continue
      const given = own.reduce((sum, { isLarge, cents }) => sum + (isLarge ? 0 : cents), 0)
      const others = own.reduce((sum, { isLarge, cents }) => sum + (isLarge ? cents : 0), 0)
      const open = isOver ? 0 : Math.max(0, need.cents - given - others)
      if (given + open >= need.reserved) continue
      // What was bought for less than planned leaves less for everybody.
      if (isOver && others === 0) continue
      const { unit, unitName, goods, reserved } = need
      yield {
        about: [unit, "smallFirms", String(need.number)],
        at: own.map(({ number }) => at(`contract ${number}`)),
        data: { unit, unitName, goods, reserved, given, open } satisfies SmallFirms,
      }
    }
  },
}
