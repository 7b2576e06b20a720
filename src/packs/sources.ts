import file from "./generated/sources.ts"
import { everywhere } from "./inheritance.ts"

/** What money comes from or goes to, as the explanation of its term tells it (packs/<place>/sources.csv). */
export interface Source {
  readonly kind: string
  /** The whole term. */
  readonly terms: RegExp
  /** Words any of which shows that a term is explained as itself. */
  readonly own: RegExp
  /** Words that tell this kind and no other; null when none do so surely. */
  readonly tells: RegExp | null
  /** Kinds that may be told of in the explanation, too. */
  readonly also: ReadonlySet<string>
  readonly because: string
}

type Line = Readonly<Record<"kind" | "terms" | "own" | "tells" | "also" | "because", string>>

/** Every kind of money. */
export const sources: readonly Source[] = everywhere<Line>(file).map(
  ({ kind, terms, own, tells, also, because }) => ({
    kind,
    terms: new RegExp(`^(?:${terms})$`),
    own: new RegExp(own),
    tells: tells === "" ? null : new RegExp(tells),
    also: new Set(also.split(" ")),
    because,
  }),
)
