import type { Observation } from "../check.ts"
import { at, type ExecutionCheck, type OfContract, ofContract } from "./check.ts"

/** A contract of procurement that was announced late, or not yet. */
export interface AnnouncedLate extends OfContract {
  readonly signed: string
  readonly due: string
  readonly announced: string | null
}

/** EXE-013: a contract of procurement is announced within two working days of its signing. */
export const announcedLate: ExecutionCheck = {
  id: "EXE-013",
  family: "EXE",
  title: "采购合同没有按时公告",
  severity: "warning",
  basis: "政府采购法实施条例第五十条：采购合同签订之日起2个工作日内公告",
  *run({ execution: { contracts, day } }): Iterable<Observation> {
    for (const contract of contracts) {
      const { planned, signed, announced, announceBy: due } = contract
      // What is below the limit and was not planned is no procurement by law.
      if (planned === null || (announced ?? day) <= due) continue
      yield {
        fault: announced === null ? "open" : "late",
        about: [contract.unit, "announced", contract.document],
        at: [at(`contract ${contract.number}`)],
        data: { ...ofContract(contract), signed, due, announced } satisfies AnnouncedLate,
      }
    }
  },
}
