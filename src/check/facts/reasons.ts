import { perObject } from "../../memo/index.ts"
import type { Disclosure, Section, SectionKey } from "../../model/disclosure.ts"
import { linesOf, type Said } from "./texts.ts"

/** Why an amount moved, as prose tells it behind the change. */
export interface Reason {
  readonly way: "up" | "down"
  /** The words of the change: 较上年减少1.80万元. */
  readonly change: string
  /** What is given as its reason, up to the end of the clause or the next amount. */
  readonly given: string
  readonly line: Said
  readonly index: number
}

const silent: readonly SectionKey[] = [
  "duties",
  "glossary",
  "projects",
  "performance",
  "tables",
  "organisation",
]

const up = "增加|增长|上升|提高|增多|大于|高于|多于"
const down = "减少|下降|降低|压减|小于|低于|少于"

/** A change, and then its reason up to the end of the clause: 减少1.80万元，下降20.45%，原因是…；, 增加的主要原因是…。 */
const explained = new RegExp(
  `(?:较|比|与|同)?(?:[^，。；：（）()]{0,16}(?:相比)?)(${up}|${down})` +
    "(?:(?:了|额)?\\s*[\\d.,]{1,16}\\s*(?:亿元|万元|元|%|％|个百分点)(?:[，,（(](?:增长|下降|增加|减少|降低|上升|增幅|降幅)(?:了|为|达)?\\s*[\\d.,]{1,12}\\s*[%％][）)]?)?[，,、；]?" +
    "|(?:年初|全年|上年)?(?:预算|决算)数?)?(?:的)?" +
    "(?:其)?(?:主要)?(?:原因(?:是|为|系|在于|：|:)?|是?由于|主要(?:是|系|为)(?:因为?)?)([^。；]{2,120})",
  "g",
)

/** Every reason given in the prose for a rise or a fall. */
export const reasonsOf: (disclosure: Disclosure) => readonly Reason[] = perObject((disclosure: Disclosure) =>
  disclosure.sections.flatMap((section) => [...reasonsIn(section)]),
)

const rises = new RegExp(`^(?:${up})$`)

function* reasonsIn(section: Section): Iterable<Reason> {
  if (silent.includes(section.key)) return
  for (const line of linesOf(section))
    for (const match of line.text.matchAll(explained)) {
      const [whole, word, given] = match
      const change = whole
        .slice(0, whole.length - given!.length)
        .replace(/的?[，,、]?(?:其)?(?:主要)?(?:原因|是?由于|主要).*$/, "")
      yield {
        way: rises.test(word!) ? "up" : "down",
        change,
        given: ownPart(given!),
        line,
        index: match.index,
      }
    }
}

/** A reason without what is said after it of something else: an amount of its own begins the next statement. */
function ownPart(given: string): string {
  return given.split(/[，,][^，,]{0,20}\d[\d.,]*(?:万元|元)/, 1)[0]!
}
