import { type Day, isDay, yuan } from "../../flow/index.ts"
import { type Fund, funds } from "../../model/ledger.ts"
import { fundNames } from "../../model/names.ts"
import { type Measure, parseFigure } from "../../money/figure.ts"
import type { PaymentField } from "../../packs/payments.ts"
import { plain, tidy } from "../../text/label.ts"
import { narrow } from "../../text/narrow.ts"
import { type Columns, type Head, headOf } from "./columns.ts"
import type { Payment } from "./payment.ts"

/** What is known of a list before it is read. */
export interface ListWanted {
  readonly year: number
  /** The day it is taken: nothing was paid later. */
  readonly today: Day
  /** The measure of its money, when a person said it. */
  readonly measure?: Measure
  /** Columns that persons gave lists of a layout, by layout. */
  readonly known?: ReadonlyMap<string, Columns>
}

/** A list of payments, taken whole or not at all. */
export type ListRead =
  | {
      readonly ok: true
      readonly head: Head
      readonly payments: readonly Payment[]
      /** The sum of all payments, and what the list itself says it is, in cents. */
      readonly total: number
    }
  | { readonly ok: false; readonly problems: readonly string[] }

/** At most so many problems are told; the rest is counted. */
const mostTold = 20

/** Reads the rows of a list of payments; every row that cannot be read is told. */
export function readPayments(rows: readonly (readonly string[])[], wanted: ListWanted): ListRead {
  const head = headOf(rows, wanted.known)
  if (!head)
    return failed(["没有认出支付明细：请确认有“支付日期”“金额”“单位”等标题的一行，或者指明每一列是什么。"])
  const measure = wanted.measure ?? head.measure
  if (!measure) return failed(["支付明细没有写明金额单位，请指明是元还是万元。"])
  const list = new Rows(head.columns, measure, wanted)
  for (let i = head.row + 1; i < rows.length; i++) list.take(rows[i]!, i + 1)
  return list.end(head)
}

class Rows {
  private readonly payments: Payment[] = []
  private readonly problems: string[] = []
  private readonly columns: Columns
  private readonly measure: Measure
  private readonly year: number
  private readonly today: Day
  private total = 0
  /** How much of it was a row of sums ago. */
  private told = 0

  constructor(columns: Columns, measure: Measure, { year, today }: ListWanted) {
    this.columns = columns
    this.measure = measure
    this.year = year
    this.today = today
  }

  take(cells: readonly string[], row: number): void {
    const cell = (field: PaymentField) => tidy(cells[this.columns[field] ?? -1] ?? "")
    if (cells.every((each) => tidy(each) === "")) return
    // A title repeated on the next page.
    if (plain(cell("date")).endsWith("日期")) return
    const figure = parseFigure(cell("amount"), this.measure)
    if (isTotal(cells) && dayIn(cell("date"), this.year) === null) {
      this.compare(figure?.cents ?? null, row, cells)
      return
    }
    const date = dayIn(cell("date"), this.year)
    const problem = figure ? this.problemOf(date, cell("date")) : `金额“${cell("amount")}”不是数，请改正。`
    if (!figure || !date || problem) {
      this.problems.push(`第${row}行的${problem}`)
      return
    }
    const fund = cell("fund")
    const isBack = cell("kind").includes("退") && figure.cents > 0
    this.payments.push({
      row,
      date,
      cents: isBack ? -figure.cents : figure.cents,
      voucher: cell("voucher") || null,
      quota: cell("quota") || null,
      unit: codeIn(cell("unit")) ?? codeIn(cell("unitName")),
      unitName: nameIn(cell("unitName")) ?? nameIn(cell("unit")),
      project: codeIn(cell("project")),
      projectName: cell("projectName") || nameIn(cell("project")),
      function: digitsIn(cell("function")),
      economic: digitsIn(cell("economic")),
      fund: fund === "" ? null : fundIn(fund),
      ...(cell("contract") && { contract: cell("contract") }),
      summary: cell("summary"),
    })
    this.total += this.payments.at(-1)!.cents
  }

  private problemOf(date: Day | null, text: string): string | null {
    if (!date || !isDay(date)) return `日期“${text}”不是日期，请改正。`
    if (!date.startsWith(`${this.year}-`))
      return `日期“${text}”不在${this.year}年，请核对是不是另一年的明细。`
    return date > this.today ? `日期“${text}”晚于今天，请核对。` : null
  }

  end(head: Head): ListRead {
    if (this.payments.length === 0 && this.problems.length === 0)
      return failed(["支付明细里一笔支付也没有，请核对文件。"])
    if (this.problems.length > 0) return failed(this.problems)
    return { ok: true, head, payments: this.payments, total: this.total }
  }

  /** 小计 is of what stands since the last one, 合计 of all. */
  private compare(cents: number | null, row: number, cells: readonly string[]): void {
    if (cents === null) return
    const isPart = /小计|本页/.test(cells.join(""))
    const sum = isPart ? this.total - this.told : this.total
    this.told = this.total
    if (cents === sum || cents === this.total) return
    this.problems.push(
      `第${row}行的合计${yuan(cents)}与各行相加${yuan(sum)}不等，相差${yuan(Math.abs(cents - sum))}，请核对有没有缺行，金额单位对不对。`,
    )
  }
}

function failed(problems: readonly string[]): ListRead {
  const more = problems.length - mostTold
  return {
    ok: false,
    problems: more > 0 ? [...problems.slice(0, mostTold), `还有${more}处，不一一列出。`] : problems,
  }
}

function isTotal(cells: readonly string[]): boolean {
  return cells.some((cell) => /^(?:合|小|总|累|本页合|本月合|本期合)计/.test(plain(cell)))
}

/** 2027-03-20, 2027/3/20, 20270320, 2027年3月20日, 3月20日, with a time of day or without. */
function dayIn(text: string, year: number): Day | null {
  const written = narrow(text)
  const [, y, m, d] =
    /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})/.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})/.exec(written) ??
    []
  if (y) return `${y}-${m!.padStart(2, "0")}-${d!.padStart(2, "0")}`
  const [, month, day] = /^(\d{1,2})月(\d{1,2})日/.exec(written) ?? []
  return month ? `${year}-${month.padStart(2, "0")}-${day!.padStart(2, "0")}` : null
}

/** `301001-某某局` and `[301001]某某局` hold a code and a name. */
function codeIn(text: string): string | null {
  const code = /^[[［(（]?([\dA-Z][\dA-Za-z-]*[\dA-Za-z]|\d+)/.exec(narrow(text))?.[1] ?? ""
  return /\d/.test(code) ? code : null
}

function nameIn(text: string): string | null {
  return narrow(text).replace(/^[[(]?[\dA-Za-z-]+[\])]?[-_—:： ]*/, "") || null
}

function digitsIn(text: string): string | null {
  return /^[[(]?(\d{3,7})/.exec(narrow(text))?.[1] ?? null
}

/** A fund by the name of the form or by the words lists use. */
function fundIn(text: string): Fund | null {
  const words = plain(text)
  const shorter: readonly [string, Fund][] = [
    ["一般公共预算", "generalPublic"],
    ["公共财政预算", "generalPublic"],
    ["政府性基金", "governmentFund"],
    ["国有资本", "stateCapital"],
    ["财政专户", "fiscalAccount"],
    ["教育收费", "fiscalAccount"],
  ]
  return (
    funds.find((fund) => plain(fundNames[fund]) === words) ??
    shorter.find(([part]) => words.includes(part))?.[1] ??
    null
  )
}
