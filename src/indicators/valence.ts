import type { ParsedName } from "./name.ts"
import { take, takeEnd } from "./reading.ts"
import { wordOf } from "./segment.ts"
import { State, type Value } from "./state.ts"

/** The valence of a name's words, with what it rests on. */
export interface Valence {
  readonly value: Value
  /** The sense of the word that decided: `state`, `work`, `effort`, `benefit`, `cure`, `undo` … */
  readonly by: string
  /** The words that decided, for a sentence. */
  readonly because: string
  /** How long acts of the name should take. */
  readonly time: "short" | "long" | null
  /** Whether the name is of what should have an upper bound: staff, vehicles, meetings. */
  readonly capped: boolean
  /** Whether growth or reduction stands in the name. */
  readonly grows: boolean
  /** Whether words that are not known follow the word that decided: of a share, they say what it is a share of. */
  readonly blurred: boolean
  /** Whether the words begin with the act, and its object follows. */
  readonly isActFirst: boolean
  /** Whether harm is spoken of, whatever becomes of it. */
  readonly isOfHarm: boolean
  /** Whether money is spoken of, spent or earned. */
  readonly ofMoney: boolean
}

/** What the words of a name and its measure come to. */
export function valenceOf({ words, measure, isMeasureApart }: ParsedName): Valence {
  const state = new State()
  words.forEach((word, at) => {
    take(state, word, words[at + 1] ?? null)
  })
  // 增速, 降幅: a measure that is an act, too.
  const act = measure === null || !isMeasureApart ? null : wordOf(measure.word)
  if (act?.morpheme?.role === "act") take(state, act, null)
  const isTold = !isMeasureApart && /^(?:good|harm)$/.test(measure?.sense ?? "")
  if (measure !== null && !isTold) takeEnd(state, measure.sense, measure.word)
  const { by, because, capped, grows, blurred, isActFirst, isOfHarm, ofMoney } = state
  return {
    value: state.denied ? null : state.value,
    time: state.waits ? "short" : state.time,
    ...{ by, because, capped, grows, blurred, isActFirst, isOfHarm, ofMoney },
  }
}
