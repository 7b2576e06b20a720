import { perObject } from "../../../memo/index.ts"
import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { bare } from "../../../text/likeness.ts"
import type { IndicatorRow } from "../indicators.ts"
import { type Passage, passagesOf } from "./index.ts"

/** A rate that a text promises: `造林成活率85%以上`, `受害率控制在0.9‰以内`. */
export interface ShareSaid {
  /** The words before it, up to the last mark. */
  readonly name: string
  /** In per cent. */
  readonly value: number
  /** As printed, without its sign. */
  readonly digits: string
  readonly text: string
  readonly passage: Passage
  readonly at: Place
}

const verbs =
  "(?:要|需|应|均|稳定|保持|维持|控制|力争|争取|确保|不断|继续|全部|总体|基本|分别){0,3}(?:达到?|不低于|不高于|不超过|不少于|提高到|提高至|提升到|提升至|下降到|降至|降到|为|在|至|到|有|≥|≤|>|<|=|：){0,2}"
const said = new RegExp(
  `([\\u4e00-\\u9fff（）]{1,20}?(?:率|度|比例|比重|占比))${verbs}(\\d{1,3}(?:\\.\\d{1,4})?)([%‰])`,
  "g",
)
/** Growth by so many points, the value of another time, or one of several. */
const another = /由$|从$|上年|去年|同期|以来|累计|增长|提高了|下降了|目前|现有|其中|十四五|20\d\d年[末底]?$/

/** The rates that the goals, purposes and tasks of a document state. Made once a document. */
export const sharesSaid: (disclosure: Disclosure) => readonly ShareSaid[] = perObject(
  (disclosure: Disclosure) =>
    passagesOf(disclosure).flatMap((passage) =>
      passage.sentences.flatMap((sentence) =>
        [...sentence.text.matchAll(said)].flatMap((match): ShareSaid[] => {
          const [text, name, digits, sign] = match
          if (another.test(sentence.text.slice(Math.max(0, match.index - 6), match.index) + name)) return []
          if (/由|从/.test(sentence.text.slice(match.index, match.index + text.length))) return []
          return [
            {
              name: bare(name!),
              value: Number(digits) * (sign === "‰" ? 0.1 : 1),
              digits: digits!,
              text: `${digits}${sign}`,
              passage,
              at: passage.placeOf(sentence, match.index + name!.length),
            },
          ]
        }),
      ),
    ),
)

/** How a rate said elsewhere stands to the target of the indicator: the same, less strict than it, stricter, or its sign is another. */
export function shareAgainst(
  { value, digits }: ShareSaid,
  { target, indicator }: IndicatorRow,
): "same" | "looser" | "stricter" | "sign" {
  if (Math.abs(target.value! - value) < 1e-9) return "same"
  if (indicator.target.value !== null && Number(digits) === indicator.target.value) return "sign"
  const isLooser =
    target.operator === "≤" || target.operator === "<" ? target.value! > value : target.value! < value
  return isLooser ? "looser" : "stricter"
}

/** The name in a sentence has words before it; four characters and more of the end must be the same. */
export function isNamedAlike(said: string, name: string, shortest = 4): boolean {
  return name.length >= shortest && (said.endsWith(name) || (said.length >= shortest && name.endsWith(said)))
}
