import type { Figure } from "../money/figure.ts"
import type { Place } from "./place.ts"

/** Where an amount is or could be printed: blank cells have a place too, and odd texts are kept. */
export interface Amount {
  /** null when blank or not a number (then see `text`). */
  readonly figure: Figure | null
  /** As printed, trimmed; "" when blank. */
  readonly text: string
  readonly at: Place
}

/** What an indicator is to reach, as printed. */
export interface Target {
  /** As printed. */
  readonly text: string
  readonly operator: "≥" | "≤" | ">" | "<" | "=" | null
  /** The number as printed (`≥1.2万人` → 1.2), or null for words. */
  readonly value: number | null
  /** What follows the number: `%`, `万元/月`, `万人`; null when nothing does. */
  readonly unit: string | null
  readonly at: Place
}

/** A count or an area as printed. */
export interface Quantity {
  readonly value: number | null
  readonly text: string
  readonly at: Place
}
