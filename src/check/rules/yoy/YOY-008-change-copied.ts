import type { Cannot, Check, Observation } from "../../check.ts"
import { comparable } from "./last-year.ts"
import { aboutOfSentence, type Sentence, sentencesOf } from "./sentences.ts"

/** A figure that two years do not share by accident: money or per cent of three digits or more, none of them round. */
const figure = /(\d[\d,]{0,30}\.\d{1,12}|\d[\d,]{2,30})(?=\s*(?:亿元|万元|元|%|％))/g
const moved = /(?:增加|减少|增长|下降|提高|降低|压减|上升)[了约]?[^，。；]{0,10}?\d/

/** A sentence about a change that last year's disclosure has too. */
export interface ChangeCopied {
  readonly sentence: string
}

/** YOY-008: what is told of this year's change is not what was told of last year's. */
export const copiedChanges: Check = {
  id: "YOY-008",
  family: "YOY",
  title: "增减变化的说明照抄上年",
  severity: "warning",
  basis: "情况说明应反映本年的增减变化（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run(review): Iterable<Observation | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const telling = sentencesOf(review.disclosure).filter(tellsChange)
    if (telling.length === 0) return yield { cannot: "文中没有写增减变化的数" }
    const before = new Set(sentencesOf(lastYear).map(({ words }) => words))
    for (const sentence of telling) {
      const { text, words, at } = sentence
      if (!before.has(words)) continue
      yield {
        about: aboutOfSentence(sentence, review.disclosure),
        at: [at],
        data: { sentence: text } satisfies ChangeCopied,
        says: text,
        cause: { kind: "only-years-changed", of: "reasons" },
      }
    }
  },
}

/** Whether a sentence tells of a change with two figures that hardly come twice. */
function tellsChange({ text }: Sentence): boolean {
  const figures = [...text.matchAll(figure)].filter(
    ([, digits]) => digits!.replace(/[,.]|^0+|(?<!0)0+$/g, "").length >= 3,
  )
  return moved.test(text) && new Set(figures.map(([, digits]) => digits)).size >= 2
}
