import file from "./generated/miswritings.ts"
import { everywhere } from "./inheritance.ts"

/** A well-known miswriting, what was meant, and words in which the same characters are right. */
export interface Miswriting {
  readonly wrong: string
  readonly right: string
  readonly unless: readonly string[]
}

/** packs/<place>/miswritings.csv. */
export const miswritings: readonly Miswriting[] = everywhere(file).map(({ wrong, right, unless }) => ({
  wrong,
  right,
  unless: unless === "" ? [] : unless.split("|"),
}))
