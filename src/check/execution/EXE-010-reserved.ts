import type { Observation } from "../check.ts"
import { at, type ExecutionCheck } from "./check.ts"

/** Money that no unit has yet, in cents. */
export interface Reserved {
  readonly cents: number
}

/** EXE-010: what the congress approved for units not named yet is broken down by the end of June. */
export const notBrokenDown: ExecutionCheck = {
  id: "EXE-010",
  family: "EXE",
  title: "代编预算六月底还没有分解到单位",
  severity: "error",
  basis: "代编预算管理的惯例：六月三十日前分解下达到单位，期限由各地核实",
  *run({ execution: { day, reserved } }): Iterable<Observation> {
    if (day.slice(5) > "06-30" && reserved > 0)
      yield { about: ["reserved"], at: [at("reserved")], data: { cents: reserved } satisfies Reserved }
  },
}
