import type { Observation } from "../check.ts"
import { at, type ExecutionCheck, type OfContract, ofContract } from "./check.ts"

/** A contract of which more was paid than it is for. */
export interface OverContract extends OfContract {
  /** Cents. */
  readonly cents: number
  readonly paid: number
}

/** EXE-015: no more is paid for a contract than it says. */
export const overContract: ExecutionCheck = {
  id: "EXE-015",
  family: "EXE",
  title: "支付超过合同金额",
  severity: "error",
  basis: "政府采购法第六条：严格按照批准的预算执行；合同约定的金额",
  *run({ execution: { contracts } }): Iterable<Observation> {
    for (const contract of contracts)
      if (contract.paid > contract.cents)
        yield {
          about: [contract.unit, "overContract", contract.document],
          at: [at(`contract ${contract.number}`)],
          data: {
            ...ofContract(contract),
            cents: contract.cents,
            paid: contract.paid,
          } satisfies OverContract,
        }
  },
}
