import type { Entered, Ledger } from "../../model/ledger.ts"
import { Refused } from "../office.ts"
import { listNames, listsOf } from "./kinds.ts"

/** Records of one list that one department or unit may have: some ten times those of the largest county. */
export const mostRecords = 20_000

/** Refuses a ledger with more rows than a budget can have: most likely blank rows were filled down to the end of the sheet. */
export function refuseLarge(ledger: Ledger): void {
  for (const list of new Set([...listsOf("unit"), ...listsOf("department")])) {
    const { length } = ledger[list] as readonly Entered[]
    if (length > mostRecords)
      throw new Refused(
        "need",
        `“${listNames[list]}”有${length}行，一份预算最多${mostRecords}行，没有采用；请删去误填的空行和重复行，或按单位拆分后再上传。`,
      )
  }
}
