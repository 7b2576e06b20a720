import file from "./generated/matters.ts"
import { everywhere } from "./inheritance.ts"

/** Words that only some lines of government have to do with (packs/<place>/matters.csv). */
export interface Matter {
  /** Finds them, each wherever it stands. */
  readonly words: RegExp
  /** The lines that may speak of it. */
  readonly lines: ReadonlySet<string>
  readonly because: string
}

/** What belongs to a few lines of government. */
export const matters: readonly Matter[] = everywhere(file).map(({ words, lines, because }) => ({
  words: new RegExp(words, "g"),
  lines: new Set(lines.split("|")),
  because,
}))
