import lines from "./generated/national-miswritings.ts"

/** A well-known miswriting, what was meant, and words in which the same characters are right. */
export interface Miswriting {
  readonly wrong: string
  readonly right: string
  readonly unless: readonly string[]
}

/** packs/national/miswritings.csv. */
export const miswritings: readonly Miswriting[] = lines.map(({ wrong, right, unless }) => ({
  wrong,
  right,
  unless: unless === "" ? [] : unless.split("|"),
}))
