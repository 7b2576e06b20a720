import type { Disclosure, Section } from "../../../model/disclosure.ts"
import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { linesOf, placeIn, type Said } from "../../facts/texts.ts"
import { titleLinesOf } from "../../facts/title-lines.ts"

/** Phrases of the form in which a document names itself; the name is the first group. */
const selfReferences: readonly RegExp[] = [
  /反映(.{2,36}?)(?:20\d\d)?年度(?:部门|单位)预算中/g,
  /(?:^|[。；，])(.{2,36}?)(?:机关|本级)?(?:及|和)所属(?:事业)?单位的收支/g,
  /现将(.{2,36}?)20\d\d年(?:度)?(?:部门|单位)?(?:预算|决算)/g,
  /结合(.{2,20}?)(?:本(?:部门|单位)|(?<=局|办公室|委员会|中心|政协|人大)(?:部门|单位))(?:的)?(?:工作)?(?:特点|实际)/g,
  /(?:^|[。；，])(.{2,36}?)(?:[（(]含所属单位[）)])?(?:上年末|截至20\d\d年(?:12月31日|底))固定资产/g,
  /(?:^|[。；，])(.{2,36}?)(?:20\d\d年)?(?:无|没有)(?:主管的?)?(?:部门)?专项资金/g,
  /(?:^|[。；，])(.{2,36}?)20\d\d年(?:度)?安排政府采购预算/g,
]
/**
 * The subject of a sentence on money, posts or cars that is the publisher's own; another body may be meant, so only
 * an office is taken for a name left in.
 */
const subjects =
  /(?:^|[。；])(?:截至20\d\d年(?:\d{1,2}月\d{1,2}日|底|末)?，)?(?:20\d\d年(?:度)?，?)?([^，。；：、（）()]{3,30}?)(?:[（(][^（）()]{2,10}[）)])?(?:20\d\d年(?:度)?)?(?=(?:部门|单位)?(?:收入|支出|收支)?预算(?:包括|由|\d)|(?:财政拨款)?的?(?:机关运行经费|“?三公”?经费)|(?:安排)?政府采购预算|固定资产(?:金额|总额|原值)|(?:主管|管理)的?(?:部门)?专项资金|共有(?:预算单位|车辆))/g
/** Whose the amounts, the tables or the units of a sentence are: told of the publisher alone. */
const owners =
  /(?:^|[。；，：])(?:从(?:预算|决算)单位构成看，)?(?:(?:纳入|包括)[^。；]{0,40}(?:共?\d+个)?，包括)?(?:20\d\d年(?:度)?，?)?([^，。；：、（）()\d]{4,30}?)(?=(?:20\d\d年(?:度)?)(?:部门|单位)?(?:综合)?(?:收入|支出|收、?支|财政拨款|一般公共预算|政府性基金|国有资本经营|“?三公”?经费|机关运行经费|政府采购|年初预算|预算|决算)[^，。；]{0,40}\d|(?:部门|单位)?(?:预算|决算)(?:包括|由)|内设|\d+个项目|所有收入和支出|的?全部收[入支]|(?:机关)?本级(?:预算|决算)?(?:[及和、，。]|$)|(?:部门|单位)?(?:主要职[能责]|机构设置)$)/g
/** A name that says its place first; other words before a verb may end like one. */
const ofAPlace = /^[^的有共本在]{2,8}[省市县区旗州镇乡]/
const office = /(?:局|委员会|委|办公室|厅|法院|检察院|联合会|政府|人大|政协)$/
const body =
  /(?:局|委|委员会|办|办公室|中心|院|所|站|会|学校|小学|中学|幼儿园|馆|队|厅|部|社|处|人民政府|政协|人大|法院|检察院|联合会|公司|园|镇|乡|街道)$/
/** Words before a body that the publisher works with or follows. */
const others =
  /^(?:会同|按照|根据|依照|依据|遵照|参照|比照|配合|协助|协同|商请|报请|提请|[由经向报与](?=.{2,4}[省市县区旗]))/
const pronoun = /^(?:我|本|各|该|全|其|有关|相关|所属)/

/** What lines with such sentences say, one way or another. */
const speaksOfItself = /预算|决算|收支|工作特点|实际|固定资产|专项资金|机关运行经费|三公|共有|内设|个项目/

/** A name that a document gives itself and that is not its publisher's. */
export interface OwnName {
  readonly name: string
  readonly entity: string
}

/** ENT-003: where the document names itself, it is its own name. */
export const ownName: Check = {
  id: "ENT-003",
  family: "ENT",
  title: "文中自称的不是公开主体",
  severity: "error",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const { entity, sections } = disclosure
    if (entity.name === "") return
    const told = new Set<string>()
    const found = new Map<string, Named[]>()
    const named = [
      ...sections.flatMap((section) => [...linesOf(section)]).flatMap((line) => [...namesIn(line)]),
      ...sections.flatMap((section) => [...headedNames(section)]),
      ...titleLinesOf(disclosure).flatMap(({ name, text, at }): Named[] => {
        const whole = nameIn(name)
        return whole === null
          ? []
          : [{ name: whole, index: 0, line: { text, at, kind: "title", section: null }, likely: false }]
      }),
    ]
    for (const one of named) {
      const { name, index, line, likely } = one
      if (!found.has(name) && isOwn(name, disclosure, line.section === "organisation" ? 2 : 1)) continue
      if (isCalledSo(name, disclosure)) return yield { cannot: `文中多处自称“${name}”，没有认准公开主体` }
      const place = `${line.at.line} ${line.at.paragraph} ${index} ${line.text}`
      if (told.has(place) || (likely && !office.test(name))) continue
      told.add(place)
      found.set(name, [...(found.get(name) ?? []), one])
    }
    for (const [name, places] of found) {
      const isParent = entity.kind === "unit" && /[局委厅办]$/.test(name)
      const likely = places.every((one) => one.likely)
      yield {
        severity: isParent || likely ? "warning" : "error",
        about: ["name", nameKey(name)],
        at: places.map(({ line, index }) => placeIn(line, index)),
        data: { name, entity: entity.name } satisfies OwnName,
        says: name,
        should: entity.name,
        cause: { kind: isParent ? "text-of-parent" : "text-of-another-department" },
      }
    }
  },
}

interface Named {
  readonly name: string
  readonly index: number
  readonly line: Said
  /** Another body may be meant. */
  readonly likely: boolean
}

function* namesIn(line: Said): Iterable<Named> {
  if (!speaksOfItself.test(line.text)) return
  for (const pattern of [...selfReferences, subjects, owners])
    for (const match of line.text.matchAll(pattern)) {
      const name = nameIn(match[1]!)
      if (name === null || (pattern === owners && !ofAPlace.test(name))) continue
      const likely = pattern === subjects || pattern === owners
      yield { name, index: match.index + match[0].indexOf(match[1]!), line, likely }
    }
}

/** The name in a heading: 某某局主要职能. */
function* headedNames({ title, at, key }: Section): Iterable<Named> {
  const found =
    /^(?:[一二三四五六七八九十]+、)?(.{4,30}?)(?:20\d\d年(?:度)?)?(?:的)?(?:部门|单位)?(?:主要职[能责]|机构设置|(?:概况|基本情况)$)/.exec(
      title.trim(),
    )
  const name = found && nameIn(found[1]!)
  if (name) yield { name, index: 0, line: { text: title, at, kind: "title", section: key }, likely: true }
}

/** The name in a captured phrase, or null when it is none (`我部门`, `本级`). */
function nameIn(phrase: string): string | null {
  const name = phrase
    .replace(/[\s“”"《》]/g, "")
    .replace(/^(?:20\d\d年)?/, "")
    .replace(/(?:部门|单位|机关|本级|本|20\d\d年?){1,8}$/, "")
    .replace(/^.*[，。；：:、]/, "")
  return name.length >= 2 && body.test(name) && !pronoun.test(name) && !others.test(name) ? name : null
}

/** A name the document uses more than the one it was read to be published by. */
function isCalledSo(name: string, { entity, sections }: Disclosure): boolean {
  const times = (words: string) =>
    sections.reduce((sum, { title, text }) => sum + `${title}\n${text}`.split(words).length - 1, 0)
  return times(name) > 2 && times(name) > times(entity.name)
}

/**
 * Whether a name is the publisher's or one of its units', in full or shortened (`人社局`); `times` is how often the
 * chapter on the organisation must name a unit.
 */
function isOwn(
  name: string,
  { entity, organisation, title, sections, tables, projects }: Disclosure,
  times: number,
): boolean {
  const own = [
    entity.name,
    title,
    ...organisation.units.map((unit) => unit.name),
    ...projects.flatMap(({ unit }) => (unit ? [unit] : [])),
  ]
  return (
    own.some((full) => full !== "" && (isShort(name, full) || isShort(full, name))) ||
    // A department speaks for its units too, which its chapter on its organisation lists.
    (entity.kind === "department" &&
      (sections.some(({ key, text }) => key === "organisation" && text.split(name).length > times) ||
        tables.some(
          ({ key, grid }) => key === "organisation" && grid.flat().some((cell) => cell.includes(name)),
        )))
  )
}

/** Whether the characters of `short` occur in `full` in their order. */
function isShort(short: string, full: string): boolean {
  let at = -1
  for (const sign of short) {
    at = full.indexOf(sign, at + 1)
    if (at < 0) return false
  }
  return true
}
