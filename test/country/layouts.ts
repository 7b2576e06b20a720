import type { TableKey } from "../../src/model/disclosure.ts"
import { codes } from "./codes.ts"
import {
  type Figures,
  type Fund,
  income,
  isAppropriation,
  isBasic,
  type Line,
  nameOf,
  sumOf,
  type ThreePublic,
  threePublicTotal,
} from "./figures.ts"
import { type Dress, type Sheet, sheet } from "./piece.ts"
import { numeral, wan } from "./printed.ts"

/** How a place prints money and codes in all its tables. */
export interface Style {
  /** An amount of a table. */
  readonly money: (amount: number) => string
  /** What a zero is: blank, 0.00. */
  readonly zero: string
  /** Header paths of the label columns: three for 类 款 项 apart, one for whole codes; then the name. */
  readonly code: readonly string[]
  readonly name: string
  /** Where the row 合计 stands. */
  readonly total: "first" | "last"
  /** All functional classes of the form, or only those with money. */
  readonly classes: "all" | "used"
  /** Numbers before rows: `一、`. */
  readonly numbered: boolean
}

export const plainStyle: Style = {
  money: wan,
  zero: "",
  code: ["科目编码"],
  name: "科目名称",
  total: "first",
  classes: "used",
  numbered: true,
}

/** A column of figures: its header path, and what of a line it counts. */
export type Column = readonly [path: string, value: (line: Line) => number]

export const printed = (style: Style, amount: number): string =>
  amount === 0 ? style.zero : style.money(amount)

/** A table by functional items: every class, section and item that has money in a column. */
export function byFunction(
  key: TableKey,
  dress: Dress,
  style: Style,
  lines: readonly Line[],
  columns: readonly Column[],
  year: number,
): Sheet {
  return classified(key, dress, style, lines, columns, year, (line) => line.code, [3, 5, 7])
}

/** A table by economic sections of department budgets. */
export function byEconomic(
  key: TableKey,
  dress: Dress,
  style: Style,
  lines: readonly Line[],
  columns: readonly Column[],
  year: number,
): Sheet {
  return classified(key, dress, style, lines, columns, year, (line) => line.economic, [3, 5])
}

function classified(
  key: TableKey,
  dress: Dress,
  style: Style,
  lines: readonly Line[],
  columns: readonly Column[],
  year: number,
  codeOf: (line: Line) => string,
  digits: readonly number[],
): Sheet {
  const split = style.code.length > 1
  const codeColumns = split ? style.code.slice(0, digits.length) : style.code
  const figures = (own: readonly Line[]) => columns.map(([, value]) => printed(style, sumOf(own, value)))
  const used = lines.filter((line) => columns.some(([, value]) => value(line) !== 0))
  const rows = codes(used.map(codeOf), digits).map((code) => {
    const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].slice(0, digits.length)
    return [
      ...(split ? parts : [code]),
      nameOf(code, year),
      ...figures(used.filter((line) => codeOf(line).startsWith(code))),
    ]
  })
  const blanks = codeColumns.map(() => "")
  const total = [...blanks, "合计", ...figures(used)]
  const body = used.length === 0 ? [[...blanks, "", ...columns.map(() => "")]] : []
  if (used.length > 0) body.push(...(style.total === "first" ? [total, ...rows] : [...rows, total]))
  return sheet(key, dress, [...codeColumns, style.name, ...columns.map(([path]) => path)], body)
}

/** A row of a two-sided table: its label and its amounts. */
export type Entry = readonly [label: string, ...amounts: readonly number[]]

/** Revenue beside expenditure. */
export function twoSided(
  key: TableKey,
  dress: Dress,
  style: Style,
  columns: { readonly revenue: readonly string[]; readonly expenditure: readonly string[] },
  revenue: readonly Entry[],
  expenditure: readonly Entry[],
  foot: readonly (readonly [Entry, Entry])[],
  numberedRows: readonly string[] | null = null,
): Sheet {
  const blank = (columns: readonly string[]): string[] => columns.map(() => "")
  const cells = (entry: Entry | undefined, columns: readonly string[]): string[] =>
    entry ? [entry[0], ...entry.slice(1).map((amount) => printed(style, amount as number))] : blank(columns)
  const pairs: (readonly [Entry | undefined, Entry | undefined])[] = []
  for (let i = 0; i < Math.max(revenue.length, expenditure.length); i++)
    pairs.push([revenue[i], expenditure[i]])
  const filled = (entry: Entry | undefined, columns: readonly string[]): string[] => {
    const texts = cells(entry, columns)
    return [...texts, ...blank(columns)].slice(0, columns.length)
  }
  const rows = [...pairs, ...foot].map(([left, right], i) => {
    const one = filled(left, columns.revenue)
    const other = filled(right, columns.expenditure)
    if (numberedRows === null) return [...one, ...other]
    return numberedRows.length === 1
      ? [String(i + 1), ...one, ...other]
      : [
          one[0]!,
          String(i + 1),
          ...one.slice(1),
          other[0]!,
          String(pairs.length + foot.length + i + 1),
          ...other.slice(1),
        ]
  })
  const paths =
    numberedRows === null
      ? [...columns.revenue, ...columns.expenditure]
      : numberedRows.length === 1
        ? [numberedRows[0]!, ...columns.revenue, ...columns.expenditure]
        : [
            columns.revenue[0]!,
            numberedRows[0]!,
            ...columns.revenue.slice(1),
            columns.expenditure[0]!,
            numberedRows[1]!,
            ...columns.expenditure.slice(1),
          ]
  return sheet(key, dress, paths, rows)
}

const appropriations: readonly Fund[] = ["generalPublic", "governmentFund", "stateCapital"]
export const ofFund =
  (fund: Fund) =>
  (line: Line): boolean =>
    line.fund === fund
export const amountOf =
  (isMeant: (line: Line) => boolean, value: (line: Line) => number = (line) => line.amount) =>
  (line: Line): number =>
    isMeant(line) ? value(line) : 0

/** Rows of functional classes: label and the amounts of each column. */
export function classRows(
  style: Style,
  lines: readonly Line[],
  columns: readonly ((line: Line) => number)[],
  year: number,
): Entry[] {
  const used = new Set(lines.map((line) => line.code.slice(0, 3)))
  const listed = style.classes === "all" ? everyClass : everyClass.filter((code) => used.has(code))
  return listed.map((code, i) => {
    const own = lines.filter((line) => line.code.startsWith(code))
    const label = `${style.numbered ? `${numeral(i + 1)}、` : ""}${nameOf(code, year)}`
    return [label, ...columns.map((value) => sumOf(own, value))]
  })
}

const everyClass = [
  "201",
  "202",
  "203",
  "204",
  "205",
  "206",
  "207",
  "208",
  "210",
  "211",
  "212",
  "213",
  "214",
  "215",
  "216",
  "217",
  "219",
  "220",
  "221",
  "222",
  "223",
  "224",
  "229",
  "231",
  "232",
]

export const fundTotals = (lines: readonly Line[], value: (line: Line) => number): number[] =>
  appropriations.map((fund) => sumOf(lines.filter(ofFund(fund)), value))

/** Columns of expenditure: all of it, basic, project. */
export const spending = (
  paths: readonly [string, string, string],
  isMeant: (line: Line) => boolean = () => true,
): Column[] => [
  [paths[0], amountOf(isMeant)],
  [paths[1], amountOf((line) => isMeant(line) && isBasic(line))],
  [paths[2], amountOf((line) => isMeant(line) && !isBasic(line))],
]

export const items = (three: ThreePublic): number[] => [
  threePublicTotal(three),
  three.overseas,
  three.purchase + three.operation,
  three.purchase,
  three.operation,
  three.reception,
]

export const carriedIn = (f: Figures, isMeant: (line: Line) => boolean = () => true): number =>
  sumOf(f.lines.filter(isMeant), (line) => line.carryIn)
export const carriedOut = (f: Figures, isMeant: (line: Line) => boolean = () => true): number =>
  sumOf(f.lines.filter(isMeant), (line) => line.carryOut)
export const cameIn = (f: Figures, isMeant: (line: Line) => boolean = () => true): number =>
  sumOf(f.lines.filter(isMeant), income)
export const spent = (f: Figures, isMeant: (line: Line) => boolean = () => true): number =>
  sumOf(f.lines.filter(isMeant))
export { isAppropriation, isBasic }
