import { type Miswriting, miswritings } from "../../../packs/miswritings.ts"
import { type Slip, slipCheck } from "./slips.ts"

const any = new RegExp(miswritings.map(({ wrong }) => wrong.replace(/[()]/g, "\\$&")).join("|"), "g")
const known = new Map(miswritings.map((entry) => [entry.wrong, entry]))

/** TXT-006: well-known miswritings (packs/national/miswritings.csv). */
export const miswritten = slipCheck({
  id: "TXT-006",
  title: "常见错别字",
  severity: "note",
  basis: "国家通用语言文字规范",
  hint: new RegExp(any.source),
  find: (text) => miswritingsIn(text),
})

function* miswritingsIn(text: string): Iterable<Slip> {
  for (const match of text.matchAll(any)) {
    const entry = known.get(match[0])!
    if (!isRight(text, match.index, entry))
      yield { index: match.index, length: match[0].length, should: entry.right }
  }
}

/** Whether the characters belong to one of the words in which they are right. */
function isRight(text: string, index: number, { wrong, unless }: Miswriting): boolean {
  return unless.some((word) => {
    const offset = word.indexOf(wrong)
    return offset >= 0 && text.startsWith(word, index - offset)
  })
}
