import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { provinceOf, provinces } from "../../../packs/provinces.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { placeIn, textsOf } from "../../facts/texts.ts"
import { bureauxIn, countiesIn, endsInFunctionWord, type Found } from "./counties.ts"
import { bodiesElsewhere, ownPlaceOf, prefecturesElsewhere, unitsElsewhere } from "./places-of-one-kind.ts"

/** Other places are rightly named where they are helped, visited, bordered on or written to. */
const withOthers =
  /对口|(?<!救)援|帮扶|协作|结对|合作|交流|考察|学习|毗邻|交界|接壤|邻|划|转入|迁|来自|户籍|流域|上下游|通勤|途经|位于|地址|路\d|[县区]等|等[县区地]|协同|一体化|[县区]至|原/
/** Words that end in 县 or 区 and are no place, or any place. */
const noPlace =
  /[我该各全本市区乡某每外两省跨贫产强大小一多]县$|[各全本市某社园发辖景校厂片郊山库牧灾林院地街城]区$/

/** Another county or district named as the publisher's own. */
export interface OtherPlace {
  readonly name: string
  readonly own: string
  readonly count: number
}

/** ENT-010: a county's document does not speak of another county as its own. */
export const otherRegions: Check = {
  id: "ENT-010",
  family: "ENT",
  title: "误留别的县、区的名称",
  severity: "warning",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const strange = [...otherProvinces(disclosure)]
    yield* strange
    yield* ofOneKind(disclosure)
    const own = ownRegion(disclosure)
    if (!own) {
      if (strange.length > 0 || ownPlaceOf(disclosure) !== null) return
      yield { cannot: "没有认出公开主体属于哪个县、区" }
      return
    }
    const districts =
      own.city === "" ? null : new RegExp(`${own.city}[\\u4e00-\\u9fff]{1,4}?(?:新区|区|县)`, "g")
    const found = new Map<string, Place[]>()
    for (const said of textsOf(disclosure)) {
      if (said.kind === "label") continue
      // Terms are explained with places of every kind; one that stands as the own place is told there, too.
      const named =
        said.section === "glossary"
          ? [...asOwn(said.text, own)]
          : [...foreignIn(said.text, own, districts), ...asOwn(said.text, own)]
      for (const { name, index } of named) {
        const places = found.get(name) ?? []
        found.set(name, places)
        places.push(placeIn(said, index))
      }
    }
    for (const [name, at] of found)
      yield {
        about: ["place", name],
        at,
        data: { name, own: `${own.city}${own.name}`, count: at.length } satisfies OtherPlace,
        says: name,
        should: `${own.city}${own.name}`,
        cause: { kind: "text-of-another-place" },
      }
  },
}

const asked = "(?:按照?|根据|依据|遵照|依照|执行|落实|贯彻|严格按照)"
const authority =
  "(?:财政[厅局]|人民政府|政府|[省市区]?委|人大|审计[厅局]|[\\u4e00-\\u9fff]{2,8}(?:厅|局|委员会))"

/** 按照重庆市财政局要求, 根据《湖南省…办法》 in the document of a county elsewhere: another province's rules. */
function* otherProvinces(disclosure: Disclosure): Iterable<Observation> {
  const texts = textsOf(disclosure)
  const own =
    provinceOf(disclosure.entity.region.name) ??
    provinces.find(({ whole }) => whole.test(disclosure.title.slice(0, 12))) ??
    null
  if (own === null) return
  for (const province of provinces) {
    if (province === own) continue
    const words = new RegExp(`${asked}(?:${province.whole.source}${authority}|《${province.whole.source})`)
    const found = texts.flatMap((said) => {
      if (said.kind === "label" || !said.text.includes(province.name)) return []
      const match = words.exec(said.text)
      return match && !withOthers.test(clauseAround(said.text, match.index, match[0].length))
        ? [
            {
              at: placeIn(said, match.index),
              words: match[0].replace(
                /^[^\u4e00-\u9fff]*(?:严格)?(?:按照?|根据|依据|遵照|依照|执行|落实|贯彻)《?/,
                "",
              ),
            },
          ]
        : []
    })
    if (found.length === 0) continue
    yield {
      about: ["province", province.name],
      at: found.map(({ at }) => at),
      data: { name: found[0]!.words, own: own.name, count: found.length } satisfies OtherPlace,
      says: found[0]!.words,
      should: own.name,
      cause: { kind: "text-of-another-place" },
    }
  }
}

/** Places of the publisher's own kind where only its own name can stand. */
function* ofOneKind(disclosure: Disclosure): Iterable<Observation> {
  const own = ownPlaceOf(disclosure)
  if (!own) return
  const all = [
    ...unitsElsewhere(disclosure, own),
    ...prefecturesElsewhere(disclosure, own),
    ...bodiesElsewhere(disclosure, own),
  ]
  const should = `${own.words}${own.kind}`
  for (const [name, found] of Map.groupBy(all, (each) => each.name)) {
    // A place that is spoken of again and again is no slip.
    if (found.length > 2) continue
    yield {
      severity: found.some(({ isSaidOtherwise }) => isSaidOtherwise) ? "error" : "warning",
      about: ["place", name],
      at: found.map(({ at }) => at),
      data: { name, own: should, count: found.length } satisfies OtherPlace,
      says: name,
      should,
      cause: { kind: "text-of-another-place" },
    }
  }
}

interface Region {
  /** `上海市`, or "" when the name does not say. */
  readonly city: string
  /** `普陀区`. */
  readonly name: string
}

function ownRegion({ entity }: Disclosure): Region | null {
  const match = /^(?:.{2,6}(?:省|自治区))?(?<city>.{2,6}市)?(?<name>.{1,6}[县区旗])$/.exec(entity.region.name)
  return match ? { city: match.groups!.city ?? "", name: match.groups!.name! } : null
}

/** Another district of the same city, or another county, whether its bureau follows or not. */
function* foreignIn(text: string, own: Region, districts: RegExp | null): Iterable<Found> {
  const found = [...(districts && text.includes(own.city) ? text.matchAll(districts) : [])]
    .map(({ 0: name, index }) => ({ name, index }))
    .filter(({ name }) => !endsInFunctionWord(name.slice(own.city.length, -1)))
  // In a district only a county's bureau that does something is no neighbour.
  const counties = own.name.endsWith("县") ? countiesIn(text) : own.name.endsWith("区") ? bureauxIn(text) : []
  for (const { name, index } of [...found, ...counties]) {
    if (name.endsWith(own.name) || own.name.endsWith(name) || noPlace.test(name)) continue
    if (withOthers.test(clauseAround(text, index, name.length)) || isInTitle(text, index)) continue
    // One of a list of places, or an end of a road.
    if (/[、至]$/.test(text.slice(0, index)) || /^[、至]/.test(text.slice(index + name.length))) continue
    yield { name, index }
  }
}

/** `凤台区46处`, `青溪州各乡镇`, `安溪州2019年度`: a place of another kind, in words that only the own place stands in. */
const standing =
  /(?<=^|[，。；：、“（）《\s\d对在为于给向由将及和])([\u4e00-\u9fff]{2})([区县州旗])(?=各(?:乡镇|部门|单位|街道|村)|\d{1,6}(?:处|个|家|名|户|条|座|公里|万|亩)|20\d\d年|人民政府|财政|境内|辖区|全域|本级)/g

function* asOwn(text: string, own: Region): Iterable<Found> {
  for (const { 0: name, 1: words, 2: kind, index } of text.matchAll(standing)) {
    if (own.name.includes(name) || name === own.name || own.city.includes(words!)) continue
    // A county's document speaks of its prefecture rightly; 辖区, 片区 and the like are no names.
    if (noPlace.test(name) || endsInFunctionWord(words!) || ordinary.test(words! + kind!)) continue
    if (withOthers.test(clauseAround(text, index, name.length)) || isInTitle(text, index)) continue
    yield { name, index }
  }
}

const ordinary =
  /[开保示园风管工经牧林矿作灌城农功核缓实服办居住生行主中老产物试自合港机旅景灾山校社库]..?区$|[一二三四五六七八九十两各全本我该每几多数]|^(?:自治|开发|保护|示范|园林|景|管理|工业|经济|牧|林|矿|作业|城|农|功能|核心|实验|服务|办公|居民|住宅|生活|行政|主城|中心|老旧|产业|物流|试验|合作|港口|旅游|贫困|边境|小|大|新|山|库|灌|片|社|校|厂|院|景|禁|限|高新|经开|革命|辖|地|市|郊|县城|街|乡|镇|村|易|重点|受灾|项目|所属|下辖|相关|有关|周边|相邻)/

/** The words of a clause without the name itself. */
function clauseAround(text: string, index: number, length: number): string {
  const from = Math.max(...["。", "；", "，"].map((sign) => text.lastIndexOf(sign, index))) + 1
  const rest = text.slice(index + length)
  const to = rest.search(/[。；，]/)
  return text.slice(from, index) + (to < 0 ? rest : rest.slice(0, to))
}

/** Whether a place in a text lies within 《…》. */
function isInTitle(text: string, index: number): boolean {
  return text.lastIndexOf("《", index) > text.lastIndexOf("》", index)
}
