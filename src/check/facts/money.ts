import type { Claim } from "../../model/disclosure.ts"
import type { Money } from "../../model/finding.ts"
import type { Measure } from "../../money/figure.ts"

const measures: readonly Measure[] = ["元", "千元", "万元", "亿元"]

/** An amount in the measure a claim is printed in; 万元 where it names none. */
export function moneyOf(cents: number, { unit }: Pick<Claim, "unit">): Money {
  return { cents, measure: measures.find((measure) => measure === unit) ?? "万元" }
}

/** An amount in 万元, the measure of the published tables. */
export function inTenThousands(cents: number): Money {
  return { cents, measure: "万元" }
}
