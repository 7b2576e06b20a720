import type { Cell, Page, Part } from "../page.ts"
import { tableOf } from "./table-of.ts"

/** The parts of a page that are tables or can be told as one, each below its title. */
export function pageCsv(page: Page): string {
  const parts = page.parts.flatMap((part) => {
    const rows = rowsOf(part)
    return rows ? [[[part.title], ...rows]] : []
  })
  return encoded([[page.title], [page.lead], ...parts.flatMap((rows) => [[], ...rows])])
}

/** One part as CSV; null when it is no table. */
export function partCsv(part: Part): string | null {
  const rows = rowsOf(part)
  return rows && encoded(rows)
}

function rowsOf(part: Part): string[][] | null {
  switch (part.kind) {
    case "table":
    case "picture":
    case "figures": {
      const { columns, rows, total } = tableOf(part)
      const head = columns.map(({ title }) => title.replace("（万元）", "（元）"))
      const all = total ? [...rows, total] : rows
      return [head, ...all.map(({ cells }) => columns.map((_, i) => textOf(cells[i] ?? {})))]
    }
    case "links":
      return part.links.map(({ text, note }) => [text, note ?? ""])
    case "prose":
      return part.paragraphs.map(({ pieces }) => [pieces.map(({ text }) => text).join("")])
    case "findings":
      return [
        ["轻重", "检查项", "问题", "说明"],
        ...part.findings.map(({ severity, check, message, explanation }) => [
          { error: "错误", warning: "警告", note: "提示" }[severity],
          check,
          message,
          explanation?.text ?? "",
        ]),
      ]
    default:
      return null
  }
}

/** Money in yuan with two decimals. */
function textOf({ text, cents }: Cell): string {
  if (text !== undefined) return text
  if (cents == null) return ""
  const digits = String(Math.abs(cents)).padStart(3, "0")
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** UTF-8 with a mark, so that spreadsheets read Chinese; nothing in it is a formula for them. */
function encoded(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(field).join(",")).join("\r\n")}\r\n`
}

const amount = /^-?\d+(?:\.\d+)?$/

function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !amount.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
