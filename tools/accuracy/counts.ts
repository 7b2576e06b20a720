import type { Severity } from "../../src/model/finding.ts"

/** How one kind of mistake and its harmless twin fared. Counts add up over documents. */
export interface KindCount {
  readonly name: string
  readonly family: string
  readonly severity: Severity
  readonly planted: number
  readonly found: number
  /** Its place was the first one named. */
  readonly first: number
  /** Of those planted: written as a file and opened again, and found then. */
  readonly trips: number
  readonly tripsFound: number
  readonly twin: string
  readonly twins: number
  /** Twins of which anything was said. */
  readonly alarms: number
  /** What went wrong, for looking into it. */
  readonly failures: readonly string[]
}

/** How many findings of a family (of checks) were about what had been planted, and how many were not. */
export interface FindingCount {
  readonly family: string
  readonly right: number
  readonly wrong: number
}

/** What planting showed. */
export interface Planted {
  readonly documents: number
  /** What was found in documents that nothing had been planted in. */
  readonly untouched: readonly string[]
  readonly kinds: readonly KindCount[]
  readonly findings: readonly FindingCount[]
}

/** Several measurements as one. */
export function together(all: readonly Planted[]): Planted {
  return {
    documents: total(all, ({ documents }) => documents),
    untouched: all.flatMap(({ untouched }) => untouched),
    kinds: [
      ...Map.groupBy(
        all.flatMap(({ kinds }) => kinds),
        ({ name }) => name,
      ).values(),
    ].map((same) => ({
      ...same[0]!,
      planted: total(same, ({ planted }) => planted),
      found: total(same, ({ found }) => found),
      first: total(same, ({ first }) => first),
      trips: total(same, ({ trips }) => trips),
      tripsFound: total(same, ({ tripsFound }) => tripsFound),
      twins: total(same, ({ twins }) => twins),
      alarms: total(same, ({ alarms }) => alarms),
      failures: same.flatMap(({ failures }) => failures),
    })),
    findings: [
      ...Map.groupBy(
        all.flatMap(({ findings }) => findings),
        ({ family }) => family,
      ),
    ].map(([family, same]) => ({
      family,
      right: total(same, ({ right }) => right),
      wrong: total(same, ({ wrong }) => wrong),
    })),
  }
}

/** The sum of something of each. */
export function total<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0)
}
