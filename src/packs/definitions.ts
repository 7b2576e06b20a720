import file from "./generated/definitions.ts"
import { everywhere } from "./inheritance.ts"

/** What the explanation of a term must say, one of the words, and what it never says (packs/<place>/definitions.csv). */
export interface Definition {
  /** The whole term. */
  readonly term: RegExp
  readonly must: RegExp
  /** null when nothing is known that would be wrong. */
  readonly never: RegExp | null
  readonly because: string
}

/** Every term. */
export const definitions: readonly Definition[] = everywhere(file).map(({ term, must, never, because }) => ({
  term: new RegExp(`^(?:${term})$`),
  must: new RegExp(must),
  never: never === "" ? null : new RegExp(never),
  because,
}))
