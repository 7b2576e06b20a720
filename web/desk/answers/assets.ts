import type { AssetKind, AssetWay } from "../../../src/follow/assets/assets.ts"
import type { Named } from "./named.ts"

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

/** What a year's units own, planned to buy and have taken in or given away. */
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
