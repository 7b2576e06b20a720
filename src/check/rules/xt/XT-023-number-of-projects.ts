import type { BudgetTable, Disclosure, TableRow } from "../../../model/disclosure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { hasFigures, tablesOf } from "../../engine/tables.ts"
import {
  canBeOne,
  type Passage,
  passagesOf,
  type Quantity,
  type Sentence,
} from "../../facts/quantities/index.ts"
import { partedIn } from "../../facts/quantities/parts.ts"

/** A number of projects or purchases beside as many as are there. */
export interface NumberOfProjects {
  /** The words of the prose with the number. */
  readonly said: string
  /** What is counted beside it, and how many they are. */
  readonly beside: string
  readonly count: number
}

/** Only some of the projects, or things of another kind. */
const some =
  /重点|公开|选取|选择|抽取|抽查|部分|其中|新增|延续|储备|转移支付|建设项目|工程项目|科研|课题|服务项目|检测项目|检验项目|产业|招商|文化|体育|惠民|实事|民生|等次|财政评价|部门评价|再评价|结转/
const all = /全部|均|所有|全面|都|100(?:\.0+)?%|各项目|每个项目/
const aboutMoney = /绩效|自评|项目支出|预算|资金|金额/

/** XT-023: the prose tells of as many projects and purchases as the tables list, and as many as it grades. */
export const numberOfProjects: Check = {
  id: "XT-023",
  family: "XT",
  title: "文中项目个数与所列项目不符",
  severity: "error",
  basis: "惯例：情况说明与所附表格一致",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    yield* besidePublished(disclosure)
    const told = [...countsOf(disclosure)]
    if (told.length === 0) return yield { cannot: "文中没有写项目个数" }
    const listed = listedProjects(disclosure)
    for (const count of told) {
      if (listed && isOfThisYear(count, disclosure)) yield* besideList(count, listed)
      yield* besidePurchases(count, disclosure)
    }
    yield* besideGrades(told, disclosure)
    for (const count of told) {
      yield* besideSheets(count, disclosure)
      yield* besideKinds(count)
    }
    for (const own of Map.groupBy(told, ({ sentence }) => sentence).values()) yield* twoNumbers(own)
  },
}

interface Count {
  readonly quantity: Quantity
  readonly sentence: Sentence
  readonly passage: Passage
}

/** `共12个项目`, `项目12个` of a sentence about their money or goals. */
function* countsOf(disclosure: Disclosure): Iterable<Count> {
  for (const passage of passagesOf(disclosure)) {
    if (passage.project !== null || passage.section === "glossary" || passage.section === "duties") continue
    for (const sentence of passage.sentences)
      for (const quantity of sentence.quantities) {
        const { unit, before, after, rough, per, isPart } = quantity
        if (!/^[个项]$/.test(unit) || rough || per.length > 0 || isPart || !aboutMoney.test(sentence.text))
          continue
        if (
          !/^[^，。；：、\d]{0,4}项目/.test(after) &&
          !/项目(?:共计|共有|合计|总数|数量|共|有|为|计)?$/.test(before)
        )
          continue
        if (!isOfSome(quantity) && !isOfSomeBefore(quantity, sentence)) yield { quantity, sentence, passage }
      }
  }
}

function isOfSome({ before, after }: Quantity): boolean {
  return some.test(`${before.slice(-12)}${after.slice(0, 8)}`)
}

/** `公开A等4个项目的目标表，4个项目合计…`: those of which the sentence told before. */
function isOfSomeBefore(quantity: Quantity, { quantities }: Sentence): boolean {
  return quantities.some(
    (each) =>
      each.start < quantity.start &&
      each.value === quantity.value &&
      each.unit === quantity.unit &&
      isOfSome(each),
  )
}

/** The projects of a table that lists them all: their amounts are about its total. */
interface ListedProjects {
  readonly table: BudgetTable
  readonly rows: readonly TableRow[]
  readonly total: number
}

function listedProjects(disclosure: Disclosure): ListedProjects | null {
  const tables = [...tablesOf(disclosure, "projectList"), ...tablesOf(disclosure, "specialFunds")]
  for (const table of tables.filter(hasFigures)) {
    const column = ["total", "amount"].find((key) => table.columns.some((each) => each.key === key))
    if (column === undefined) continue
    const amount = (row: TableRow) => row.cells[column]?.figure?.cents ?? 0
    const totals = table.rows.filter(
      ({ key, label }) => key === "total" || /^(?:合计|总计)$/.test(label.trim()),
    )
    const rows = table.rows.filter((row) => !totals.includes(row) && amount(row) !== 0)
    const total = totals.length === 1 ? amount(totals[0]!) : 0
    const names = new Set(rows.map(({ label }) => label.replace(/\s/g, "")))
    const sum = rows.reduce((cents, row) => cents + amount(row), 0)
    // One wrong amount leaves them all that there are; rows of units beside their projects make it twice as much.
    if (total > 0 && names.size === rows.length && Math.abs(sum - total) < total / 3)
      return { table, rows, total }
  }
  return null
}

function* besideList(count: Count, { table, rows, total }: ListedProjects): Iterable<Observation> {
  const { quantity, sentence } = count
  if (quantity.value === rows.length || /采购/.test(around(quantity))) return
  // The money of all of them, or a word for all, says that no project is left out.
  const isAll = statesMoney(ownOf(count), total)
  // A table of one fund has all the projects of that fund; those of others stand elsewhere or nowhere.
  if (!isAll && (ofOneFund.test(table.title) || !all.test(sentence.text))) return
  yield observed(count, `${table.title}所列项目`, rows.length, isAll ? "error" : "warning", [rows[0]!.at])
}

const ofOneFund = /一般公共预算|财政拨款|政府性基金|国有资本/

/** `2025年6个项目开展了自评` in the budget of 2026 tells of other projects than its table has. */
function isOfThisYear({ quantity, sentence }: Count, { year, stage }: Disclosure): boolean {
  const before = sentence.text.slice(0, quantity.start)
  const said = [...before.matchAll(/20\d\d(?=年)/g)].at(-1)?.[0]
  if (said !== undefined && year !== null && Number(said) !== year) return false
  return stage === "final" || said !== undefined || !/上年|自评/.test(sentence.text)
}

/** What a sentence with several counts says of one: 项目7个、198.60万元，其中财政拨款项目6个、190.60万元. */
function ownOf({ quantity, sentence: { quantities } }: Count): readonly Quantity[] {
  const counts = quantities.filter(({ unit }) => unit === quantity.unit)
  if (counts.length < 2) return quantities
  const next = counts.find(({ start }) => start > quantity.start)
  return quantities.filter(({ start }) => start > quantity.start && (!next || start < next.start))
}

function statesMoney(quantities: readonly Quantity[], cents: number): boolean {
  return quantities.some(
    (each) => each.dimension === "钱" && each.per.length === 0 && each.low <= cents && cents <= each.high,
  )
}

function* besidePurchases(count: Count, { procurement }: Disclosure): Iterable<Observation> {
  const { items, totals } = procurement
  const { quantity, sentence, passage } = count
  if (
    items.length === 0 ||
    !/采购/.test(around(quantity) + (passage.section === "procurement" ? "采购" : ""))
  )
    return
  const counts = [
    items.length,
    new Set(items.map(({ project }) => project)).size,
    new Set(items.map(({ goods }) => goods)).size,
    new Set(items.map(({ catalogue }) => catalogue)).size,
  ]
  if (counts.includes(quantity.value)) return
  const total = totals.find(({ kind }) => kind === "total")?.amount.figure?.cents
  const isAll = total !== undefined && statesMoney(sentence.quantities, total)
  yield observed(count, "政府采购表所列项目", items.length, isAll ? "error" : "warning", [items[0]!.at])
}

/** 90分以上的, 80至90分: a grade by its points. */
const band =
  /((?:\d{2}分?(?:（含）)?[至到—~-])?\d{2,3}分(?:（含）|（不含）)?(?:以上|以下)?)(?:的)?(?:项目)?(?:有|为|共)?$/
const grade =
  /(?:^|[为是“的级等])(优秀|良好|一般|较差|合格|不合格|优|良|中|差)(?:等)?(?:的|等级|等次|级)?(?:项目)?(?:有|为|共)?$/

function gradeOf({ before }: Quantity): string | undefined {
  const words = before.replace(/其中：?/, "")
  return grade.exec(words)?.[1] ?? band.exec(words)?.[1]
}

/** `对9个项目开展自评。优6个、良2个`, `90分以上的7个、80至90分的3个`. */
function* besideGrades(told: readonly Count[], disclosure: Disclosure): Iterable<Observation> {
  for (const passage of passagesOf(disclosure))
    for (const sentence of passage.sentences) {
      const grades = sentence.quantities.filter(
        (each) =>
          /^[个项]$/.test(each.unit) &&
          (!each.rough || band.test(each.before)) &&
          gradeOf(each) !== undefined,
      )
      const names = new Set(grades.map(gradeOf))
      if (grades.length < 2 || names.size < grades.length) continue
      const last = told.findLast(
        (each) =>
          each.passage.section === passage.section &&
          /自评|评价/.test(each.sentence.text) &&
          isBefore(each, { passage, sentence }, disclosure) &&
          (each.sentence !== sentence || each.quantity.start < grades[0]!.start),
      )
      // 7个项目全部自评，使用一般公共预算的5个、使用基金的2个，优5个、良2个: all of them, where kinds were counted too.
      const graded = told
        .filter((each) => each.sentence === last?.sentence && each.quantity.start <= last.quantity.start)
        .reduce<Count | undefined>(
          (most, each) => (most && most.quantity.value >= each.quantity.value ? most : each),
          last,
        )
      if (
        !graded ||
        isTakenApart(graded, grades[0]!) ||
        isOfOthers(graded, { passage, sentence }, grades[0]!)
      )
        continue
      const sum = grades.reduce((total, { value }) => total + value, 0)
      if (sum === graded.quantity.value) continue
      yield observed(graded, grades.map((each) => `${gradeOf(each)}${each.text}`).join("、"), sum, "error", [
        passage.placeOf(sentence, grades[0]!.start),
      ])
    }
}

/** Beside its own parts in one sentence NAR-012 judges it. */
function isTakenApart({ quantity, sentence }: Count, first: Quantity): boolean {
  return partedIn(sentence).some(({ whole, parts }) => whole === quantity && parts.includes(first))
}

/** `对9个项目自评，对3个项目开展部门评价，优2个`: the grades are of what was counted last. */
function isOfOthers(
  { quantity, passage, sentence }: Count,
  grades: Pick<Count, "passage" | "sentence">,
  first: Quantity,
): boolean {
  if (passage !== grades.passage) return /部门评价|财政评价|重点评价/.test(grades.sentence.text)
  const from = sentence.start + quantity.end
  const words = passage.text.slice(from, grades.sentence.start + first.start)
  return (
    /(?:部门|财政|重点|第三方)[^，。；]{0,6}评价/.test(words) ||
    /[1-9]\d*[个项][^，。；\d]{0,6}项目/.test(words)
  )
}

/** `共11个项目。其中财政拨款项目8个739.80万元，事业收入项目2个`: kinds of all projects in the sentence behind. */
function* besideKinds({ quantity, sentence, passage }: Count): Iterable<Observation> {
  const at = passage.sentences.indexOf(sentence)
  const next = passage.sentences[at + 1]
  if (!next || !/^其中[：，]?/.test(next.text) || /等|其他/.test(next.text)) return
  const kinds = next.quantities.filter(
    ({ unit, before }) => unit === quantity.unit && /项目(?:有|共|为)?$/.test(before),
  )
  const names = new Set(kinds.map(({ before }) => before.replace(/^其中：?/, "")))
  const counts = next.quantities.filter(({ unit }) => unit === quantity.unit)
  if (kinds.length < 2 || kinds.length < counts.length || names.size < kinds.length) return
  if (kinds.some(({ rough, per, before }) => rough || per.length > 0 || /重点|新增|延续/.test(before))) return
  const sum = kinds.reduce((total, { value }) => total + value, 0)
  if (sum === quantity.value) return
  const said = kinds
    .map(({ before, text }) => `${before.replace(/^其中：?/, "").slice(-10)}${text}`)
    .join("、")
  yield observed({ quantity, sentence, passage }, said, sum, sum > quantity.value ? "error" : "warning", [
    passage.placeOf(next, kinds[0]!.start),
  ])
}

/** Of what the sheets of projects are told: 公开其中4个项目的绩效目标表, 80万元以上的6个项目在表13公开. */
const published = /公开|公布/
const notThese = /不|上年|自评|评价|所属|下属|转移支付|拟|将|已在|另/

/** As many sheets are there as the prose says are published. */
function* besidePublished(disclosure: Disclosure): Iterable<Observation> {
  const { stage } = disclosure
  const projects = disclosure.projects.filter(({ name }) => !/整体/.test(name))
  if (projects.length === 0) return
  for (const passage of passagesOf(disclosure)) {
    if (passage.project !== null || passage.section === "glossary" || passage.section === "duties") continue
    for (const sentence of passage.sentences)
      for (const quantity of sentence.quantities) {
        const clause = clauseOf(sentence.text, quantity)
        if (!/^[个项]$/.test(quantity.unit) || quantity.rough || quantity.per.length > 0) continue
        if (
          !/^[^，。；：、\d]{0,4}项目(?!中|里)/.test(quantity.after) ||
          !published.test(clause) ||
          notThese.test(clause)
        )
          continue
        const told = sentence.text + (stage === "budget" ? passage.text.slice(0, sentence.start) : "")
        if (!/目标/.test(told) || !/目标|[见在]表|附[表件]/.test(clause)) continue
        if (
          // More sheets than were promised harm nobody.
          quantity.value <= projects.length ||
          clause.replaceAll(quantity.text, "").match(/[1-9]\d*[个项]/)
        )
          continue
        const isHere = /目标表|见表|在表|下表|附表|以下|逐一|本次|附后/.test(sentence.text)
        yield observed(
          { quantity, sentence, passage },
          "所附项目绩效目标表",
          projects.length,
          isHere ? "error" : "warning",
          [projects[0]!.at],
        )
      }
  }
}

function clauseOf(text: string, { start, end }: Quantity): string {
  const from = Math.max(...["，", "。", "；"].map((mark) => text.lastIndexOf(mark, start))) + 1
  const length = text.slice(end).search(/[，。；]/)
  return text.slice(from, length < 0 ? undefined : end + length)
}

/** `对5个项目开展自评……四张自评表见附件`: as many sheets are told and printed as there are projects evaluated. */
function* besideSheets(count: Count, { projects }: Disclosure): Iterable<Observation> {
  const { quantity, passage } = count
  if (!/自评|评价/.test(around(quantity))) return
  for (const sentence of passage.sentences)
    for (const sheets of sentence.quantities) {
      if (
        sheets === quantity ||
        !/^[张份]$/.test(sheets.unit) ||
        !/^[^，。；\d]{0,8}(?:自评|评价)表/.test(sheets.after)
      )
        continue
      if (
        sheets.rough ||
        canBeOne(sheets, quantity) ||
        (projects.length > 0 && projects.length !== sheets.value)
      )
        continue
      yield observed(count, "所附自评表", sheets.value, "error", [passage.placeOf(sentence, sheets.start)])
    }
}

/** Stands before it, at most two passages away. */
function isBefore(
  count: Count,
  { passage, sentence }: { passage: Passage; sentence: Sentence },
  disclosure: Disclosure,
): boolean {
  if (count.passage === passage) return count.sentence.start <= sentence.start
  const passages = passagesOf(disclosure)
  const gap = passages.indexOf(passage) - passages.indexOf(count.passage)
  return gap > 0 && gap < 3
}

/** `对7个项目编制绩效目标，年终对9个项目全部开展自评`. */
function* twoNumbers(own: readonly Count[]): Iterable<Observation> {
  const [first, second, ...more] = own
  if (!first || !second || more.length > 0 || canBeOne(first.quantity, second.quantity)) return
  const isSame = /绩效目标/.test(around(first.quantity)) && /自评|评价/.test(around(second.quantity))
  if (isSame && all.test(around(second.quantity)))
    yield observed(second, "编制绩效目标的项目", first.quantity.value, "warning", [])
}

function around({ before, after }: Quantity): string {
  return `${before.slice(-24)}${after.slice(0, 24)}`
}

function observed(
  { quantity, sentence, passage }: Count,
  beside: string,
  count: number,
  severity: "error" | "warning",
  at: Observation["at"],
): Observation {
  const { before, text, after } = quantity
  return {
    severity,
    about: ["projects", passage.section, "number"],
    at: [passage.placeOf(sentence, quantity.start), ...at],
    data: {
      said: `${before.slice(-12)}${text}${after.slice(0, 12)}`,
      beside,
      count,
    } satisfies NumberOfProjects,
    says: text,
    should: String(count),
    gap: String(Math.abs(quantity.value - count)),
  }
}
