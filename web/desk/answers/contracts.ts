import type { ContractKind, FirmSize } from "../../../src/follow/contracts/contract.ts"
import type { Named } from "./named.ts"
import type { QuotaView } from "./quota.ts"

/** A contract with what of its money is tied, paid and released. */
export interface ContractRow {
  readonly number: number
  readonly day: string
  readonly by: string
  readonly unit: string
  readonly unitName: string
  readonly title: string
  readonly kind: ContractKind
  readonly kindName: string
  readonly supplier: string
  readonly size: FirmSize
  readonly sizeName: string
  readonly signed: string
  readonly document: string
  readonly cents: number
  readonly announced: string | null
  readonly planned: number | null
  readonly goods: string | null
  readonly why: string
  readonly tied: number
  readonly paid: number
  readonly released: number
  readonly quotas: readonly QuotaView[]
  readonly may: { readonly record: boolean }
}

/** What was planned to be bought, and how much of it is under contract. */
export interface NeedRow {
  readonly unit: string
  readonly unitName: string
  readonly number: number
  readonly goods: string
  readonly projectName: string | null
  readonly fundName: string
  readonly cents: number
  readonly reserved: number
  readonly contracts: number
  readonly contracted: number
  readonly small: number
}

/** A year's contracts beside what was planned to be bought. */
export interface Contracts {
  readonly units: readonly Named[]
  readonly needs: readonly NeedRow[]
  readonly contracts: readonly ContractRow[]
  readonly small: { readonly cents: number; readonly small: number; readonly micro: number }
}
