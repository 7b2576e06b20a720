import type { Amount } from "../../model/disclosure.ts"
import { formatCents } from "../../money/figure.ts"

/** A field of a table as Table Schema describes it, with the fiscal meaning of its column. */
export interface Field {
  readonly name: string
  readonly type: "string" | "integer" | "number"
  readonly title?: string
  readonly description?: string
  /** Of the Budget Standard Taxonomy of Fiscal Data Package 1.0. */
  readonly columnType?: string
  /** For one of several amounts of a row: what tells it from the others once each has a row of its own. */
  readonly normalize?: Readonly<Record<string, string>>
}

/** A file of the package: its fields, and rows of texts in their order. */
export interface Sheet {
  readonly name: string
  readonly title: string
  readonly fields: readonly Field[]
  readonly rows: readonly (readonly string[])[]
}

/** Fields and cells of a sheet whose rows are made of the same things. */
export function sheetOf<T>(
  name: string,
  title: string,
  items: readonly T[],
  columns: readonly (readonly [Field, (item: T, index: number) => string | number | null])[],
): Sheet {
  return {
    name,
    title,
    fields: columns.map(([field]) => field),
    rows: items.map((item, i) => columns.map(([, cell]) => String(cell(item, i) ?? ""))),
  }
}

/** An amount of money as exact yuan; "" when there is none. */
export function yuan(amount: Amount | null | undefined): string {
  return amount?.figure ? formatCents(amount.figure.cents, "元") : ""
}

/**
 * A sheet as CSV (RFC 4180, UTF-8). It begins with a byte order mark, for without one the Excel of Chinese offices
 * takes UTF-8 for GBK; pandas, R, DuckDB, LibreOffice and `parseCsv` drop it.
 */
export function csvOf({ fields, rows }: Sheet): string {
  const lines = [fields.map(({ name }) => name), ...rows]
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`
}

/**
 * A text that Excel would run as a formula when it opens the file (`=cmd|…`) begins with the apostrophe that
 * makes it a text there.
 */
export function harmless(text: string): string {
  return /^[=@\t\r]|^[-+](?![\d.]*$)/.test(text) ? `'${text}` : text
}

/** A cell of a CSV file, which no program runs as a formula. */
export function quoted(cell: string): string {
  const text = harmless(cell)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
