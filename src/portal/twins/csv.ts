import { formatCents } from "../../money/figure.ts"
import { quoted } from "../../write/fiscal/sheet.ts"
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

/** Money in yuan, exactly. */
function textOf({ text, cents }: Cell): string {
  return text ?? (cents == null ? "" : formatCents(cents, "元"))
}

/** UTF-8 with a mark, so that spreadsheets read Chinese; nothing in it is a formula for them. */
function encoded(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`
}
