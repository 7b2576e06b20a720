import file from "./generated/partitions.ts"
import { everywhere } from "./inheritance.ts"

/** Kinds of a thing that exclude one another (packs/<place>/partitions.csv). */
export interface Partition {
  readonly whole: RegExp
  readonly parts: ReadonlySet<string>
  /** Whether there is no further kind that a text would leave out. */
  readonly isComplete: boolean
  /** So many of its kinds are all there are; null when nobody can tell. */
  readonly all: number | null
}

/** What kinds there are of what a text may count. */
export const partitions: readonly Partition[] = everywhere(file).map(({ whole, parts, complete }) => ({
  whole: new RegExp(whole),
  parts: new Set(parts.split("|")),
  isComplete: !/^(?:no|≥)/.test(complete),
  all: /^≥?\d$/.test(complete) ? Number(complete.replace("≥", "")) : null,
}))
