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

const up = "增加|增长|上升|提高|增多|大于|高于|多于|超过|多(?=了?\\s*\\d)"
const down = "减少|下降|降低|压减|压缩|调减|小于|低于|少于|少(?=了?\\s*\\d)"
const rate =
  "(?:[，,、（(](?:同比|比上年|较上年)?(?:增长|下降|增加|减少|降低|上升|增幅|降幅)(?:了|为|达|约)?\\s*[\\d.,]{1,12}\\s*[%％][）)]?)?"
const cause =
  "(?:其|具体|上述)?(?:主要)?(?:变动|变化|增减|增加|减少|增长|下降)?(?:的)?(?:主要)?" +
  "(?:(?:原因|因素)(?:分析|说明)?(?:主要)?(?:是|为|有|系|在于|如下|包括|：|:){1,2}(?:由于|因为)?|[是系]?由于|[是系]?因为|系因|[缘源]于|得益于|" +
  "归因于|主要(?:是|系|为)(?:由于|因为?)?)"

/** A change, and then its reason up to the end of the clause: 减少1.80万元，下降20.45%，原因是…；, 增加的主要原因是…。 */
const explained = new RegExp(
  `(?:较|比|与|同)?(?:[^，。；：（）()]{0,16}(?:相比)?)(${up}|${down})` +
    `(?:(?:了|额|数)?\\s*[\\d.,]{1,16}\\s*(?:亿元|万元|元|%|％|个百分点)${rate}` +
    "|(?:年初|全年|上年|调整|部门)?(?:预算|决算)数?)?" +
    `(?:[，,、；]|。(?=[^，。；]{0,8}原因))?(?:的)?${cause}([^。；]{2,120})`,
  "g",
)
/** 完成年初预算的97.27%，主要原因是…: less than all was spent, or more. */
const completed = new RegExp(
  `(完成(?:年初|全年|调整|年度)?(?:部门)?预算(?:数)?的?\\s*(\\d{1,4}(?:\\.\\d{1,4})?)\\s*[%％])[，,；。]?${cause}([^。；]{2,120})`,
  "g",
)

/** The reason stands first: 由于人员调出，基本支出比上年增加9.88万元. */
const before = new RegExp(
  `(?<=^|[。；）)]|[（(]\\d[）)]|[、.．])(?:20\\d\\d年(?:度)?，?|本年度?，?)?(?:由于|因为|[因受](?![公此而素])|鉴于)([^。；\\d]{4,60}?)(?:的?影响|等?原因)?，([^，。；：]{2,30}?(${up}|${down})了?\\s*[\\d.,]{1,16}\\s*(?:亿元|万元|元|%|％))`,
  "g",
)

/** Every reason given in the prose for a rise or a fall. */
export const reasonsOf: (disclosure: Disclosure) => readonly Reason[] = perObject((disclosure: Disclosure) =>
  disclosure.sections.flatMap((section) => [...reasonsIn(section)]),
)

const rises = /^(?:增|上|提|大|高|多|超)/
/** What is left over grows when less is spent, and a rate is no amount. */
const leftOver = /结转|结余|余额|执行率|完成率|占比|比重|负债|收缴率/

function* reasonsIn(section: Section): Iterable<Reason> {
  if (silent.includes(section.key)) return
  for (const line of linesOf(section)) {
    for (const match of line.text.matchAll(explained)) {
      const [whole, word, given] = match
      const change = whole
        .slice(0, whole.length - given!.length)
        .replace(
          /[，,、。；]?的?(?:其|具体|上述)?(?:主要)?(?:变动|变化|增减)?(?:的)?(?:主要)?(?:原因|因素|[是系]?由于|[是系]?因为|系因|[缘源]于|得益于|归因于|主要).*$/,
          "",
        )
      if (leftOver.test(change)) continue
      const way = rises.test(word!) ? "up" : "down"
      yield { way, change, given: ownPart(given!), line, index: match.index }
    }
    for (const { 1: given, 2: change, 3: word, index } of line.text.matchAll(before))
      if (!leftOver.test(change!))
        yield {
          way: rises.test(word!) ? "up" : "down",
          change: change!,
          given: given!,
          line,
          index: index,
        }
    for (const { 1: change, 2: percent, 3: given, index } of line.text.matchAll(completed))
      if (Number(percent) !== 100)
        yield {
          way: Number(percent) > 100 ? "up" : "down",
          change: change!,
          given: ownPart(given!),
          line,
          index,
        }
  }
}

/** A reason without what is said after it of something else: an amount of its own begins the next statement. */
function ownPart(given: string): string {
  return given.split(/[，,][^，,]{0,20}\d[\d.,]*(?:万元|元)/, 1)[0]!
}
