import kinds from "./generated/kinds.ts"
import { everywhere } from "./inheritance.ts"

/** A level-2 kind of indicator and the level-1 kind it belongs to (packs/<place>/kinds.csv). */
export interface IndicatorKind {
  readonly level1: string
  readonly level2: string
  /** Whether every project must have one. */
  readonly demanded: boolean
}

/** 财预〔2021〕101号 and the older form, in which cost stands under output. */
export const indicatorKinds: readonly IndicatorKind[] = everywhere(kinds).map((kind) => ({
  ...kind,
  demanded: kind.demanded === "yes",
}))
