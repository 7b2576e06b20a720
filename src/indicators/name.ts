import { type Measure, measures, units } from "../packs/indicator-words.ts"
import { narrow } from "../text/narrow.ts"
import { isUnknown, isWord, segment, type Word } from "./segment.ts"

/** A name (or description) of an indicator taken apart. */
export interface ParsedName {
  /** Without brackets and white space; of a ratio, only what is above the line. */
  readonly text: string
  /** What stands in brackets at the end: perhaps a unit. */
  readonly bracket: string | null
  /** What is measured, by the end of the name; null when the end does not say. */
  readonly measure: Measure | null
  /** The words before the measure. */
  readonly words: readonly Word[]
  /** Whether the measure is a word of its own and not one of those before it. */
  readonly isMeasureApart: boolean
  /** Whether it says a part and its whole: `A占B的比重`, `A/B`. */
  readonly isRatio: boolean
}

const isTurned = /(?:^|[=＝])(?:1|100%?)[-－—]/
const bracketAtEnd = /[(（]([^()（）]{1,10})[)）]$/
const longestMeasure = Math.max(...[...measures.keys()].map(({ length }) => length))
const share = measures.get("率")!

/** Takes a name apart into words, measure, and the part of a ratio that is counted. */
export function parseName(name: string): ParsedName {
  const written = narrow(name)
    .replace(/\s+/g, "")
    .replace(/[。；;，,]+$/, "")
  const bracket = bracketAtEnd.exec(written)?.[1] ?? null
  const said = written.replace(bracketAtEnd, "").replace(/[“”"'《》()（）]/g, "")
  // Of 1-A/B nothing is taken for the part.
  const whole = isTurned.test(said) ? "" : said
  const part = partOf(whole)
  const text = part ?? whole
  const measure = measureAtEnd(text)
  // Of a ratio the number above the line is measured by the ratio; a number that tells (满意人数) stays a word.
  const end = measure === null ? 0 : endOf(measure)
  const head = measure === null || (part !== null && measure.sense !== "") ? text : text.slice(0, -end)
  return {
    text,
    bracket,
    measure: part === null ? measure : share,
    words: withoutUnit(segment(head.replace(/性$/, ""))),
    isMeasureApart: end === measure?.word.length,
    isRatio: part !== null,
  }
}

/** How much of the end is measure and no word: of 清运量 and 覆盖面积 the act before it is one. */
function endOf({ word }: Measure): number {
  for (let length = 1; length < word.length; length++)
    if (measures.has(word.slice(-length)) && isWord(word.slice(0, -length))) return length
  return word.length
}

/** `来信件` of 来信件数: the unit says how it is counted, not what. */
function withoutUnit(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1)
  return last && isUnknown(last) && units.has(last.text) ? words.slice(0, -1) : words
}

/** What stands above the line of a ratio; null when the text is none. */
function partOf(text: string): string | null {
  const plain = text.replace(/^[^=＝]{1,20}[=＝]/, "").replace(/[×xX*]\s*100[%％]?$/, "")
  const fraction = /^([^/÷]{2,30})[/÷]([^/÷]{2,40})$/.exec(plain)
  if (fraction) return fraction[1]!
  const said = /^(.{2,30}?)占.{1,40}?(?:比率|比例|比重|百分比|占比|比|份额)$/.exec(plain)
  return said ? said[1]! : null
}

function measureAtEnd(text: string): Measure | null {
  for (let length = Math.min(longestMeasure, text.length); length > 0; length--) {
    const found = measures.get(text.slice(-length))
    if (found) return found
  }
  return null
}
