import file from "./generated/closing.ts"
import { linesOf } from "./inheritance.ts"

/** What money is left of: a project, basic expenditure, or what was carried over a year before already. */
export type LeftKind = "project" | "basic" | "second"

/** What becomes of money that is left at the year's end (packs/<place>/closing.csv). */
export interface ClosingRule {
  readonly becomes: "carry" | "surplus"
  readonly article: string
  /** Whether the law says so; else a place decides it. */
  readonly isSure: boolean
}

/** The rules of a place, its own over those it inherits. */
export function closingRules(place: string): Readonly<Record<LeftKind, ClosingRule>> {
  return Object.fromEntries(
    linesOf(file, place)
      .flat()
      .map(({ key, becomes, article, sure }) => [key, { becomes, article, isSure: sure === "yes" }]),
  ) as unknown as Record<LeftKind, ClosingRule>
}
