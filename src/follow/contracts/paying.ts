import { type Quota, quotaKey } from "../book/quota.ts"
import type { Payment } from "../payments/payment.ts"
import type { Tie } from "./contract.ts"

/** A contract whose payments a list may name: its number in the year, its own number, and what is still tied for it. */
export interface Payable {
  readonly number: number
  readonly unit: string
  readonly document: string
  readonly tied: readonly Tie[]
}

/** Which contracts the payments of one list are for, and what of them is paid from what is tied. */
export class Paying {
  private readonly byName: ReadonlyMap<string, Payable>
  private readonly left = new Map<string, number>()
  /** Numbers of contracts by the ids of the entries that pay them. */
  readonly contracts = new Map<string, number>()

  constructor(payables: readonly Payable[]) {
    this.byName = new Map(payables.map((each) => [nameOf(each.unit, each.document), each]))
    for (const { number, tied } of payables)
      for (const { quota, cents } of tied) this.left.set(`${number} ${quotaKey(quota)}`, cents)
  }

  /** How much of a payment comes from what is tied for the contract it names; the rest is paid from what is free. */
  fromTied(id: string, { contract, cents }: Payment, quota: Quota): number {
    const payable = contract === undefined ? undefined : this.byName.get(nameOf(quota.unit, contract))
    if (!payable) return 0
    this.contracts.set(id, payable.number)
    const key = `${payable.number} ${quotaKey(quota)}`
    const left = this.left.get(key) ?? 0
    const taken = Math.max(0, Math.min(cents, left))
    this.left.set(key, left - taken)
    return taken
  }
}

/** A contract's number as lists write it: brackets and blanks differ. */
function nameOf(unit: string, document: string): string {
  return `${unit} ${document.normalize("NFKC").replace(/[\s[\]()〔〕【】]/g, "")}`
}
