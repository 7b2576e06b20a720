import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { bare } from "../../../text/likeness.ts"
import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { indicatorRows } from "../../facts/indicators.ts"
import { differentTexts, placeIn } from "../../facts/texts.ts"

/** How many of a kind of people the whole region has, as one place of the document says. */
interface Stated {
  readonly whom: string
  readonly value: number
  readonly words: string
  readonly at: Place
}

const region = "(?:全[县区市乡镇旗]|[我本][县区市乡镇旗]|辖区内?)"
const people = "[\\u4e00-\\u9fff]{0,12}?(?:人员|人口|人数|居民|对象|学生|教师|职工|农户|户数|老人)"
const inText = new RegExp(
  `${region}(?:现|共|总|目前)?(?:有|计)?(${people})(?:总数|数)?(?:共有|共计|合计|约为|约|共|有|为|达到?)?(\\d+(?:\\.\\d+)?)(万|千)?余?[人户名]`,
  "g",
)
/** A number of people: the few texts that have one are looked through for whose it is. */
const counted = /\d(?:万|千)?余?[人户名]/
const scales: Readonly<Record<string, number>> = { 万: 10_000, 千: 1000 }
/** Two figures of one population differ by rounding and by a year's change, not by half. */
const far = 1.5

/** How many of one kind of people there are, as different places say. */
export interface TwoPopulations {
  readonly whom: string
  readonly words: readonly string[]
}

/** IND-018: the whole region's people of one kind are as many in one project as in another. */
export const population: Check = {
  id: "IND-018",
  family: "IND",
  title: "同一对象的总数前后不一",
  severity: "warning",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const stated = [...said(disclosure), ...measured(disclosure)]
    if (stated.length === 0) return yield { cannot: "文中没有写全县（区）某类对象的总数" }
    for (const [whom, all] of Map.groupBy(stated, (each) => each.whom)) {
      const values = all.map(({ value }) => value)
      const [low, high] = [Math.min(...values), Math.max(...values)]
      if (low <= 0 || high < low * far) continue
      const words = [...new Map(all.map((each) => [each.value, each.words])).values()]
      yield {
        about: ["population", nameKey(whom)],
        at: all.map(({ at }) => at),
        data: { whom, words } satisfies TwoPopulations,
        says: words[0]!,
      }
    }
  },
}

function* said(disclosure: Disclosure): Iterable<Stated> {
  for (const { text, said } of differentTexts(disclosure).texts) {
    const { kind } = said[0]!
    if (kind === "label" || kind === "title" || !counted.test(text)) continue
    for (const match of text.matchAll(inText))
      for (const each of said)
        yield {
          whom: kindOf(match[1]!),
          value: Number(match[2]) * (match[3] ? scales[match[3]]! : 1),
          words: match[0],
          at: placeIn(each, match.index),
        }
  }
}

const whole = new RegExp(`^${region}(${people})(?:总数|数)?$`)

/** `全县参保人员数 ≥10000人`; how many of them are to be reached is another matter. */
function* measured(disclosure: Disclosure): Iterable<Stated> {
  for (const { indicator, target } of indicatorRows(disclosure)) {
    if (target.kind !== "count" || target.value === null || !/^[人户名]$/.test(target.unit)) continue
    const match = whole.exec(bare(indicator.description)) ?? whole.exec(bare(indicator.name))
    if (match)
      yield {
        whom: kindOf(match[1]!),
        value: target.value,
        words: `${match[0]}${target.text}`,
        at: indicator.target.at,
      }
  }
}

function kindOf(words: string): string {
  return words.replace(/^(?:现|共|总|的|有)+/, "").replace(/(?:总数|数)$/, "")
}
