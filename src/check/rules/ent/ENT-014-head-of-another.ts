import type { Disclosure, Heading } from "../../../model/disclosure.ts"
import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { placeIn, type Said, textsOf } from "../../facts/texts.ts"
import { namedUnits } from "../../facts/unit-names.ts"

/** Another body that is said to have no money of a kind. */
export interface HeadOfAnother {
  readonly words: string
  readonly named: string
  readonly own: string
}

const body = "[\\u4e00-\\u9fff]{2,20}?(?:局|委员会|办公室|厅|中心|学校|学院|医院|大队|支队|管理处|服务处|馆)"
/** `2025年某县教育局未安排国有资本经营预算支出`, below an empty table or in a section. */
const note = new RegExp(
  `(?:^|[。；：])(?:注[：:])?(?:20\\d\\d年度?)?(${body})(?:20\\d\\d年度?)?(?:没有|无|未)(?:使用|安排|发生|涉及)[^，。；]{0,12}(?:预算|拨款|支出|经费)`,
  "g",
)
/** ENT-014: who has no money of a kind is the publisher. */
export const headOfAnother: Check = {
  id: "ENT-014",
  family: "ENT",
  title: "说明里是别的部门",
  severity: "error",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const { entity, organisation } = disclosure
    if (entity.name === "") return yield { cannot: "没有认出公开主体" }
    const own = [
      entity.name,
      ...organisation.units.map(({ name }) => name),
      ...(namedUnits(disclosure)?.names ?? []),
    ]
    for (const { body: head, title } of disclosure.tables) if (head) yield* headed(head, title, own)
    yield* titled(disclosure, own)
    const isOwn = (name: string) => own.some((each) => isSame(plain(each), plain(name)))
    for (const said of textsOf(disclosure)) {
      if (said.section === "glossary" || said.section === "duties" || said.kind === "project") continue
      for (const match of said.text.matchAll(note))
        if (!isOwn(match[1]!) && !isLess(match[1]!)) yield observed(match[1]!, said, match.index, entity.name)
    }
  },
}

/** `编报部门：某县旅游局` above a table. */
function* headed({ text, at }: Heading, title: string, own: readonly string[]): Iterable<Observation> {
  const named = text.replace(/^[^：:]*[：:]\s*\d*/, "").trim()
  if (!office.test(named) || own.some((each) => isSame(plain(each), plain(named)))) return
  yield {
    fault: "head",
    severity: "warning",
    about: ["entity", nameKey(named), "head", nameKey(title)],
    at: [at],
    data: { words: text.trim(), named, own: own[0]! } satisfies HeadOfAnother,
    says: named,
    should: own[0]!,
    cause: { kind: "text-of-another-place" },
  }
}

/** `附表8　某县财政局2025年国有资本经营预算支出表`: whose table it is, and of which year. */
const ofWhom =
  /^(?:附?表[一二三四五六七八九十\d\-—.]{1,6}[、：:.]?|附件\d{0,2}[：:]?|公开\d{1,2}表|[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．])?([\u4e00-\u9fff（）()]{4,30}?)(?:机关|本级)?[（(]?20\d\d[）)]?年/

/** A table with the name of another body in its title. */
function* titled({ tables, entity, sections }: Disclosure, own: readonly string[]): Iterable<Observation> {
  const heads = tables.flatMap(({ title, at }) => {
    const name = ofWhom.exec(title.replace(/\s/g, ""))?.[1]
    return name !== undefined && office.test(name)
      ? [{ name, title, at: sections.find((one) => one.title === title)?.at ?? at }]
      : []
  })
  const isOwn = (name: string) => own.some((each) => isSame(plain(each), plain(name)))
  const others = heads.filter(({ name }) => !isOwn(name))
  // Who is named above most tables is the publisher, whatever was read of its name.
  if (others.length === 0 || others.length * 2 > heads.length) return
  for (const { name, title, at } of others)
    yield {
      fault: "title",
      // A department may print tables of its office or a unit of its own.
      severity: entity.kind === "unit" || !placeOf(name, entity.name) ? "warning" : "error",
      about: ["entity", nameKey(name), "title", nameKey(title)],
      at: [at],
      data: { words: title, named: name, own: entity.name } satisfies HeadOfAnother,
      says: name,
      should: entity.name,
      cause: { kind: "text-of-another-place" },
    }
}

/** Both are offices of one place, or both say their places. */
function placeOf(name: string, own: string): boolean {
  return (
    /局|委|办|厅|法院|检察院|联合会/.test(name.slice(-4)) &&
    /[省市县区旗州]/.test(name) &&
    /[省市县区旗州]/.test(own)
  )
}

const office =
  /(?:局|委|委员会|办|办公室|厅|中心|学校|学院|小学|中学|幼儿园|医院|卫生院|大队|支队|处|馆|站|所|联合会|政府|法院|检察院)$/

function plain(name: string): string {
  return name.replace(/[\s\u3000（）()]|本级|机关|本部/g, "")
}

/** One may be the short form of the other. */
function isSame(own: string, name: string): boolean {
  return own.includes(name) || name.includes(own)
}

/** 我局, 本中心; who approves. */
function isLess(name: string): boolean {
  return /^(?:我|本|该|各|全)/.test(name) || /财政局|主管|上级/.test(name) || name.length < 4
}

function observed(named: string, said: Said, index: number, own: string): Observation {
  return {
    fault: "note",
    about: ["entity", nameKey(named), "note"],
    at: [placeIn(said, index)],
    data: { words: said.text.slice(index, index + 40).trim(), named, own } satisfies HeadOfAnother,
    says: named,
    should: own,
    cause: { kind: "text-of-another-place" },
  }
}
