import type { AccountLine, Flow } from "../../model/final.ts"
import { printedCents } from "../rounding.ts"

/** Flows that are rounded together within a project, or what a unit has without one. */
const together: readonly Flow[] = ["adjusted", "spent"]

/** Flows rounded one by one: a balance prints alike at the end of its year and at the beginning of the next. */
const alone: readonly Flow[] = ["opening", "surplusUsed", "distributed", "closing"]

/**
 * The lines as they are printed: whole multiples of the last printed digit (`step` cents), rounded once, so that every
 * table adds up. What was received is what the other flows leave; where nothing was, that is what was spent. The budget at
 * the beginning of the year is as the budget itself printed it (in steps of `budgetStep`).
 */
export function printedLines(lines: readonly AccountLine[], step: number, budgetStep: number): AccountLine[] {
  const round = (cents: number) => Math.round(cents / step) * step || 0
  const published = printedCents(
    lines.map((line) => ({ ...line, cents: line.initial })),
    budgetStep,
  )
  const printed: Printed[] = lines.map((line, i) => ({ ...line, initial: published[i]! }))
  for (const line of printed) for (const flow of alone) line[flow] = round(line[flow])
  for (const flow of together) {
    const bundles = new Map<string, { exact: number; printed: number }>()
    for (const line of printed) {
      if (line[flow] === 0) continue
      const name = `${line.unit} ${line.project ?? ""} ${line.fund}`
      const bundle = bundles.get(name) ?? { exact: 0, printed: 0 }
      bundles.set(name, bundle)
      bundle.exact += line[flow]
      line[flow] = round(bundle.exact) - bundle.printed
      bundle.printed += line[flow]
    }
  }
  for (const [i, line] of printed.entries()) {
    const left = line.distributed + line.closing - line.opening - line.surplusUsed
    if (lines[i]!.received === 0) line.spent = -left || 0
    line.received = line.spent + left || 0
  }
  return printed
}

type Printed = { -readonly [K in keyof AccountLine]: AccountLine[K] }
