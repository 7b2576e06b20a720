import type { Disclosure } from "../../model/disclosure.ts"
import type { Check, Verdict } from "../check.ts"
import { linesOf, placeIn } from "../words/texts.ts"

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
const body =
  /(?:局|委|委员会|办|办公室|中心|院|所|站|会|学校|小学|中学|幼儿园|馆|队|厅|部|社|处|人民政府|政协|人大|法院|检察院|联合会|公司|园|镇|乡|街道)$/
const pronoun = /^(?:我|本|各|该|全|其|有关|相关|所属)/

/** ENT-003: where the document names itself, it is its own name. */
export const ownName: Check = {
  id: "ENT-003",
  family: "ENT",
  title: "文中自称与公开主体一致",
  severity: "error",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Verdict> {
    const { entity } = disclosure
    if (entity.name === "") return
    for (const section of disclosure.sections)
      for (const line of linesOf(section))
        for (const pattern of selfReferences)
          for (const match of line.text.matchAll(pattern)) {
            const name = nameIn(match[1]!)
            if (name === null || isOwn(name, disclosure)) continue
            const parent = entity.kind === "unit" && /[局委厅办]$/.test(name)
            yield {
              severity: parent ? "warning" : "error",
              message: `文中自称“${name}”，本文的公开主体是“${entity.name}”。`,
              at: [placeIn(line, match.index + match[0].indexOf(match[1]!))],
              says: name,
              should: entity.name,
              cause: parent ? "疑似照搬主管部门的文本" : "疑似从别的部门的文本照抄，没有改名称",
              advice: "请改为本部门（单位）的名称，并核对这一段的其他内容。",
            }
          }
  },
}

/** The name in a captured phrase, or null when it is none (`我部门`, `本级`). */
function nameIn(phrase: string): string | null {
  const name = phrase
    .replace(/[\s“”"《》]/g, "")
    .replace(/^(?:20\d\d年)?/, "")
    .replace(/(?:本?部门|本?单位|机关|本级|本|20\d\d年?)+$/, "")
    .replace(/^.*[，。；：:、]/, "")
  return name.length >= 2 && body.test(name) && !pronoun.test(name) ? name : null
}

/** Whether a name is the publisher's or one of its units', in full or shortened (`人社局`). */
function isOwn(name: string, { entity, organisation, title, sections, projects }: Disclosure): boolean {
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
      sections.some(({ key, text }) => key === "organisation" && text.includes(name)))
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

/** 本部门, and headings a department's document has; 按部门职责分工 and 主管部门职责 speak of others. */
const selfCalled =
  /[我本]部门(?!预算支出经济)|(?<=^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])?\s*)部门(?:主要)?(?:职责|职能)(?!分工|清单|划分)|部门(?:整体绩效|主管专项)/g

/** ENT-005: a unit's own document does not call the unit a department. */
export const unitNotDepartment: Check = {
  id: "ENT-005",
  family: "ENT",
  title: "单位预算公开中不自称部门",
  severity: "warning",
  basis: "部门预算由本部门及其所属各单位预算组成（《预算法》第八条）；单位公开的是单位预算",
  *run({ disclosure }): Iterable<Verdict> {
    if (disclosure.entity.kind !== "unit") return
    const found = disclosure.sections
      .filter(({ key }) => key !== "glossary")
      .flatMap((section) =>
        [...linesOf(section)].flatMap((line) =>
          [...line.text.matchAll(selfCalled)].map((match) => ({
            words: match[0],
            at: placeIn(line, match.index),
          })),
        ),
      )
    if (found.length === 0) return
    yield {
      message: `单位预算公开中把本单位写成“部门”：${[...new Set(found.map(({ words }) => `“${words}”`))].join("、")}${found.length > 1 ? `（共${found.length}处）` : ""}。`,
      at: found.map(({ at }) => at),
      says: found[0]!.words,
      should: found[0]!.words.replace("部门", "单位"),
      cause: "疑似照搬部门的文本",
      advice: "请改为“单位”。",
    }
  },
}
