import file from "./generated/effects.ts"
import { everywhere } from "./inheritance.ts"

/** What a thing done, come or gone does to the money it costs: `mixed` when it may be either, `weak` where a stronger word beside it decides, `lean` where words beside it must say the same (packs/<place>/effects.csv). */
export type Effect = (typeof file.national)[number]["way"]

const rows = everywhere(file)

/** Finds the words of one effect, the longest first. */
export function effectPattern(way: Effect): RegExp {
  const words = rows.filter((row) => row.way === way).flatMap((row) => row.words.split("|"))
  return new RegExp(words.sort((a, b) => b.length - a.length).join("|"), "g")
}
