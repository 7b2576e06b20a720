import { perText } from "../memo/index.ts"
import type { Disclosure, TableKey } from "../model/disclosure.ts"
import type { UnitNature } from "../model/ledger.ts"
import type { Measure } from "../money/figure.ts"
import finals from "./generated/final-forms.ts"
import budgets from "./generated/forms.ts"
import { isInForce, linesOf } from "./inheritance.ts"

/** Whether a document is a budget or the final account of one. */
export type Stage = Disclosure["stage"]

const files = { budget: budgets, final: finals }

/**
 * The official form of a place and year (packs/<place>/forms.csv, of final accounts final-forms.csv): what its nine
 * tables look like.
 */
export interface Form {
  readonly tables: ReadonlyMap<TableKey, TableForm>
  /** What a publisher is called in titles (部门, 单位), by what it is. */
  readonly body: Readonly<Record<Publisher, string>>
  /** How the publisher of a region's consolidated tables is named; `{name}` is the region. */
  readonly regionName: string
  /** Units of which nature have 机关运行经费: their operating funds of the general public budget. */
  readonly operatingCosts: ReadonlySet<UnitNature>
  /** Which budget a final account compares with: that at the beginning of the year, or as it was adjusted. */
  readonly compared: "initial" | "adjusted"
}

export type Publisher = "department" | "unit" | "region"

/** One table of a form. Texts may hold `{year}`, `{body}`, `{code}`, `{name}`, `{measure}`. */
export interface TableForm {
  readonly key: TableKey
  readonly title: string
  /** A measure of its own; null: that of the place (packs/<place>/print.csv). */
  readonly measure: Measure | null
  /** The row above the header, one text a cell. */
  readonly captions: readonly string[]
  readonly columns: readonly FormColumn[]
  /** First cell of the row that numbers the columns (栏次); null: there is no such row. */
  readonly counter: string | null
  readonly total: { readonly label: string; readonly stands: "first" | "last" }
  /** Rows of the revenue side of a balance. */
  readonly revenue: readonly FormRow[]
  /** Functional classes of a balance by code (`-`: a row without one), or the single key `used`: those with money. */
  readonly classes: readonly FormRow[]
  /** Rows below both sides of a balance; `label` of revenue and expenditure. */
  readonly foot: readonly FormFoot[]
  /** Items of a table of items a row. */
  readonly items: readonly FormRow[]
  /** Classes of economic codes that stand side by side, block by block; none where codes go down one column. */
  readonly blocks: readonly (readonly string[])[]
  /** What stands for zero, by column; `*` for all others. A column that is not named stays blank. */
  readonly zeros: ReadonlyMap<string, string>
  /** The remark below the table when it has nothing in it. */
  readonly note: string
}

/** A column: its key, and its header words from the top down. `optional` ones are printed when they have money. */
export interface FormColumn {
  readonly key: string
  readonly path: readonly string[]
  readonly optional: boolean
}

/** A row: `{n}` in its label is its number among the numbered rows of its side, `{name}` the name of its code. */
export interface FormRow {
  readonly key: string
  readonly label: string
  readonly optional: boolean
}

/** A row below both sides; on the side of expenditure it may be of something else (`otherKey`). */
export interface FormFoot extends FormRow {
  readonly other: string
  readonly otherKey: string
}

interface Line {
  readonly table: string
  readonly part: string
  readonly key: string
  readonly text: string
  readonly years: string
}

/**
 * The form of a place in a year. A table with columns of its own is drawn by the place alone; of one without, and of
 * what is said of all tables, what the place leaves out is as inherited.
 */
export const formOf: (place: string, year: number, stage?: Stage) => Form = perText(
  (place: string, year: number, stage: Stage = "budget") =>
    readForm(
      linesOf<Line>(files[stage], place)
        .map((lines) => lines.filter((line) => isInForce(line.years, year)))
        .reduce(overlaid, []),
    ),
)

/** A place's own lines, and those it inherits that they leave room for. */
function overlaid(inherited: readonly Line[], own: readonly Line[]): readonly Line[] {
  const drawn = new Set(own.filter(({ part }) => part === "column").map(({ table }) => table))
  const parts = new Set(own.map(({ table, part }) => `${table} ${part}`))
  return [
    ...own,
    ...inherited.filter(({ table, part }) => !drawn.has(table) && !parts.has(`${table} ${part}`)),
  ]
}

function readForm(lines: readonly Line[]): Form {
  const general = lines.filter((line) => line.table === "*")
  const textOf = (part: string, key: string) =>
    general.find((line) => line.part === part && line.key === key)?.text ?? ""
  const keys = new Set(lines.filter((line) => line.part === "title").map((line) => line.table as TableKey))
  return {
    tables: new Map([...keys].map((key) => [key, tableForm(key, lines)])),
    body: {
      department: textOf("body", "department"),
      unit: textOf("body", "unit"),
      region: textOf("body", "region"),
    },
    regionName: textOf("name", "region"),
    operatingCosts: new Set(textOf("operatingCosts", "").split("|") as UnitNature[]),
    compared: general.find(({ part }) => part === "compared")?.key === "initial" ? "initial" : "adjusted",
  }
}

function tableForm(key: TableKey, all: readonly Line[]): TableForm {
  const part = (name: string) => {
    const own = all.filter((line) => line.table === key && line.part === name)
    return own.length > 0 ? own : all.filter((line) => line.table === "*" && line.part === name)
  }
  const text = (name: string) => part(name)[0]?.text ?? ""
  const total = part("total")[0]
  return {
    key,
    title: text("title"),
    measure: (text("measure") || null) as Measure | null,
    captions: text("caption").split("|"),
    columns: part("column").map((line) => ({ ...named(line.key), path: line.text.split("/") })),
    counter: text("counter") || null,
    total: { label: total?.text ?? "", stands: total?.key === "last" ? "last" : "first" },
    revenue: part("revenue").map(rowOf),
    classes: part("expenditure").map(rowOf),
    foot: part("foot").map((line) => {
      const [label, other] = line.text.split("|")
      const [key, otherKey = key] = line.key.split("/")
      return { ...named(key!), label: label!, other: other ?? "", otherKey: otherKey! }
    }),
    items: part("row").map(rowOf),
    blocks: part("block").map((line) => line.text.split("|")),
    zeros: new Map(part("zero").map((line) => [line.key, line.text])),
    note: text("note"),
  }
}

function rowOf(line: Line): FormRow {
  return { ...named(line.key), label: line.text }
}

function named(key: string): { key: string; optional: boolean } {
  return { key: key.replace(/\?$/, ""), optional: key.endsWith("?") }
}

/** A text of a form with its words filled in; a word that is not given stays as it is. */
export function filled(text: string, words: Readonly<Record<string, string>>): string {
  return text.includes("{") ? text.replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole) : text
}
