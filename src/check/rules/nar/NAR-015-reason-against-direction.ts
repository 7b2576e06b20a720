import type { Section, SectionKey } from "../../../model/disclosure.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { linesOf, placeIn, type Said } from "../../facts/texts.ts"

/** A reason all of whose words go the other way. */
export interface ReasonAgainst {
  readonly way: "up" | "down"
  /** The words of the change: 较上年减少1.80万元. */
  readonly change: string
  readonly reason: string
  /** The words of the reason that go the other way. */
  readonly words: readonly string[]
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

/** Words of a reason that make an amount grow or shrink. What is done with more effort, or on a line, changes no amount. */
const growing =
  /(?:新增|增加|增长|增多|增设|增配|增聘|扩大|扩招|上涨|上调|调增|追加|新招|新进|新聘|新购|提标)(?!了?(?:对)?(?:节约|节能|管理|监管|监督|约束|控制|统筹|收入|结转|压减))/g
const shrinking =
  /(?:减少|压减|压缩|缩减|节约|节省|下降|降低|取消|调减|核减|削减|精简|减免|撤销|停办|停用|厉行)/g

/** What makes either way right: money of another time or kind, what takes the place of something, what was there before. */
const eitherWay =
  /上年|去年|往年|以前年度|一次性|结转|结余|基数|口径|调整|划转|划出|划入|转为|改为|代替|替代|线上|网络|视频|共享|上级|其他资金|自有|事业收入|捐赠|退休|调出|完工|完成|结束|到期|未(?:安排|开展)|不再|没有|未|不/

/** Two words of one reason taken together: 减少…增加. */
const growingOrShrinking = { up: growing, down: shrinking } as const

/** NAR-015: the reason of a rise makes it rise. */
export const reasonAgainstDirection: Check = {
  id: "NAR-015",
  family: "NAR",
  title: "增减的原因与方向相反",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：增减变化原因应予说明",
  *run({ disclosure }): Iterable<Observation> {
    for (const section of disclosure.sections)
      for (const { line, index, change, way, reason, words } of reasonsIn(section))
        yield {
          about: ["claim", nameKey(change), "reason"],
          at: [placeIn(line, index)],
          data: { way, change, reason, words } satisfies ReasonAgainst,
          says: words.join("、"),
        }
  },
}

interface Reason extends ReasonAgainst {
  readonly line: Said
  readonly index: number
}

function* reasonsIn(section: Section): Iterable<Reason> {
  if (silent.includes(section.key)) return
  for (const line of linesOf(section))
    for (const match of line.text.matchAll(explained)) {
      const [whole, word, given] = match
      const way = new RegExp(`^(?:${up})$`).test(word!) ? "up" : "down"
      const reason = ownPart(given!)
      const against = reason.match(growingOrShrinking[way === "up" ? "down" : "up"])
      if (!against || reason.match(growingOrShrinking[way]) || eitherWay.test(reason)) continue
      const change = whole
        .slice(0, whole.length - given!.length)
        .replace(/的?[，,、]?(?:其)?(?:主要)?(?:原因|是?由于|主要).*$/, "")
      yield { line, index: match.index, change, way, reason, words: [...new Set(against)] }
    }
}

/** A reason without what is said after it of something else: an amount of its own begins the next statement. */
function ownPart(given: string): string {
  return given.split(/[，,][^，,]{0,20}\d[\d.,]*(?:万元|元)/, 1)[0]!
}
