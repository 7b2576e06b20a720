import type { Claim, ClaimVersion } from "../../../model/disclosure.ts"
import { type Figure, formatCents, type Measure } from "../../../money/figure.ts"
import { subjectNamed } from "../../../packs/subjects.ts"

/** A claim's subject in the field's words; its own words when it has no canonical subject. */
export function nameOfSubject(claim: Pick<Claim, "subject" | "words">): string {
  const known = subjectNamed(claim.subject)?.said
  if (known) return known
  if (claim.subject.startsWith("function:"))
    return claim.subject
      .split("/")
      .at(-1)!
      .replace(/^function:/, "")
  return claim.words === "" ? "该项" : claim.words
}

/** The canonical subject in the field's words. */
export function nameOfKey(subject: string): string {
  return nameOfSubject({ subject, words: subject })
}

/** An amount in the measure a claim is printed in: `12.50万元`. */
export function printed(figure: Figure | number, claim: Pick<Claim, "unit">): string {
  const measure: Measure =
    claim.unit === "元" || claim.unit === "亿元" || claim.unit === "千元" ? claim.unit : "万元"
  return `${formatCents(typeof figure === "number" ? figure : figure.cents, measure)}${measure}`
}

/** A name in quotation marks; one that has its own (“三公”经费) goes without. */
export function quoted(name: string): string {
  return name.includes("“") ? name : `“${name}”`
}

/** Which figures of the year an amount is of, in words. */
export const versionNames: Readonly<Record<ClaimVersion, string>> = {
  initial: "年初预算",
  adjusted: "全年（调整）预算",
  budget: "预算",
  final: "决算",
}
