import type { BudgetLine } from "../model/ledger.ts"

/** What of a line decides how it is rounded. */
type Rounded = Pick<BudgetLine, "unit" | "project" | "category" | "cents">

/**
 * Amounts as they are printed, one for each line: whole multiples of the last printed digit (`step` cents; 100
 * yuan for 万元 with two decimals). Rounded once, here, so that every table made of them adds up exactly. Within
 * a project, or within the lines of a unit that have none, the rest of one line is carried to the next: their
 * sum is rounded correctly, and so is what a project's sheet prints. A zero line stays zero.
 */
export function printedCents(lines: readonly Rounded[], step: number): number[] {
  /** Per bundle of lines: the exact sum so far, and how much of it is printed. */
  const bundles = new Map<string, { exact: number; printed: number }>()
  return lines.map((line) => {
    const name = bundleOf(line)
    let bundle = bundles.get(name)
    if (!bundle) {
      if (line.cents % step === 0) return line.cents
      bundle = { exact: 0, printed: 0 }
      bundles.set(name, bundle)
    }
    if (line.cents === 0) return 0
    bundle.exact += line.cents
    const printed = Math.round(bundle.exact / step) * step - bundle.printed
    bundle.printed += printed
    return printed
  })
}

/** Which lines are rounded together with this one. */
export function bundleOf(line: Rounded): string {
  return line.project ?? `${line.unit} ${line.category === "personnel" ? "personnel" : ""}`
}
