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
  /** The clauses of the reason that go the other way. */
  readonly clauses: readonly string[]
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
    const wrong = [...directions.run!(review)].filter((each) => "at" in each)
    yield* found.filter((each) => !wrong.some((other) => isOfOneChange(each, other)))
  },
}

/** Stands in the same place and is told in words of the same change. */
function isOfOneChange(reason: Observation, other: Observation): boolean {
  const { change } = reason.data as ReasonAgainst
  const said = Object.entries(other.data ?? {}).flatMap(([key, value]) =>
    /^(?:said|words|change|rate)$/.test(key) ? value : [],
  )
  return (
    other.at.some((at) => isOnePlace(at, reason.at[0]!)) &&
    said.some(
      (words) =>
        typeof words === "string" && words.length > 1 && (change.includes(words) || words.includes(change)),
    )
  )
}

function isOnePlace(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function* contraryReasons({ disclosure }: Review): Iterable<Observation> {
  for (const { line, index, change, way, given } of reasonsOf(disclosure)) {
    const other = way === "up" ? "down" : "up"
    const effects = effectsOf(given)
    const against = effects.filter(({ moves }) => moves === other)
    if (against.length === 0 || effects.some(({ moves }) => moves === way || moves === "both")) continue
    const clauses = against.map(({ clause }) => clause)
    yield {
      // A clause nobody understands may be the reason after all.
      ...(effects.length > against.length ? { severity: "warning" as const } : {}),
      about: ["claim", nameKey(change), "reason"],
      at: [placeIn(line, index)],
      data: { way, change, clauses } satisfies ReasonAgainst,
      says: clauses.join("、"),
    }
  }
}
