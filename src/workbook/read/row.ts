import { nearest } from "../../check/ledger/nearest.ts"
import type { EnteredCell, EnteredRow } from "../../document/xlsx/entered.ts"
import { cellName } from "../../document/xlsx/sheet.ts"
import { perObject, perText } from "../../memo/index.ts"
import type { Place } from "../../model/place.ts"
import { entriesOf, type WordList } from "../../packs/word-lists.ts"
import { codeOf, comparable, itemsOf, moneyOf, numberOf, type Parsed, percentOf, plain } from "./cells.ts"
import type { Columns } from "./columns.ts"
import { fieldsOf } from "./fields.ts"
import type { CellCheck, Problems, Spot } from "./problems.ts"

/** Something that finds the code a text means. */
export interface Finder {
  find(text: string): Parsed<string>
}

/**
 * One row of a sheet, read column by column. What cannot be read is told to {@link Problems}; then the answer is
 * a stand-in and `lost` says that no record can be made of the row.
 */
export class RowReader {
  lost = false
  private readonly row: EnteredRow
  private readonly columns: Columns
  private readonly problems: Problems

  constructor(row: EnteredRow, columns: Columns, problems: Problems) {
    this.row = row
    this.columns = columns
    this.problems = problems
  }

  /** Where the row stands. */
  get at(): Place {
    const { sheet } = this.columns
    return { sheet: sheet.name, cell: cellName(this.row.number, 1), row: this.row.number }
  }

  /** Where the fields of a record stand; `renamed` are fields that are called otherwise than their columns. */
  fields(renamed?: Readonly<Record<string, string>>): Readonly<Record<string, Place>> {
    return fieldsOf(this.columns, this.row.number, renamed)
  }

  /** Whether nothing is written in the cell. */
  blank(key: string): boolean {
    const cell = this.cell(key)
    return !cell || (cell.text === "" && !cell.fault)
  }

  /** A text as it is shown; "" when blank. */
  text(key: string): string {
    const cell = this.given(key)
    if (!cell) return ""
    if (!isFault(cell.text)) return cell.text
    this.wrong("LED-001", key, cell.text, "是公式的出错值", repair)
    return ""
  }

  /** The items of a cell, one a line. */
  items(key: string): string[] {
    return itemsOf(this.text(key))
  }

  /** A code that is defined here; "" when blank. */
  code(key: string): string {
    return this.parsed(key, codeOf) ?? ""
  }

  /** Whole cents; null when blank. */
  money(key: string): number | null {
    return this.parsed(key, moneyOf)
  }

  /** A number; null when blank. */
  number(key: string): number | null {
    return this.parsed<number>(key, (cell) => (isNothing(cell) ? { value: null } : numberOf(cell)))
  }

  /** A number of people or things; null when blank. */
  count(key: string): number | null {
    return this.parsed<number>(key, (cell): Parsed<number | null> => {
      if (isNothing(cell)) return { value: null }
      const number = numberOf(cell)
      return "value" in number && !Number.isInteger(number.value)
        ? { wrong: "不是整数", advice: "请填整数。" }
        : number
    })
  }

  /** A share in per cent; null when blank. */
  percent(key: string): number | null {
    return this.parsed<number>(key, (cell) => (isNothing(cell) ? { value: null } : percentOf(cell)))
  }

  /** The value a word of a list stands for; `blank` when nothing is written. */
  word<T, B>(key: string, list: WordList<T>, blank: B, ending = nothing): T | B {
    const cell = this.given(key)
    if (!cell) return blank
    const entry = lookUp(list)(cell.text.replace(ending, "").trimEnd())
    if (entry) return entry.value as T
    const near = this.problems.worthSuggesting(this.spot(key)) ? nearest(cell.text, candidatesOf(list)) : []
    const all = `可选：${list.entries.map(({ word }) => word).join("、")}。`
    const advice = near[0] ? `最接近的是“${near[0].code}”。${all}` : all
    const what = `不在“${list.title}”的可选词里`
    this.wrong("LED-003", key, cell.text, what, advice, { what, advice: all })
    return blank
  }

  /** A key by its word, whatever ending it has; keys without one are written as they are. "" when blank. */
  key(key: string, list: WordList<string>, ending = nothing): string {
    const cell = this.given(key)
    if (!cell) return ""
    const text = cell.text.replace(ending, "").trimEnd()
    return /^[A-Za-z]+(?:\.[A-Za-z]+)*$/.test(text) ? text : this.word(key, list, "", ending)
  }

  /** The code a reference means; null when blank. What is not known stays as it is written. */
  reference(key: string, finder: Finder): string | null {
    return this.found(key, finder, "LED-004")
  }

  /** A code of a list; null when blank. */
  listed(key: string, finder: Finder): string | null {
    return this.found(key, finder, "LED-003")
  }

  /** Says that something is wrong with a cell; no record is made of the row. */
  wrong(
    check: CellCheck,
    key: string,
    says: string | null,
    what: string,
    advice: string,
    rest?: { readonly what: string; readonly advice: string },
  ): void {
    this.lost = true
    const spot = this.spot(key)
    if (spot) this.problems.cell(check, spot, says, what, advice, rest)
  }

  private found(key: string, finder: Finder, check: CellCheck): string | null {
    const cell = this.given(key)
    if (!cell || (isNothing(cell) && !this.columns.at.get(key)?.form.required)) return null
    const code = cell.value !== null ? codeOf(cell) : null
    const parsed = code && "wrong" in code ? code : finder.find(code ? code.value : cell.text)
    if ("value" in parsed) return parsed.value
    this.wrong("wrong" in (code ?? {}) ? "LED-001" : check, key, cell.text, parsed.wrong, parsed.advice, {
      what: parsed.wrong,
      advice: "请从下拉列表中选择。",
    })
    return null
  }

  private parsed<T>(key: string, parse: (cell: EnteredCell) => Parsed<T | null>): T | null {
    const cell = this.given(key)
    if (!cell) return null
    const parsed = parse(cell)
    if ("value" in parsed) return parsed.value
    this.wrong("LED-001", key, parsed.says ?? cell.text, parsed.wrong, parsed.advice)
    return null
  }

  /** The cell with something in it; says what is wrong with formulas, and with blanks where none may be. */
  private given(key: string): EnteredCell | null {
    const cell = this.cell(key)
    if (cell?.fault === "error") this.wrong("LED-001", key, cell.text, "是公式的出错值", repair)
    else if (cell?.fault === "uncalculated")
      this.wrong(
        "LED-001",
        key,
        null,
        "里的公式没有保存计算结果",
        "请用 Excel 或 WPS 打开并保存后再试，或直接填数。",
      )
    else if (cell && cell.text !== "") return cell
    else if (this.columns.at.get(key)?.form.required)
      this.wrong("LED-002", key, null, "没有填写", "请补填；整行不需要的，请删除整行。")
    return null
  }

  private cell(key: string): EnteredCell | undefined {
    const column = this.columns.at.get(key)?.column
    if (column === undefined) return undefined
    return (
      this.row.cells.find((cell) => cell.column === column) ?? this.columns.covered(this.row.number, column)
    )
  }

  private spot(key: string): Spot | null {
    const known = this.columns.at.get(key)
    if (!known) return null
    return { sheet: this.columns.sheet, row: this.row.number, column: known.column, header: known.header }
  }
}

/** Matches nowhere. */
const nothing = /(?!)/

const repair = "请改正公式，或直接填写内容。"

function isFault(text: string): boolean {
  return /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)/.test(text)
}

/** 无, — and / say that there is nothing to fill in. */
function isNothing(cell: EnteredCell): boolean {
  return cell.value === null && /^(?:无|没有|[-—–/\\]+)$/.test(plain(cell.text))
}

function candidatesOf({ entries }: WordList<unknown>): { code: string; name: string }[] {
  return entries.flatMap(({ word, others }) => [word, ...others].map((name) => ({ code: word, name })))
}

type LookUp = (text: string) => { readonly value: unknown } | undefined

const lookUp = perObject((list: WordList<unknown>): LookUp => {
  const words = new Map<string, { readonly value: unknown }>()
  for (const { value, word, others } of entriesOf(list))
    for (const each of [word, ...others])
      if (!words.has(comparable(each))) words.set(comparable(each), { value })
  return perText((text: string) => words.get(text) ?? words.get(comparable(text)))
})
