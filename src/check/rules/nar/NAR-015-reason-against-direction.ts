import type { Place } from "../../../model/place.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation, Review } from "../../check.ts"
import { effectsOf } from "../../facts/effects.ts"
import { reasonsOf } from "../../facts/reasons.ts"
import { placeIn } from "../../facts/texts.ts"
import { directions } from "./NAR-006-direction.ts"

/** A reason all of whose words go the other way. */
export interface ReasonAgainst {
  readonly way: "up" | "down"
  /** The words of the change: 较上年减少1.80万元. */
  readonly change: string
  readonly reason: string
  /** The words of the reason that go the other way. */
  readonly words: readonly string[]
}

/** NAR-015: the reason of a rise makes it rise. */
export const reasonAgainstDirection: Check = {
  id: "NAR-015",
  family: "NAR",
  title: "增减的原因与方向相反",
  severity: "error",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：增减变化原因应予说明",
  *run(review): Iterable<Observation> {
    const found = [...contraryReasons(review)]
    if (found.length === 0) return
    // Where the word of the change is wrong, the reason may be right.
    const wrong = new Set(
      [...directions.run!(review)].flatMap((each) => ("at" in each ? each.at.map(keyOf) : [])),
    )
    yield* found.filter(({ at }) => !wrong.has(keyOf(at[0]!)))
  },
}

function keyOf(at: Place): string {
  return JSON.stringify(at)
}

function* contraryReasons({ disclosure }: Review): Iterable<Observation> {
  for (const { line, index, change, way, given } of reasonsOf(disclosure)) {
    const other = way === "up" ? "down" : "up"
    const { moves, words: said } = effectsOf(given)
    if (!moves.has(other) || moves.has(way) || moves.has("both")) continue
    const words = said[other]
    yield {
      // A clause nobody understands may be the reason after all.
      ...(moves.has(null) ? { severity: "warning" as const } : {}),
      about: ["claim", nameKey(change), "reason"],
      at: [placeIn(line, index)],
      data: { way, change, reason: given, words } satisfies ReasonAgainst,
      says: words.join("、"),
    }
  }
}
