import { perObject } from "../../memo/index.ts"
import type { Disclosure, SectionKey } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { subjectOf } from "../../read/prose/subjects.ts"
import { linesOf, placeIn } from "./texts.ts"

/** A statement that there is none of something this year: 没有使用政府性基金预算拨款安排的支出. */
export interface SaidNone {
  /** The canonical subject (docs/concepts.md). */
  readonly subject: string
  /** As printed, from the negation to the end of the clause. */
  readonly words: string
  readonly at: Place
}

/** Sections whose sentences explain words or list duties. */
const silent: readonly SectionKey[] = ["duties", "glossary", "projects", "performance", "tables"]

const none =
  /(?:没有|无|未安排|未使用|未发生|未列支|不存在|不涉及)(?:使用|安排|发生|列支|涉及|开展|的)*([\u4e00-\u9fff“”（）()、]{2,34}?)(?=[，。；：]|$)/g
/** What stands before 没有 when it is a condition, a question, a word of its own or said of somebody else. */
const otherwise = /如果?$|若$|是否$|有$|并$|凡$|对$|下属|所属|本级|中心|[队站所院馆校]$/
/** What there is none of when the amount is not meant: no change, no excess, no difference. */
const notAmounts = /变化|变动|增减|增加|减少|增长|下降|差异|超|结余|偏离|问题|调整|其他/

/** Every statement of the prose that there is none of a headline figure in the year of the document. */
export const saidNone: (disclosure: Disclosure) => readonly SaidNone[] = perObject((disclosure: Disclosure) =>
  disclosure.sections.flatMap((section) => [...nonesIn(section, disclosure.year)]),
)

function* nonesIn(section: Disclosure["sections"][number], year: number | null): Iterable<SaidNone> {
  if (silent.includes(section.key)) return
  for (const line of linesOf(section))
    for (const match of line.text.matchAll(none)) {
      const [words, object] = match
      const before = line.text.slice(0, match.index)
      const sentence = before.slice(before.lastIndexOf("。") + 1)
      const years = sentence.match(/20\d\d(?=年)/g) ?? []
      if (otherwise.test(sentence.slice(sentence.lastIndexOf("；") + 1)) || notAmounts.test(object!)) continue
      if (years.some((each) => Number(each) !== year) || /上年|去年|以前年度/.test(sentence)) continue
      const subject = subjectSaid(object!)
      if (subject) yield { subject, words, at: placeIn(line, match.index) }
    }
}

/** The subject words mean where they say a kind of money or expense, whatever of it there is none of; null for other words. */
function subjectSaid(object: string): string | null {
  const compact = object
    .replace(/[“”]/g, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replace(/(?:安排的|的|相关|有关|项目|方面|业务|事项|任何|财政)/g, "")
  const stem = compact.replace(/(?:支出|经费|费用?|收入|预算|拨款|资金|采购|购置|活动|情况|数){0,8}$/, "")
  if (stem === "") return null
  for (const words of [compact, stem, `${stem}支出`, `${stem}预算支出`, `${stem}费`, `政府采购${stem}`]) {
    const subject = subjectOf(words)
    if (subject !== words && !subject.startsWith("function:")) return subject
  }
  return null
}
