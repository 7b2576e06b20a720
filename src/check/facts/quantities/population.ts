import { perObject } from "../../../memo/index.ts"
import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { numeralScales } from "../../../text/numeral.ts"
import { type Passage, passagesOf } from "./index.ts"

/** How many people, or people of a kind, a place has, as a document says. */
export interface Population {
  /** The kind of people (残疾人, 在校学生); null for all of them. */
  readonly whom: string | null
  /** The most that the printed digits may stand for. */
  readonly high: number
  readonly words: string
  readonly at: Place
}

const count = "(\\d{1,9}(?:\\.\\d{1,6})?)(亿|万|千)?(?:余|多)?"
const all = "(?:常住|户籍|总|服务|辖区|全部|城乡)?人口"
/** `常住人口21.3万人`, `21万常住人口`, `人口约21万`. */
const behind = new RegExp(`${all}(?:总数|总量|数量|数)?(?:现|共|约|近|有|为|是|达到?|已达)*${count}人?`, "g")
const before = new RegExp(
  `${count}(?:人|名|多名)?(?:的)?(?:城乡)?(?:常住|户籍)?(?:人口|居民|群众|百姓|市民)`,
  "g",
)
const whole = "(?:全[县区市乡镇旗州]|[我本][县区市乡镇旗州]|辖区内?|县域内?|区域内)"
const ofKind = new RegExp(
  `${whole}(?:现|共|总|目前|登记|在册|的)*(?:有|计)?([\\u4e00-\\u9fff]{2,8}?(?:人|人员|人口|居民|对象|学生|教师|职工|党员|农民|老人|儿童|妇女|青少年))(?:总数|人数|数)?(?:现|共|约|有|为|是|达到?)*${count}(?:人|名)`,
  "g",
)
/** A village's or a street's people are not all there are, and not every figure is of now. */
const elsewhere =
  /(?:新增|流动|迁入|脱贫|贫困|低收入|老年|劳动|农业|城镇|农村|转移|就业|失业|出生|死亡|参保|人均|每|覆盖|受益|惠及|其中|省|全国|规划|预计|到20\d\d年)[^，。；]{0,6}$/
const smaller =
  /(?:某|[\u4e00-\u9fff]{1,4}(?:村|社区|街道|集镇|镇|乡|小区|园区|片区|景区|校区|城区))[^，。；]{0,8}$/

/** Every statement of how many people the place of a document has. Made once a document. */
export const populationsOf: (disclosure: Disclosure) => readonly Population[] = perObject(
  (disclosure: Disclosure) =>
    passagesOf(disclosure).flatMap((passage) => [...stated(passage, disclosure.entity.region.name)]),
)

function* stated(passage: Passage, region: string): Iterable<Population> {
  for (const sentence of passage.sentences) {
    const { text } = sentence
    if (!/人口|居民|群众|百姓|市民|人|名/.test(text)) continue
    for (const pattern of [behind, before])
      for (const match of text.matchAll(pattern)) {
        const clause = clauseBefore(text, match.index)
        if (!isOfWhole(clause, match[0], region)) continue
        yield {
          whom: null,
          high: highOf(match[1]!, match[2]),
          words: match[0],
          at: passage.placeOf(sentence, match.index),
        }
      }
    for (const match of text.matchAll(ofKind))
      yield {
        whom: match[1]!.replace(/^(?:现|共|总|的|有)+/, ""),
        high: highOf(match[2]!, match[3]),
        words: match[0],
        at: passage.placeOf(sentence, match.index),
      }
  }
}

function clauseBefore(text: string, index: number): string {
  return text
    .slice(0, index)
    .split(/[，。；：、（]/)
    .at(-1)!
}

/** `全县总人口…`, `常住人口…`, `本县21万居民`: the people of the whole place. */
function isOfWhole(clause: string, words: string, region: string): boolean {
  if (elsewhere.test(clause)) return false
  const named = region.length > 1 && clause.includes(region.slice(-3))
  if (new RegExp(whole).test(clause) || named) return true
  return /(?:常住|户籍|总)人口/.test(words) && !smaller.test(clause)
}

function highOf(digits: string, scale: string | undefined): number {
  const times = scale ? numeralScales[scale]! : 1
  const decimals = digits.split(".")[1]?.length ?? 0
  // 约21万 and 21万 may be a little more: half of the last digit.
  return (Number(digits) + 0.5 * 10 ** -decimals) * times
}
