import { type BudgetTable, type Disclosure, nineTables, type Section } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { keysTogether } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"
import { titleLinesOf } from "../../facts/title-lines.ts"
import { books } from "./books.ts"

/** Titles, notes or sentences of another year. */
export interface YearSaid {
  readonly words: readonly string[]
  readonly said: number
  readonly year: number
}

/** ENT-006: titles of chapters, notes of empty tables and sentences that there is none name the year of the document. */
export const dated: Check = {
  id: "ENT-006",
  family: "ENT",
  title: "标题、表注或“没有”的说明写的不是本年度",
  severity: "error",
  basis: "惯例：一份文件公开一个年度",
  *run({ disclosure }): Iterable<Observation> {
    const { year, sections, tables } = disclosure
    if (year === null) return
    const said = [
      ...sections.flatMap((section) => inTitle(section, disclosure)),
      ...titleLinesOf(disclosure).flatMap(({ text, at, year: own }): Dated[] =>
        sections.some(({ title }) => title === text)
          ? []
          : [{ where: "title", key: "title", words: text, year: own, at }],
      ),
      ...tables.flatMap(inNote),
      ...sections.flatMap((section) => inSentence(section, year)),
    ].filter((each) => each.year !== year)
    yield* sections.flatMap((section) => [...plansOf(section, year)])
    for (const group of Map.groupBy(said, (each) => `${each.year}|${each.where}`).values()) {
      const { where, year: other } = group[0]!
      yield {
        fault: where,
        severity: where === "text" ? "warning" : "error",
        about: [keysTogether(group.map(({ key }) => key)), where, "year"],
        at: group.map(({ at }) => at),
        data: { words: group.map(({ words }) => words), said: other, year } satisfies YearSaid,
        says: `${other}年`,
        should: `${year}年`,
        cause: { kind: "year-left" },
      }
    }
  },
}

/** A plan of five years that is told of another time than its own. */
export interface PlanOfOtherYears {
  readonly plan: string
  readonly from: number
  readonly to: number
  readonly said: number
}

const numbers = "一二三四五六七八九"
/** The first years of the first plans: of 普法 1986, of development 1953, 十一五 2006 and so on. */
const plans = [
  {
    pattern: /[“"]?([五六七八九])五[”"]?(?:普法|法治宣传|法制宣传)/g,
    first: (digit: number) => 1986 + (digit - 1) * 5,
  },
  {
    pattern: /[“"]?十([一二三四五六])五[”"]?(?=规划|时期|期间|末|收官|开局|[^，。；]{0,12}规划)/g,
    first: (digit: number) => 2006 + (digit - 1) * 5,
  },
]
const beginning = "(?:开局|起步|启动|第一|首)"
const ending = "(?:收官|最后一|末|收尾|验收)"

/** `2025年是“七五”普法的最后一年`, `2025年是“十四五”规划的开局之年`: a plan's own years. */
function* plansOf(section: Section, year: number): Iterable<Observation> {
  for (const line of linesOf(section))
    for (const { pattern, first } of plans)
      for (const match of line.text.matchAll(pattern)) {
        const from = first(numbers.indexOf(match[1]!) + 1)
        const to = from + 4
        const before = clauseBefore(line.text, match.index)
        const after = /^[^，。；]{0,24}/.exec(line.text.slice(match.index + match[0].length))![0]
        const said = saidOf(before, after, year)
        if (said === null || isIn(said, from, to, after)) continue
        const plan = match[0].replace(/[“”"]/g, "")
        yield {
          fault: "plan",
          severity: "error",
          about: ["plan", plan, "year"],
          at: [placeIn(line, match.index)],
          data: { plan, from, to, said } satisfies PlanOfOtherYears,
          says: `${said}年`,
        }
      }
}

/** The year a plan is told of: 2025年是…, 今年是…, and only where a stage of the plan or its being under way is told. */
function saidOf(before: string, after: string, year: number): number | null {
  if (!/(?:年|今年|本年度?)(?:度)?(?:正)?(?:是|为|系|作为|处于|进入|迎来)[^，。；]{0,10}$/.test(before))
    return null
  if (!new RegExp(`${beginning}|${ending}|承上启下|攻坚|关键|中期|第[二三四五]年`).test(after)) return null
  const told = /(20\d\d)年/.exec(before)
  return told ? Number(told[1]) : year
}

function isIn(said: number, from: number, to: number, after: string): boolean {
  if (new RegExp(`${beginning}(?:之|的)?(?:一)?年|开局`).test(after)) return said === from
  // What ended may be looked at in the year after.
  if (new RegExp(ending).test(after)) return said === to || (said === to + 1 && /验收|总结/.test(after))
  return said >= from && said <= to
}

function clauseBefore(text: string, index: number): string {
  return /[^，。；]*$/.exec(text.slice(0, index))![0]
}

interface Dated {
  readonly where: "title" | "note" | "text"
  /** Of its section or table. */
  readonly key: string
  readonly words: string
  readonly year: number
  readonly at: Place
}

const lookingBack = /执行|完成|回顾|总结|上年|比|较|结转|至|[—-]/
/** What is still to be done; of what was done a chapter may tell the year before. */
const isWork = /(?:工作|重点)(?:任务|目标|计划|打算|安排)/
/** `一、2024年“三公”经费预算情况说明`. A chapter may look back on how a year was carried out. */
function inTitle({ title, at, key }: Section, { stage, tables, year }: Disclosure): Dated[] {
  const isTable = tables.some((table) => table.title === title)
  if (isTable || key === "projects" || lookingBack.test(title)) return []
  const said = /(?<!\d)(20\d\d)年度?(?![初末底]|\d{1,2}月)/.exec(title)
  const plain = title.replace(books, "")
  const [own, other] = stage === "budget" ? ["预算", "决算"] : ["决算", "预算"]
  const planned =
    stage === "budget" && (isWork.test(plain) || (/工作/.test(plain) && said && Number(said[1]) < year! - 1))
  const isOwn =
    plain.includes(own) ||
    (/三公|运行经费|采购/.test(plain) && !plain.includes(other)) ||
    planned ||
    /关于20\d\d年.{0,60}说明$/.test(plain)
  return said && isOwn ? [{ where: "title", key, words: title, year: Number(said[1]), at }] : []
}

const none = "(?:无|没有|未安排|未发生|不涉及)"
const noneInNote = new RegExp(`(20\\d\\d)年度?[^，。；\\d]{0,6}${none}`, "g")
const noneInSentence = new RegExp(
  `(?<=^|。)[^，。；\\d]{0,30}(20\\d\\d)年度?(?:本?部门|本?单位)?${none}[^。；]{2,40}(?:支出|经费|收入|预算|拨款)[^。；]{0,8}(?=。)`,
  "g",
)

/** `注：本部门2024年无政府性基金预算…`. */
function inNote({ key, note, at, places }: BudgetTable): Dated[] {
  if (!note || !nineTables.includes(key)) return []
  const found = [...note.matchAll(noneInNote)]
  const line = note.split("\n").at(-1)!
  return found.length === 1
    ? [{ where: "note", key, words: line.slice(0, 30), year: Number(found[0]![1]), at: places?.note ?? at }]
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
      return [
        {
          where: "text",
          key: section.key,
          words: words.slice(0, 30),
          year: said,
          at: placeIn(line, match.index),
        },
      ]
    }),
  )
}
