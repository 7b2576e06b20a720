import type { ParsedName } from "./name.ts"
import { Reading, type Valence } from "./reading.ts"
import { wordOf } from "./segment.ts"

export type { Valence } from "./reading.ts"

/** Reads words from the left to the right; the later word decides, for the head of a Chinese name stands last. */
export function valenceOf({ words, measure, isMeasureApart }: ParsedName): Valence {
  const reading = new Reading()
  words.forEach((word, at) => {
    reading.take(word, words[at + 1] ?? null)
  })
  // 增速, 降幅: a measure that is an act, too.
  const act = measure === null || !isMeasureApart ? null : wordOf(measure.word)
  if (act?.morpheme?.role === "act") reading.take(act, null)
  const isTold = !isMeasureApart && /^(?:good|harm)$/.test(measure?.sense ?? "")
  return reading.close(isTold ? "" : (measure?.sense ?? ""), measure?.word ?? "")
}
