import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { differentTexts, placeIn, type Said, textsOf } from "../../facts/texts.ts"
import { endsInFunctionWord } from "./counties.ts"

/** The publisher's own place: its words and of what kind it is: 松岭 and 市. */
export interface OwnPlace {
  readonly words: string
  readonly kind: string
}

/** Another place that stands where only the own one can. */
export interface PlaceOfOneKind {
  readonly name: string
  readonly at: Place
  /** What stands behind it is called by the own place elsewhere: one of the two is wrong. */
  readonly isSaidOtherwise: boolean
}

const placeFirst = /^([\u4e00-\u9fff]{2,4}?)([市县区旗州盟])/
/** What the name of a place of several nations is short for: 澜沅哈尼族彝族自治州. */
const nations = /[\u4e00-\u9fff]{1,4}族.*$|自治$/

/** The place by which the publisher's name begins, or that it was read to belong to. */
export function ownPlaceOf({ entity }: Disclosure): OwnPlace | null {
  const region = entity.region.name.replace(/^.*(?:省|自治区)/, "").replace(/^.{2,6}市(?=.{2,})/, "")
  const match = /^([\u4e00-\u9fff]{2,8})([市县区旗州盟])$/.exec(region) ?? placeFirst.exec(entity.name)
  return match && { words: match[1]!.replace(nations, ""), kind: match[2]! }
}

/** A unit of the department that is called by a place of the own kind with another name: 白桦市… of 松岭市. */
export function* unitsElsewhere(disclosure: Disclosure, own: OwnPlace): Iterable<PlaceOfOneKind> {
  const { units } = disclosure.organisation
  const called = units.filter(({ name }) => name.includes(`${own.words}${own.kind}`))
  // Where the units are not called by the own place, their names tell nothing.
  if (called.length === 0 && !disclosure.entity.name.startsWith(own.words)) return
  for (const { name, at } of units) {
    const plain = name.replace(/^[\s\d.、．]+/, "")
    const [prefix, words, kind] = placeFirst.exec(plain) ?? []
    if (prefix === undefined || kind !== own.kind || words === own.words) continue
    if (plain.includes(own.words) || own.words.includes(words!) || nations.test(plain)) continue
    if (generic.test(prefix) || endsInFunctionWord(words!)) continue
    const rest = plain.slice(prefix.length)
    const right = `${own.words}${own.kind}${rest}`
    const isSaidOtherwise =
      differentTexts(disclosure).whole.includes(right) ||
      disclosure.projects.some(({ unit }) => unit?.includes(right))
    yield { name: prefix, at, isSaidOtherwise }
  }
}

/** 塔木其县融媒体中心 where a name can begin: two to four characters, a kind of place, and what stands behind. */
const beginning =
  /(?<=^|^[\d一二三四五六七八九十（(]{1,3}[、.．）)]\s?|[。；：])([\u4e00-\u9fff]{2,3})([县区市旗])([\u4e00-\u9fff]{2,8})/g

/** Characters of words that say which place is meant, or what is done with its body: 上级市, 所在县, 指导全县. */
const noName =
  /[上下级所各全本省市县区州组织指导参加接受配合协助联报送向由对和与及的相关有受按经据照]|其他|建设|管理|服务|负责|承担/

/** A body of the own place called by another: 榕浦县统计局 everywhere, 惠陵县统计局 once. */
export function* bodiesElsewhere(disclosure: Disclosure, own: OwnPlace): Iterable<PlaceOfOneKind> {
  const { whole, texts } = differentTexts(disclosure)
  for (const { text, said } of texts) {
    const [{ kind }] = said as [Said]
    if (kind === "label" || kind === "title" || said.length > 1) continue
    for (const { 1: words, 2: sort, 3: rest, index } of text.matchAll(beginning)) {
      if (
        sort !== own.kind ||
        words === own.words ||
        own.words.includes(words!) ||
        words!.includes(own.words)
      )
        continue
      const name = `${words}${sort}`
      if (generic.test(name) || noName.test(words!) || endsInFunctionWord(words!)) continue
      // As long as its name goes on elsewhere behind the own place: 融媒体中心, 统计局.
      const body =
        /^[\u4e00-\u9fff]{1,8}?(?:局|委员会|中心|馆|站|院|所|大队|支队|队|办公室|学校|联合会|总工会)/.exec(
          rest!,
        )?.[0]
      if (body === undefined || body.length < 3 || !whole.includes(`${own.words}${own.kind}${body}`)) continue
      if (whole.split(name).length > 2) continue
      const from = Math.max(...["。", "；", "，"].map((sign) => text.lastIndexOf(sign, index))) + 1
      const [clause] = text.slice(from).split(/[。；，]/, 1)
      if (withOthers.test(clause!) || /[、和与及]$/.test(text.slice(0, index))) continue
      yield { name, at: placeIn(said[0]!, index), isSaidOtherwise: false }
    }
  }
}

const generic = /^(?:[我该各全本每某市县区]|城[市区]|地|农|园|景|校|社|片|新|高新|开发|经开)|[我该各全本每某]/

/** 州 behind two characters and more that is no city of one (广州, 杭州) and no part of a word. */
const prefecture =
  /(?<=^|[\s，。；：、“（]|[在为由对给向与将以到和及赴]|组织|开展|举办|承办|承担|负责|实施|推动|服务|保障|完成|做好)([\u4e00-\u9fff]{2,3})(?<![我各全本该每])州(?=[\u4e00-\u9fff]{2})/g
/** Whom one works with, learns from or goes to. */
const withOthers =
  /对口|援|帮扶|协作|合作|交流|考察|学习|赴|邀|毗邻|借展|联合|联展|巡展|引进|来自|参加|会议|《/

/** 组织黔东南州流动博物馆进校园 in the document of another prefecture, said once. */
export function* prefecturesElsewhere(disclosure: Disclosure, own: OwnPlace): Iterable<PlaceOfOneKind> {
  if (own.kind !== "州") return
  for (const said of textsOf(disclosure)) {
    if (said.kind === "label" || said.kind === "title" || said.section === "glossary") continue
    for (const { 1: words, index } of said.text.matchAll(prefecture)) {
      const isOwn = own.words.includes(words!) || words!.includes(own.words)
      if (isOwn || endsInFunctionWord(words!)) continue
      const from = Math.max(...["。", "；", "，"].map((sign) => said.text.lastIndexOf(sign, index))) + 1
      const [clause] = said.text.slice(from).split(/[。；，]/, 1)
      if (withOthers.test(clause!)) continue
      yield { name: `${words}州`, at: placeIn(said, index), isSaidOtherwise: false }
    }
  }
}
