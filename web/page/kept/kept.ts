import type { Explanation } from "../../../src/check/explanations/index.ts"
import type { Report } from "../../../src/model/finding.ts"
import type { Purpose } from "../messages/files.ts"

/** A document (or ledger) that the page remembers: all its versions, and what was written about its findings. */
export interface Kept {
  readonly id: number
  readonly purpose: Purpose
  /** Whose it is; null when it does not say, and then its name tells it. */
  readonly identity: Identity | null
  readonly name: string
  /** Whose it is, in words. */
  readonly about: string
  /** From the first to the one shown. */
  readonly versions: readonly Version[]
  readonly summary: Report["summary"] | null
  readonly unrecognised: boolean
  readonly explanations: readonly Explanation[]
  /** The document of last year that it is held against. */
  readonly lastYear: number | null
  /** When it was last given or opened, ms. */
  readonly touched: number
}

/** One file of a document. */
export interface Version {
  readonly name: string
  readonly at: number
  /** Tells whether the same file comes again. */
  readonly print: string
}

/** What makes two files versions of one document. */
export interface Identity {
  readonly what: "document" | "ledger" | "draft"
  readonly name: string
  readonly kind: string
  readonly stage: string
  readonly year: number
}

/** How long a document is remembered after it was last looked at, days. */
export const rememberedDays = 60

/** Whether two are of one publisher, year and stage. */
export function isSame(a: Identity | null, b: Identity | null): boolean {
  return a !== null && b !== null && a.year === b.year && isSamePublisher(a, b)
}

/** Whether one is last year's of the other. */
export function isLastYear(before: Identity | null, now: Identity | null): boolean {
  return before !== null && now !== null && before.year === now.year - 1 && isSamePublisher(before, now)
}

/** Whether one is the budget that the other is the final account of. */
export function isBudgetOf(budget: Identity | null, final: Identity | null): boolean {
  if (budget?.stage !== "budget" || final?.stage !== "final" || budget.year !== final.year) return false
  return isSamePublisher({ ...budget, stage: "final" }, final)
}

function isSamePublisher(a: Identity, b: Identity): boolean {
  return a.what === b.what && bare(a.name) === bare(b.name) && a.kind === b.kind && a.stage === b.stage
}

function bare(name: string): string {
  return name.replace(/\s+/g, "")
}

/** A file that was just read, looking for the document it is a version of. */
export interface Arrival {
  readonly name: string
  readonly purpose: Purpose
  readonly identity: Identity | null
}

/**
 * The document whose next version a file is: of the same publisher and year, else, when it does not say, of the same name.
 * Of several the one of its name, then of its format, then the one looked at last.
 */
export function documentFor(arrival: Arrival, kept: readonly Kept[]): Kept | null {
  const same = kept.filter((one) =>
    arrival.identity || one.identity
      ? isSame(one.identity, arrival.identity)
      : one.name === arrival.name && one.purpose === arrival.purpose,
  )
  const rank = (one: Kept) =>
    one.name === arrival.name ? 2 : ending(one.name) === ending(arrival.name) ? 1 : 0
  return same.sort((a, b) => rank(b) - rank(a) || b.touched - a.touched)[0] ?? null
}

function ending(name: string): string {
  return /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? ""
}

/** Those that have not been looked at for so long that they are forgotten. */
export function outdated(kept: readonly Kept[], now: number): Kept[] {
  return kept.filter(({ touched }) => now - touched > rememberedDays * 24 * 60 * 60 * 1000)
}

/** A short mark of a file's bytes: enough to see whether the same file comes again. */
export function printOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return `${bytes.length}-${(hash >>> 0).toString(16)}`
}
