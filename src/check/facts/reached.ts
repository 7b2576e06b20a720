import { analyse } from "../../indicators/index.ts"
import { perObject } from "../../memo/index.ts"
import type { EvaluatedIndicator } from "../../model/self-evaluation.ts"
import { compare } from "../../targets/decimal.ts"
import type { Measured } from "../../targets/measured.ts"
import { type Understood, understand } from "../../targets/understood.ts"
import { valueFor } from "../../targets/verdict.ts"

/** An indicator of a self-evaluation whose value can be held against its target. */
export interface Held {
  readonly aim: Understood
  readonly reached: Measured
  readonly isKept: boolean
}

/**
 * How a printed value stands to its target; null where arithmetic cannot tell: words, dates, other units, a sign that is
 * the wrong way round (of which another check tells), a target without a sign.
 */
export const heldOf: (indicator: EvaluatedIndicator) => Held | null = perObject(held)

function held({ name, target, value }: EvaluatedIndicator): Held | null {
  const aim = understand({ name, description: "", target })
  if ("because" in aim) return null
  const reached = valueFor({ value: plainValue(value.text), target }, aim)
  if ("because" in reached || isTurned(name, aim)) return null
  const off = compare(reached.number, aim.target.number)
  switch (aim.relation) {
    case "atLeast":
    case "moreThan":
      return { aim, reached, isKept: off >= 0 }
    case "atMost":
    case "lessThan":
      return { aim, reached, isKept: off <= 0 }
    case "exactly":
      return { aim, reached, isKept: off === 0 }
  }
}

/** Thousands are printed with separators, about is about. */
function plainValue(text: string): string {
  return text.replace(/(\d),(?=\d{3})/g, "$1")
}

function isTurned(name: string, { relation }: Understood): boolean {
  const better = analyse(name, "").direction()?.better
  const isUpper = relation === "atMost" || relation === "lessThan"
  const isLower = relation === "atLeast" || relation === "moreThan"
  return (isUpper && better === "more") || (isLower && better === "less")
}
