import type { AssetKind, AssetWay } from "../../../src/follow/assets/assets.ts"
import type { ContractKind, FirmSize } from "../../../src/follow/contracts/contract.ts"
import type { QuotaView } from "./api.ts"

interface Named {
  readonly code: string
  readonly name: string
}

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

export interface Contracts {
  readonly units: readonly Named[]
  readonly needs: readonly NeedRow[]
  readonly contracts: readonly ContractRow[]
  readonly small: { readonly cents: number; readonly small: number; readonly micro: number }
}

interface Count {
  readonly quantity: number
  readonly cents: number
}

/** Assets that came or went. */
export interface AssetRow {
  readonly number: number
  readonly day: string
  readonly by: string
  readonly unit: string
  readonly unitName: string
  readonly kind: AssetKind
  readonly kindName: string
  readonly way: AssetWay
  readonly wayName: string
  readonly goods: string
  readonly date: string
  readonly quantity: number
  readonly cents: number
  readonly planned: number | null
  readonly document: string
  readonly back: { readonly day: string; readonly by: string; readonly reason: string } | null
  readonly may: { readonly back: boolean }
}

export interface Assets {
  readonly units: readonly Named[]
  readonly accounts: readonly {
    readonly unit: string
    readonly unitName: string
    readonly kind: AssetKind
    readonly kindName: string
    readonly opening: Count
    readonly came: Count
    readonly went: Count
    readonly closing: Count
  }[]
  readonly planned: readonly {
    readonly unit: string
    readonly unitName: string
    readonly number: number
    readonly goods: string
    readonly quantity: number
    readonly cents: number
    readonly bought: number
  }[]
  readonly changes: readonly AssetRow[]
}
