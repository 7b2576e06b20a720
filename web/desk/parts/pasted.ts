import type { Fund } from "../../../src/model/ledger.ts"
import { fundNames } from "../../../src/model/names.ts"
import { centsOf } from "./money.ts"

/** One control number as it is typed: whose, which money, basic or project, how much. */
export interface ControlRow {
  readonly of: string
  readonly fund: Fund | null
  readonly kind: "basic" | "project" | null
  readonly typed: string
}

/** A department or unit of a new year. */
export interface Node {
  readonly kind: "department" | "unit"
  readonly code: string
  readonly name: string
  readonly department: string
}

/** What was read from pasted cells, and in sentences what could not be read. */
export interface Read<T> {
  readonly rows: readonly T[]
  readonly problems: readonly string[]
}

/** The cells of rows copied from Excel or WPS; empty rows are left out, their numbers are not. */
export function cellsOf(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((row, i) => ({ line: i + 1, cells: row.split("\t").map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
}

/**
 * Control numbers copied from a worksheet: the code of whose they are, the money, 基本 or 项目, the amount, in any
 * order of columns when a row of headings stands above. Without a column of codes they are `own`'s.
 */
export function controlsFrom(text: string, known: readonly string[]): Read<ControlRow> {
  const own = known.length === 1 ? known[0]! : null
  const lines = cellsOf(text)
  const columns = columnsOf(lines[0]?.cells ?? [])
  const rows: ControlRow[] = []
  const problems: string[] = []
  for (const { line, cells } of columns ? lines.slice(1) : lines) {
    const row = columns ? byColumns(cells, columns, own) : byLooks(cells, known, own)
    const wrong = wrongIn(row, known)
    if (wrong === null) rows.push(row as ControlRow)
    else problems.push(`第${line}行：${wrong}`)
  }
  return { rows, problems }
}

/** What was typed, with what was pasted in the place of the same number; rows without an amount go. */
export function withPasted(
  rows: readonly ControlRow[],
  pasted: readonly ControlRow[],
): readonly ControlRow[] {
  const isPasted = (row: ControlRow) =>
    pasted.some(({ of, fund, kind }) => of === row.of && fund === row.fund && kind === row.kind)
  return [...rows.filter((row) => row.typed.trim() !== "" && !isPasted(row)), ...pasted]
}

/** The tree of a year copied from a worksheet: code and name of the department, code and name of the unit. */
export function treeFrom(text: string): Read<Node> {
  const departments = new Map<string, Node>()
  const units: Node[] = []
  const problems: string[] = []
  let last: Node | null = null
  for (const { line, cells } of cellsOf(text)) {
    if (cells.some((cell) => /编码|名称|代码/.test(cell)) && !cells.some(isCode)) continue
    const [code = "", name = "", unitCode = "", unitName = ""] = cells
    // Merged cells are copied as one cell with empty ones below.
    if (code !== "" || name !== "") {
      if (!isCode(code) || name === "") {
        problems.push(`第${line}行：部门要有编码（数字）和名称，请补上。`)
        continue
      }
      const known = departments.get(code)
      if (known && known.name !== name) {
        problems.push(`第${line}行：编码${code}写了“${known.name}”和“${name}”两个部门，请改正。`)
        continue
      }
      last = known ?? { kind: "department", code, name, department: code }
      departments.set(code, last)
    }
    if (unitCode === "" && unitName === "") continue
    if (!last) problems.push(`第${line}行：单位“${unitName}”上面没有部门，请补上部门。`)
    else if (!isCode(unitCode) || unitName === "")
      problems.push(`第${line}行：单位要有编码（数字）和名称，请补上。`)
    else units.push({ kind: "unit", code: unitCode, name: unitName, department: last.code })
  }
  const rows = [...departments.values()].flatMap((department) => [
    department,
    ...units.filter((unit) => unit.department === department.code),
  ])
  return { rows, problems }
}

function isCode(cell: string): boolean {
  return /^\d{3,18}$/.test(cell)
}

type Column = "of" | "fund" | "kind" | "cents"
type Columns = { readonly at: Partial<Record<Column, number>>; readonly isWan: boolean }

/** Which column says what, when the first row is one of headings. */
function columnsOf(cells: readonly string[]): Columns | null {
  const find = (pattern: RegExp) => {
    const found = cells.findIndex((cell) => pattern.test(cell) && !/\d/.test(cell))
    return found < 0 ? undefined : found
  }
  const cents = find(/金额|控制数|数额|万元|元$/)
  if (cents === undefined) return null
  const [of, fund, kind] = [find(/编码|代码/), find(/资金|来源/), find(/类别|支出|性质/)]
  return {
    at: {
      cents,
      ...(of !== undefined && { of }),
      ...(fund !== undefined && { fund }),
      ...(kind !== undefined && { kind }),
    },
    isWan: /万/.test(cells[cents]!),
  }
}

type Half = { [K in keyof ControlRow]: ControlRow[K] | undefined }

function byColumns(cells: readonly string[], { at, isWan }: Columns, own: string | null): Half {
  const cell = (column: Column) => (at[column] === undefined ? undefined : (cells[at[column]] ?? ""))
  const amount = cell("cents") ?? ""
  return {
    of: cell("of") ?? own ?? undefined,
    fund: cell("fund") === undefined ? null : fundOf(cell("fund")!),
    kind: cell("kind") === undefined ? null : kindOf(cell("kind")!),
    typed: isWan ? fromWan(amount) : amount,
  }
}

/** Without headings each cell says by its look what it is. */
function byLooks(cells: readonly string[], known: readonly string[], own: string | null): Half {
  const of = cells.find((cell) => known.includes(cell)) ?? own ?? undefined
  const rest = cells.filter((cell) => cell !== "" && cell !== of)
  const amount = rest.findLast((cell) => centsOf(cell) !== null)
  const words = rest.filter((cell) => cell !== amount)
  const fund = words.map(fundOf).find((each) => each !== undefined && each !== null)
  const kind = words.map(kindOf).find((each) => each !== undefined && each !== null)
  return { of, fund: fund ?? null, kind: kind ?? null, typed: amount }
}

function wrongIn({ of, fund, kind, typed }: Half, known: readonly string[]): string | null {
  if (of === undefined || of === "") return "没有编码，不知道是谁的控制数，请补上。"
  if (!known.includes(of)) return `编码“${of}”不在可填的范围里，请核对。`
  if (fund === undefined) return "没有认出资金来源，请写全称，如“一般公共预算拨款”，或留空表示全部资金。"
  if (kind === undefined) return "支出类别请写“基本”或“项目”，或留空表示不分。"
  if (typed === undefined || centsOf(typed) === null) return `“${typed ?? ""}”不是金额，请写成数字，单位元。`
  return null
}

const shortFunds: readonly (readonly [RegExp, Fund])[] = [
  [/一般公共预算/, "generalPublic"],
  [/政府性?基金/, "governmentFund"],
  [/国有资本/, "stateCapital"],
  [/财政专户/, "fiscalAccount"],
]

/** The fund of a word; null for all money, undefined when the word is not known. */
function fundOf(word: string): Fund | null | undefined {
  if (word === "" || /^(全部|合计|不分)/.test(word)) return null
  const full = (Object.keys(fundNames) as Fund[]).find((fund) => fundNames[fund] === word)
  return full ?? shortFunds.find(([pattern]) => pattern.test(word))?.[1]
}

function kindOf(word: string): ControlRow["kind"] | undefined {
  if (word === "" || /^(全部|合计|不分)/.test(word)) return null
  if (/基本/.test(word) && /项目/.test(word)) return null
  if (/基本/.test(word)) return "basic"
  return /项目/.test(word) ? "project" : undefined
}

/** An amount in 万元 written as yuan, digit by digit so that nothing is lost; "" when it is none. */
function fromWan(amount: string): string {
  const plain = amount.normalize("NFKC").replace(/[,\s]|万元?$/g, "")
  const parts = /^(\d+)(?:\.(\d{1,6}))?$/.exec(plain)
  if (!parts) return amount
  const digits = (parts[2] ?? "").padEnd(6, "0")
  return `${parts[1]}${digits.slice(0, 4)}.${digits.slice(4)}`.replace(/^0+(?=\d)/, "")
}
