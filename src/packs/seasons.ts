import file from "./generated/seasons.ts"
import { everywhere } from "./inheritance.ts"

/** Work of one season, and the date of the payment plan (0 March … 3 December) by which some of it is paid. */
export interface Season {
  readonly words: RegExp
  readonly season: string
  readonly by: number
}

/** packs/<place>/seasons.csv. */
export const seasons: readonly Season[] = everywhere(file).map(({ words, season, by }) => ({
  words: new RegExp(words),
  season,
  by: Number(by),
}))
