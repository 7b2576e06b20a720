import type { ExecutedContract } from "../../model/execution.ts"
import type { Observation } from "../check.ts"
import { at, type ExecutionCheck, type OfContract, ofContract } from "./check.ts"

/** A contract for which nothing was planned, or contracts for more than was. */
export interface WithoutPlan extends OfContract {
  readonly goods: string
  /** Cents. */
  readonly planned: number
  readonly contracted: number
  readonly limit: number
}

/** EXE-011: what is bought by contract was planned as procurement, and no more of it is bought. */
export const withoutPlan: ExecutionCheck = {
  id: "EXE-011",
  family: "EXE",
  title: "合同没有政府采购预算",
  severity: "error",
  basis:
    "政府采购法第六条：政府采购应当严格按照批准的预算执行；第三十三条、实施条例第二十九条（限额由地区包规定）",
  *run({ execution: { contracts, needs }, pace }): Iterable<Observation> {
    const limit = pace.split * 100
    for (const contract of contracts)
      if (contract.planned === null && contract.cents >= limit)
        yield found("none", [contract], {
          goods: contract.title,
          planned: 0,
          contracted: contract.cents,
          limit,
        })
    for (const need of needs) {
      const own = contracts.filter(({ unit, planned }) => unit === need.unit && planned === need.number)
      const contracted = own.reduce((sum, { cents }) => sum + cents, 0)
      if (contracted > need.cents)
        yield found("over", own, { goods: need.goods, planned: need.cents, contracted, limit })
    }
  },
}

/** The newest of several contracts is the one that went over. */
function found(
  fault: "none" | "over",
  own: readonly ExecutedContract[],
  data: Omit<WithoutPlan, keyof OfContract>,
): Observation {
  const last = own
    .toSorted((a, b) => (a.signed < b.signed || (a.signed === b.signed && a.number < b.number) ? -1 : 1))
    .at(-1)!
  return {
    fault,
    about: [last.unit, fault, last.document],
    at: [last, ...own.filter((each) => each !== last)].map(({ number }) => at(`contract ${number}`)),
    data: { ...ofContract(last), ...data } satisfies WithoutPlan,
  }
}
