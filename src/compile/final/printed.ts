import type { AccountLine, Flow } from "../../model/final.ts"
import { printedCents } from "../rounding.ts"

/** Flows rounded one by one: a balance prints alike at the end of its year and at the beginning of the next. */
const alone: readonly Flow[] = ["opening", "surplusUsed", "distributed", "closing"]

/**
 * The lines as they are printed: whole multiples of the last printed digit (`step` cents), rounded once, so that every
 * table adds up. What was received is what the other flows leave; where nothing was, that is what was spent. The adjusted
 * budget is what was spent and what was not, so that nothing prints as spent beyond a budget that held. The budget at the
 * beginning of the year is as the budget itself printed it (in steps of `budgetStep`).
 */
export function printedLines(lines: readonly AccountLine[], step: number, budgetStep: number): AccountLine[] {
  const round = (cents: number) => Math.round(cents / step) * step || 0
  const published = printedCents(
    lines.map((line) => ({ ...line, cents: line.initial })),
    budgetStep,
  )
  const printed: Printed[] = lines.map((line, i) => ({ ...line, initial: published[i]! }))
  for (const line of printed) {
    const closed = round(line.opening + line.withdrawn)
    for (const flow of alone) line[flow] = round(line[flow])
    line.withdrawn = closed - line.opening
  }
  const spent = roundedTogether(lines, ({ spent }) => spent, round)
  const unspent = roundedTogether(lines, ({ adjusted, spent }) => adjusted - spent, round)
  for (const [i, line] of printed.entries()) {
    const left = line.distributed + line.closing - line.opening - line.surplusUsed
    line.spent = lines[i]!.received === 0 ? -left || 0 : spent[i]!
    line.received = line.spent + left || 0
    line.adjusted = lines[i]!.adjusted === 0 ? 0 : line.spent + unspent[i]!
  }
  return printed
}

/** Amounts rounded so that a project's, or those of a unit without one, add up to their rounded sum. */
function roundedTogether(
  lines: readonly AccountLine[],
  centsOf: (line: AccountLine) => number,
  round: (cents: number) => number,
): number[] {
  const bundles = new Map<string, { exact: number; printed: number }>()
  return lines.map((line) => {
    const cents = centsOf(line)
    if (cents === 0) return 0
    const name = `${line.unit} ${line.project ?? ""} ${line.fund}`
    const bundle = bundles.get(name) ?? { exact: 0, printed: 0 }
    bundles.set(name, bundle)
    bundle.exact += cents
    const printed = round(bundle.exact) - bundle.printed
    bundle.printed += printed
    return printed
  })
}

type Printed = { -readonly [K in keyof AccountLine]: AccountLine[K] }
