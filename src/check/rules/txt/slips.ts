import type { Disclosure } from "../../../model/disclosure.ts"
import type { Severity } from "../../../model/finding.ts"
import type { Place } from "../../../model/place.ts"
import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { around, differentTexts, placeIn, type Said } from "../../facts/texts.ts"

/** Something found in a text: its characters, and what is wrong with them when it differs from case to case. */
export interface Slip {
  readonly index: number
  readonly length: number
  /** What should stand there, when it is known. */
  readonly should?: string
  /** When this one is worse or less bad than the check's others. */
  readonly severity?: Severity
  /** Which of the check's faults, when it tells several apart. */
  readonly fault?: string
}

/** The same slip in one or more places. */
export interface SlipSaid {
  /** The characters as they stand there. */
  readonly slip: string
  /** What should stand there, when it is known. */
  readonly right?: string
  /** The first few places, with a few characters around them. */
  readonly quotes: readonly string[]
  readonly count: number
}

/** What a check of words looks for. */
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
  /** The key of a slip that cannot be read. */
  readonly key?: (slip: string) => string
}

interface Occurrence {
  readonly slip: Slip
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
    *run({ disclosure }): Iterable<Observation | Cannot> {
      const { unjudged } = differentTexts(disclosure)
      if (unjudged > 0) yield { cannot: `有一段文字长达${unjudged}字，没有分段，不逐字检查` }
      for (const [words, all] of occurrencesIn(disclosure, rule)) {
        const { should, severity: own, fault } = all[0]!.slip
        yield {
          ...(fault === undefined ? {} : { fault }),
          severity: own ?? severity,
          about: [rule.key?.(words) ?? nameKey(words)],
          at: all.map(({ at }) => at),
          data: {
            slip: words,
            ...(should === undefined ? {} : { right: should }),
            quotes: [...new Set(all.map(({ quote }) => quote))].slice(0, 3),
            count: all.length,
          } satisfies SlipSaid,
          says: words,
          ...(should === undefined ? {} : { should }),
        }
      }
    },
  }
}

/** The slips of a document by their characters. */
function occurrencesIn(disclosure: Disclosure, rule: SlipCheck): Map<string, Occurrence[]> {
  const { texts, whole } = differentTexts(disclosure)
  const found = new Map<string, Occurrence[]>()
  if (rule.hint && !rule.hint.test(whole)) return found
  const seen = new Set<string>()
  for (const { text, said: places } of texts) {
    if (rule.hint && !rule.hint.test(text)) continue
    if (rule.looks?.(places[0]!, disclosure) === false) continue
    const slips = rule.around ? null : [...rule.find(text, places[0]!, disclosure)]
    if (slips?.length === 0) continue
    for (const said of places)
      for (const slip of slips ?? rule.find(text, said, disclosure)) {
        const { index, length } = slip
        const words = text.slice(index, index + length)
        // A label of a table may also be the name of a project.
        const key = `${words}|${JSON.stringify(said.at)}|${index}`
        if (seen.has(key)) continue
        seen.add(key)
        const all = found.get(words) ?? []
        found.set(words, all)
        all.push({ slip, quote: around(text, index, length), at: placeIn(said, index) })
      }
  }
  return found
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
