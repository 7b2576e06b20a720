import { type BudgetTable, type Disclosure, nineTables, type Section } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import type { Check, Verdict } from "../../check.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"

/** ENT-006: titles of chapters, notes of empty tables and sentences that there is none name the year of the document. */
export const dated: Check = {
  id: "ENT-006",
  family: "ENT",
  title: "标题、表注和“没有”的说明写的是本年度",
  severity: "error",
  basis: "惯例：一份文件公开一个年度",
  *run({ disclosure }): Iterable<Verdict> {
    const { year, sections, tables } = disclosure
    if (year === null) return
    const said = [
      ...sections.flatMap((section) => inTitle(section, disclosure)),
      ...tables.flatMap(inNote),
      ...sections.flatMap((section) => inSentence(section, year)),
    ].filter((each) => each.year !== year)
    for (const group of Map.groupBy(said, (each) => `${each.year}|${each.where}`).values()) {
      const { where, year: other } = group[0]!
      yield {
        severity: where === "文中" ? "warning" : "error",
        message: `${where}${group
          .slice(0, 3)
          .map(({ words }) => `“${words}”`)
          .join(
            "、",
          )}${group.length > 1 ? `等${group.length}处` : ""}写的是${other}年，本文公开的是${year}年。`,
        at: group.map(({ at }) => at),
        says: `${other}年`,
        should: `${year}年`,
        cause: "疑似沿用往年的文字没有改年份",
        advice: "请改年份，并核对这一段的其他内容是不是本年度的。",
      }
    }
  },
}

interface Dated {
  readonly where: "标题" | "表注" | "文中"
  readonly words: string
  readonly year: number
  readonly at: Place
}

const lookingBack = /执行|完成|回顾|总结|上年|比|较|结转|至|[—-]/
/** `一般公共预算` names a book and not the stage of a budget. */
const books = /一般公共预算|政府性基金预算|国有资本经营预算/g

/** `一、2024年“三公”经费预算情况说明`. A chapter may look back on how a year was carried out. */
function inTitle({ title, at, text, key }: Section, { stage, tables }: Disclosure): Dated[] {
  const isTable = text === "" && tables.some((table) => table.title === title)
  if (isTable || key === "projects" || lookingBack.test(title)) return []
  const said = /(?<!\d)(20\d\d)年度?(?![初末底]|\d{1,2}月)/.exec(title)
  const plain = title.replace(books, "")
  const [own, other] = stage === "budget" ? ["预算", "决算"] : ["决算", "预算"]
  const isOwn = plain.includes(own) || (/三公|运行经费|采购/.test(plain) && !plain.includes(other))
  return said && isOwn ? [{ where: "标题", words: title, year: Number(said[1]), at }] : []
}

const none = "(?:无|没有|未安排|未发生|不涉及)"
const noneInNote = new RegExp(`(20\\d\\d)年度?[^，。；\\d]{0,6}${none}`, "g")
const noneInSentence = new RegExp(
  `(?<=^|。)[^，。；\\d]{0,30}(20\\d\\d)年度?(?:本?部门|本?单位)?${none}[^。；]{2,40}(?:支出|经费|收入|预算|拨款)[^。；]{0,8}(?=。)`,
  "g",
)

/** `注：本部门2024年无政府性基金预算…`. */
function inNote({ key, note, at }: BudgetTable): Dated[] {
  if (!note || !nineTables.includes(key)) return []
  const found = [...note.matchAll(noneInNote)]
  const line = note.split("\n").at(-1)!
  return found.length === 1
    ? [{ where: "表注", words: line.slice(0, 30), year: Number(found[0]![1]), at }]
    : []
}

/** `某某局2023年度无“三公”经费支出。` where the sentence names no other year. */
function inSentence(section: Section, year: number): Dated[] {
  if (section.key === "glossary" || section.key === "projects") return []
  return [...linesOf(section)].flatMap((line) =>
    [...line.text.matchAll(noneInSentence)].flatMap((match): Dated[] => {
      const [words, said] = [match[0], Number(match[1])]
      const years = words.match(/20\d\d年/g) ?? []
      if (years.length !== 1 || said < year - 3 || /相比|持平|原因/.test(words)) return []
      return [{ where: "文中", words: words.slice(0, 30), year: said, at: placeIn(line, match.index) }]
    }),
  )
}

/** ENT-008: a final account's tables are those of a final account, a budget's those of a budget. */
export const stageWords: Check = {
  id: "ENT-008",
  family: "ENT",
  title: "预算、决算的表名不混用",
  severity: "warning",
  basis: "决算的内容和格式与预算不同（《预算法》第七十五条）",
  *run({ disclosure }): Iterable<Verdict> {
    const { stage, tables } = disclosure
    const own = tables.filter(({ key, title }) => nineTables.includes(key) && title !== "")
    const [right, wrong] = stage === "final" ? ["决算", "预算"] : ["预算", "决算"]
    const strange = own.filter(
      ({ title }) => title.replace(books, "").includes(wrong) && !title.includes(right),
    )
    // Where most tables are of the other stage, the document is a budget and final account in one, or misread.
    if (strange.length === 0 || strange.length > own.length / 2) return
    yield {
      message: `${right}公开里的${strange
        .slice(0, 3)
        .map(({ title }) => `“${title}”`)
        .join("、")}是${wrong}的表名。`,
      at: strange.map(({ at }) => at),
      says: wrong,
      should: right,
      cause: `疑似沿用${wrong}的表格`,
      advice: `请核对表中的数，改用${right}的表。`,
    }
  },
}
