import {
  type Measure,
  type Morpheme,
  measures,
  morphemes,
  type Thing,
  telling,
  things,
} from "../packs/indicator-words.ts"

/** A word of a name with what is known of it; of a stretch that is not known, nothing is. */
export interface Word {
  readonly text: string
  readonly morpheme: Morpheme | null
  readonly measure: Measure | null
  readonly thing: Thing | null
}

/** One character says what is measured only at the end (率, 数, 量). */
const innerMeasures = [...measures.keys()].filter((word) => word.length > 1)
const known: ReadonlySet<string> = new Set([...morphemes.keys(), ...things.keys(), ...innerMeasures])
const longest = Math.max(...[...known].map(({ length }) => length))

/** Characters between words that say nothing of their own. */
const fillers =
  /^[的地得之和与及或后前中内外等性化被可到在为对级类次第各均本全该其所经由从按以年月日县市区镇乡新老旧大中小率量数频]+$/

/** Cuts a text into the longest words that are known; what stands between them is one word each time, unless it is filler. */
export function segment(text: string): readonly Word[] {
  const found: Word[] = []
  let unknown = ""
  const close = () => {
    if (unknown !== "" && !fillers.test(unknown)) found.push(...stretch(unknown))
    unknown = ""
  }
  for (let at = 0; at < text.length; ) {
    const word = longestAt(text, at)
    if (word === null) unknown += text[at++]
    else {
      close()
      found.push(wordOf(word))
      at += word.length
    }
  }
  close()
  return found
}

const harm: Morpheme = { role: "thing", sense: "harm", time: "" }

/** 窨井盖缺失, 航标灯失常: the last two characters of a stretch that is not known may tell by what they are made of. */
function stretch(text: string): readonly Word[] {
  const end = text.slice(-2)
  const tells =
    end.length === 2 && (telling.get("before")?.has(end[0]!) || telling.get("behind")?.has(end[1]!))
  if (!tells) return [wordOf(text)]
  const before = text.slice(0, -2)
  return [
    ...(before === "" || fillers.test(before) ? [] : [wordOf(before)]),
    { text: end, morpheme: harm, measure: null, thing: null },
  ]
}

/** Whether a word says what it says by its characters alone: probably, but not surely. */
export function isGuessed(text: string): boolean {
  if (text.length !== 2 || isWord(text) || measures.has(text)) return false
  return Boolean(telling.get("before")?.has(text[0]!) || telling.get("behind")?.has(text[1]!))
}

function longestAt(text: string, at: number): string | null {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length)
    if (known.has(word)) return word
  }
  return null
}

/** A word with all that is known of it. */
export function wordOf(text: string): Word {
  const inner = text.length > 1 ? (measures.get(text) ?? null) : null
  return {
    text,
    morpheme: morphemes.get(text) ?? null,
    measure: inner,
    thing: things.get(text) ?? null,
  }
}

/** Whether a text is one word that is known. */
export function isWord(text: string): boolean {
  return morphemes.has(text) || things.has(text)
}

/** Whether nothing at all is known of a word. */
export function isUnknown({ morpheme, measure, thing }: Word): boolean {
  return morpheme === null && measure === null && thing === null
}
