import type { Disclosure } from "../../../model/disclosure.ts"
import type { Severity } from "../../../model/finding.ts"
import type { Place } from "../../../model/place.ts"
import type { Check, Verdict } from "../../check.ts"
import { around, differentTexts, placeIn, type Said } from "../../facts/texts.ts"

/** Something found in a text: its characters, and what is wrong with them when it differs from case to case. */
export interface Slip {
  readonly index: number
  readonly length: number
  /** What should stand there, when it is known. */
  readonly should?: string
  /** When this one is worse or less bad than the check's others. */
  readonly severity?: Severity
}

/** What a check of words looks for, and how it tells the clerk. */
export interface SlipCheck {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly basis: string
  /** What every text with such a slip matches: texts that do not are passed over quickly. Without the flag g. */
  readonly hint?: RegExp
  /** What stands around a text decides too: it is looked at in every place, else once. */
  readonly around?: true
  /** Which texts are looked at; all when left out. */
  readonly looks?: (said: Said, disclosure: Disclosure) => boolean
  readonly find: (text: string, said: Said, disclosure: Disclosure) => Iterable<Slip>
  /** The sentence about one kind of slip; `quotes` are its occurrences with a few characters around them. */
  readonly say: (slip: string, quotes: readonly string[], should: string | undefined) => string
  readonly advice: string
}

interface Occurrence {
  readonly severity: Severity
  readonly words: string
  readonly should: string | undefined
  readonly quote: string
  readonly at: Place
}

/** A check that goes through every text of a document; the same slip in many places is one finding. */
export function slipCheck(rule: SlipCheck): Check {
  const { id, title, severity, basis } = rule
  return {
    id,
    family: "TXT",
    title,
    severity,
    basis,
    *run({ disclosure }): Iterable<Verdict> {
      const { texts, whole } = differentTexts(disclosure)
      if (rule.hint && !rule.hint.test(whole)) return
      const found = new Map<string, Occurrence[]>()
      const seen = new Set<string>()
      for (const { text, said: places } of texts) {
        if (rule.hint && !rule.hint.test(text)) continue
        if (rule.looks?.(places[0]!, disclosure) === false) continue
        const slips = rule.around ? null : [...rule.find(text, places[0]!, disclosure)]
        if (slips?.length === 0) continue
        for (const said of places)
          for (const slip of slips ?? rule.find(text, said, disclosure)) {
            const { index, length, should, severity: own } = slip
            const words = text.slice(index, index + length)
            // A label of a table may also be the name of a project.
            const key = `${words}|${JSON.stringify(said.at)}|${index}`
            if (seen.has(key)) continue
            seen.add(key)
            const all = found.get(words) ?? []
            found.set(words, all)
            all.push({
              severity: own ?? severity,
              words,
              should,
              quote: around(text, index, length),
              at: placeIn(said, index),
            })
          }
      }
      for (const all of found.values()) {
        const { words, should } = all[0]!
        const times = all.length > 1 ? `（共${all.length}处）` : ""
        yield {
          severity: all[0]!.severity,
          message: `${rule.say(words, [...new Set(all.map(({ quote }) => quote))].slice(0, 3), should)}${times}`,
          at: all.map(({ at }) => at),
          says: words,
          ...(should === undefined ? {} : { should }),
          advice: rule.advice,
        }
      }
    },
  }
}

/** Every match of a pattern (with the flag g) as a slip. */
export function matches(text: string, pattern: RegExp): readonly Slip[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return none
  const found: Slip[] = []
  for (; match !== null; match = pattern.exec(text)) {
    found.push({ index: match.index, length: match[0].length })
    if (match[0] === "") pattern.lastIndex++
  }
  return found
}

const none: readonly Slip[] = []
