import file from "./generated/powers.ts"
import { everywhere } from "./inheritance.ts"

/** What only a few lines of government have the power to do (packs/<place>/powers.csv). */
export interface Power {
  readonly words: RegExp
  readonly lines: ReadonlySet<string>
  readonly because: string
}

/** Permits, registrations and proceedings, with who is in charge of them. */
export const powers: readonly Power[] = everywhere(file).map(({ words, lines, because }) => ({
  words: new RegExp(words),
  lines: new Set(lines.split("|")),
  because,
}))
