import { type Block, type Cell, collapse, gridOf, type Table } from "../../document/blocks.ts"
import type {
  Fills,
  IndicatorFill,
  MoneyFill,
  MoneySource,
  MonitoredIndicator,
  MonitoredProject,
  MonitoringSheet,
} from "../../model/monitoring.ts"
import {
  causeNames,
  chanceNames,
  emptyMoney,
  moneySourceNames,
  moneySources,
} from "../../model/monitoring.ts"
import { exact, type Measure, meets, parseFigure } from "../../money/figure.ts"
import { type MonitoringPart, monitoringLabels } from "../../packs/monitoring.ts"
import { plain } from "../../text/label.ts"
import { type KnownMoney, nothingKnown } from "./money.ts"
import { monthsIn } from "./months.ts"
import { reasonIn } from "./read-reason.ts"

/** What a filled form of monitoring brings to a sheet: proposals, and what could not be read, by place. */
export interface FilledForm {
  readonly fills: {
    readonly projects: Readonly<Record<string, Partial<Fills["projects"][string]>>>
    readonly indicators: Readonly<Record<string, Partial<IndicatorFill>>>
  }
  /** How many values were read. */
  readonly read: number
  readonly told: readonly string[]
}

/** More is not told one by one: something else is wrong then. */
const mostTold = 30

/**
 * Reads 项目支出绩效目标执行监控表 that was filled in by hand, in the form of its place or one whose labels say the same. What was
 * approved is compared and never taken from it.
 */
export function readMonitoringForm(
  blocks: readonly Block[],
  sheet: MonitoringSheet,
  place: string,
  known: KnownMoney = nothingKnown,
): FilledForm {
  const tables = blocks.filter((block): block is Table => block.kind === "table")
  const forms = tables.flatMap((table) => {
    const form = new Form(table, place, monthsIn(sheet.year, sheet.until))
    return form.isForm ? [form] : []
  })
  const nothing = { fills: { projects: {}, indicators: {} }, read: 0 }
  if (forms.length === 0)
    return {
      ...nothing,
      told: ["没有认出监控表：请用本页下载的Word或Excel监控表填写，保留“项目名称”“三级指标”等表头。"],
    }
  const other = otherYear(blocks, sheet.year)
  if (other !== null)
    return { ...nothing, told: [`这是${other}年度的监控表，这里填的是${sheet.year}年度的，没有读入。`] }
  const reading = new Reading(sheet, known)
  for (const [i, form] of forms.entries()) reading.take(form, forms.length > 1 ? `第${i + 1}张表` : "表里")
  return reading.end()
}

/** The year a form says it is of, when it is another one. */
function otherYear(blocks: readonly Block[], year: number): string | null {
  const texts = blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [block.text]
      : block.rows.slice(0, 3).flatMap(({ cells }) => cells.map(({ text }) => text)),
  )
  const years = texts.flatMap((text) => /^[（(]?(\d{4})年度[）)]?$/.exec(plain(text))?.[1] ?? [])
  return years.length > 0 && !years.includes(String(year)) ? years[0]! : null
}

type Grid = readonly (readonly (Cell | null)[])[]

/** One table, by the labels of its place. */
class Form {
  readonly grid: Grid
  private readonly place: string
  private readonly month: number

  constructor(table: Table, place: string, month: number) {
    this.grid = gridOf(table)
    this.place = place
    this.month = month
  }

  get isForm(): boolean {
    return this.columnsRow() >= 0
  }

  labels(part: MonitoringPart) {
    return monitoringLabels(this.place, part).map(({ key, label, group }) => ({
      key,
      group: labelled(group),
      label: labelled(label.replace("{month}", String(this.month))),
    }))
  }

  text(row: number, column: number): string {
    return this.grid[row]?.[column]?.text ?? ""
  }

  /** What stands right of a label. */
  valueOf(part: MonitoringPart, key: string): string | null {
    const label = this.labels(part).find((each) => each.key === key)?.label
    for (const row of this.grid)
      for (const [c, cell] of row.entries())
        if (cell && label !== undefined && labelled(cell.text) === label && row[c + 1] !== cell)
          return collapse(row[c + 1]?.text ?? "")
    return null
  }

  /** The last month a form says it reports to, when it is another one. */
  otherMonth(): string | null {
    const said = this.grid
      .slice(0, Math.max(this.columnsRow(), 0) + 1)
      .flat()
      .flatMap((cell) => /^1[-—–~～至]+(\d{1,2})月/.exec(plain(cell?.text ?? ""))?.[1] ?? [])
    return said.find((month) => Number(month) !== this.month) ?? null
  }

  /** The row with the names of the columns of indicators; -1 when there is none. */
  columnsRow(): number {
    const columns = this.labels("column")
    const of = (key: string) => columns.find((each) => each.key === key)?.label
    return this.grid.findLastIndex((row) => {
      const there = new Set(row.map((cell) => labelled(cell?.text ?? "")))
      return there.has(of("name") ?? "") && there.has(of("target") ?? "")
    })
  }

  /** Which column of the grid says what of an indicator. */
  columns(): ReadonlyMap<string, number> {
    const row = this.columnsRow()
    const above = this.grid[row - 1] ?? []
    const found = new Map<string, number>()
    for (const { key, label, group } of this.labels("column")) {
      const column = this.grid[row]!.findIndex(
        (cell, c) =>
          labelled(cell?.text ?? "") === label &&
          (group === "" || labelled(above[c]?.text ?? "") === group) &&
          ![...found.values()].includes(c),
      )
      if (column >= 0) found.set(key, column)
    }
    return found
  }
}

/** A label without the month it was printed for: another month is told once and not missed everywhere. */
function labelled(text: string): string {
  return plain(text).replace(/^1[-—–~～至]+\d{1,2}月/, "1—月")
}

type MoneyColumn = "budget" | "adjusted" | "paid" | "expected"

const moneyColumns: Readonly<Record<MoneyColumn, string>> = {
  budget: "年初预算数",
  adjusted: "调整后预算数",
  paid: "执行数",
  expected: "全年预计执行数",
}

/** A cell of money: what stands in it, in which measure, and where it is. */
interface MoneyCell {
  readonly text: string
  readonly measure: Measure
  readonly of: string
}

class Reading {
  private readonly sheet: MonitoringSheet
  private readonly known: KnownMoney
  private readonly projects: Record<
    string,
    { money?: Partial<Record<MoneySource, MoneyFill>>; progress?: string }
  > = {}
  private readonly indicators: Record<string, Partial<IndicatorFill>> = {}
  private readonly told: string[] = []
  private readonly taken = new Set<string>()
  private read = 0

  constructor(sheet: MonitoringSheet, known: KnownMoney) {
    this.sheet = sheet
    this.known = known
  }

  take(form: Form, where: string): void {
    const unit = form.valueOf("head", "unit")
    if (unit !== null && unit !== "" && plain(unit) !== plain(this.sheet.name)) {
      this.tell(`${where}的实施单位是“${unit}”，这里填的是“${this.sheet.name}”，没有读入。`)
      return
    }
    const project = this.projectOf(form, where)
    if (!project) return
    if (this.taken.has(project.id)) {
      this.tell(`${where}的项目“${project.name}”前面已经有了，这一张没有读入。`)
      return
    }
    this.taken.add(project.id)
    const month = form.otherMonth()
    if (month !== null) {
      this.tell(`${where}填的是1至${month}月，这里监控到${this.sheet.until}，没有读入；请用这一次的表填写。`)
      return
    }
    this.takeMoney(form, where, project)
    const progress = form.valueOf("goals", "progress") ?? ""
    if (progress !== "") {
      this.of(project).progress = progress
      this.read++
    }
    this.takeIndicators(form, where, project)
  }

  end(): FilledForm {
    for (const { id, name } of this.sheet.projects)
      if (!this.taken.has(id)) this.tell(`项目“${name}”的监控表不在文件里，没有改动。`)
    const more = this.told.length - mostTold
    const told = more > 0 ? [...this.told.slice(0, mostTold), `还有${more}处，不一一列出。`] : this.told
    return { fills: { projects: this.projects, indicators: this.indicators }, read: this.read, told }
  }

  private tell(sentence: string): void {
    this.told.push(sentence)
  }

  private of({ id }: MonitoredProject) {
    this.projects[id] ??= {}
    return this.projects[id]
  }

  private projectOf(form: Form, where: string): MonitoredProject | null {
    const code = plain(form.valueOf("head", "code") ?? "")
    const name = form.valueOf("head", "name") ?? ""
    const { projects } = this.sheet
    const byCode = projects.filter((each) => each.code !== "" && plain(each.code) === code)
    const byName = projects.filter((each) => plain(each.name) === plain(name))
    const found = byCode.length === 1 ? byCode[0]! : code === "" && byName.length === 1 ? byName[0]! : null
    if (found && plain(found.name) === plain(name)) return found
    this.tell(
      found
        ? `${where}的项目编码${code}是“${found.name}”的，表上的名称是“${name}”，没有读入，请核对。`
        : `${where}的项目“${name}”${code === "" ? "" : `（${code}）`}不在${this.sheet.name}批复的项目里，没有读入。`,
    )
    return null
  }

  private takeMoney(form: Form, where: string, project: MonitoredProject): void {
    const columns = form.labels("money column")
    const head = form.grid.findIndex(
      (row) =>
        columns.filter(({ label }) => row.some((cell) => labelled(cell?.text ?? "") === label)).length >= 2,
    )
    if (head < 0) {
      this.tell(`${where}没有认出资金的表头，资金没有读入。`)
      return
    }
    const measure = measureIn(form.text(head, 0))
    const at = (key: string) => {
      const label = columns.find((each) => each.key === key)?.label
      return form.grid[head]!.findIndex((cell) => labelled(cell?.text ?? "") === label)
    }
    for (const { key, label } of form.labels("money")) {
      const source = moneySources.find((each) => each === key)
      const row = form.grid.findIndex(
        (cells, r) => r > head && cells.some((cell) => labelled(cell?.text ?? "") === label),
      )
      if (!source || row < 0) continue
      const cell = (column: MoneyColumn): MoneyCell => ({
        text: at(column) < 0 ? "" : collapse(form.text(row, at(column))),
        measure,
        of: `${where}第${row + 1}行“${moneySourceNames[source]}”的${moneyColumns[column]}`,
      })
      this.takeSource(project, source, cell)
    }
  }

  /** One row of money. What the book says of it is not typed. */
  private takeSource(
    project: MonitoredProject,
    source: MoneySource,
    cell: (column: MoneyColumn) => MoneyCell,
  ): void {
    const [approved, known] = [project.budget[source], this.known.of(project, source)]
    this.compare(cell("budget"), approved, "批复的", "批复数")
    const before = this.sheet.fills.projects[project.id]?.money ?? {}
    const money = { ...emptyMoney, ...before[source] }
    let count = 0
    for (const column of ["adjusted", "paid", "expected"] as const) {
      if (known && column !== "expected") {
        this.compare(cell(column), known[column], "账里的", "账里的数")
        continue
      }
      const cents = this.centsIn(cell(column), approved)
      if (cents === null || (column === "adjusted" && cents === approved)) continue
      money[column] = cents
      count++
    }
    if (count === 0) return
    const own = this.of(project)
    own.money = { ...before, ...own.money, [source]: money }
    this.read += count
  }

  private compare({ text, measure, of }: MoneyCell, cents: number, with_: string, stays: string): void {
    const told = parseFigure(text, measure)
    if (told && !meets(told, exact(cents))) this.tell(`${of}“${text}”与${with_}不同，仍按${stays}。`)
  }

  private centsIn({ text, measure, of }: MoneyCell, budget: number): number | null {
    if (text === "" || /^[-—–/]+$/.test(text)) return null
    const cents = parseFigure(text, measure)?.cents
    if (cents === undefined || cents < 0) this.tell(`${of}“${text}”不是数，没有读入。`)
    else if (isOtherMeasure(cents, budget, measure))
      this.tell(`${of}“${text}”是批复数的上千倍，请核对是不是把元填成了万元，没有读入。`)
    else return cents
    return null
  }

  private takeIndicators(form: Form, where: string, project: MonitoredProject): void {
    const columns = form.columns()
    const seen = new Set<string>()
    for (let row = form.columnsRow() + 1; row < form.grid.length; row++) {
      const cell = (key: string) => collapse(columns.has(key) ? form.text(row, columns.get(key)!) : "")
      const name = cell("name")
      if (name === "") {
        if (cell("value") !== "") this.tell(`${where}第${row + 1}行有执行情况，没有写三级指标，没有读入。`)
        continue
      }
      const indicator = indicatorOf(project, cell)
      if (!indicator)
        this.tell(`${where}第${row + 1}行的指标“${name}”不是“${project.name}”批复的指标，没有读入。`)
      else if (seen.has(indicator.id))
        this.tell(`${where}第${row + 1}行的指标“${name}”前面已经有了，没有读入。`)
      else {
        seen.add(indicator.id)
        if (plain(cell("target")) !== plain(indicator.target))
          this.tell(
            `${where}第${row + 1}行“${name}”的年度指标值写的是“${cell("target")}”，批复的是“${indicator.target}”，仍按批复的。`,
          )
        const reason = columns.has("reason") ? form.text(row, columns.get("reason")!) : ""
        this.takeIndicator(indicator, cell, reason, `${where}第${row + 1}行“${name}”`)
      }
    }
    const missing = project.indicators.filter(({ id }) => !seen.has(id))
    if (missing.length > 0)
      this.tell(
        `${where}少了“${project.name}”批复的${missing.length}项指标（${missing
          .slice(0, 3)
          .map(({ name }) => name)
          .join("、")}${missing.length > 3 ? "等" : ""}），没有改动。`,
      )
  }

  private takeIndicator(
    indicator: MonitoredIndicator,
    cell: (key: string) => string,
    reason: string,
    where: string,
  ): void {
    const said: Partial<Record<keyof IndicatorFill, unknown>> = { ...reasonIn(reason) }
    for (const key of ["value", "expected", "remark"] as const) if (cell(key) !== "") said[key] = cell(key)
    for (const [key, names] of [
      ["chance", chanceNames],
      ["cause", causeNames],
    ] as const) {
      const ticked = Object.keys(names).filter((each) => isTicked(cell(each)))
      if (ticked.length === 1) said[key] = ticked[0]
      else if (ticked.length > 1)
        this.tell(
          `${where}的${key === "chance" ? "完成目标可能性" : "偏差原因"}勾了${ticked.length}个，没有读入这一项，请选一个。`,
        )
    }
    const count = Object.keys(said).length
    if (count === 0) return
    this.indicators[indicator.id] = said as Partial<IndicatorFill>
    this.read += count
  }
}

/** By its name, and where several have it by all that was approved of it. */
function indicatorOf(project: MonitoredProject, cell: (key: string) => string): MonitoredIndicator | null {
  const named = project.indicators.filter(({ name }) => plain(name) === plain(cell("name")))
  if (named.length === 1) return named[0]!
  const same = (key: "target" | "level1" | "level2") => (each: MonitoredIndicator) =>
    plain(each[key]) === plain(cell(key))
  const exact = named.filter(same("target"))
  if (exact.length === 1) return exact[0]!
  const placed = exact.filter(same("level2")).filter(same("level1"))
  return placed.length === 1 ? placed[0]! : null
}

function isTicked(text: string): boolean {
  return /^(?:√|✓|✔|☑|■|●|是|对|[vVyY]|1)$/.test(text.trim())
}

/** The measure the head of the money says; the form's own is 万元. */
function measureIn(text: string): Measure {
  return (/[（(](万元|千元|亿元|元)[）)]/.exec(text)?.[1] as Measure | undefined) ?? "万元"
}

/** Amounts a thousand times the budget in 万元 are yuan. */
function isOtherMeasure(cents: number, budget: number, measure: Measure): boolean {
  return measure === "万元" && budget > 0 && cents >= budget * 1000
}
