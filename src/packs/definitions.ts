import file from "./generated/definitions.ts"
import { everywhere } from "./inheritance.ts"

/** What the explanation of a term must say and what it never says (packs/<place>/definitions.csv). */
export interface Definition {
  /** The whole term. */
  readonly term: RegExp
  /** Each is said; none where explanations differ too much. */
  readonly must: readonly RegExp[]
  /** null when nothing is known that would be wrong. */
  readonly never: RegExp | null
  readonly because: string
}

type Line = Readonly<Record<"term" | "must" | "never" | "because", string>>

/** Every term. */
export const definitions: readonly Definition[] = everywhere<Line>(file).map(
  ({ term, must, never, because }) => ({
    term: new RegExp(`^(?:${term})$`),
    must: must === "" ? [] : must.split("&").map((words) => new RegExp(words)),
    never: never === "" ? null : new RegExp(never),
    because,
  }),
)
