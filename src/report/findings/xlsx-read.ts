import { NotFindings } from "../../check/explanations/index.ts"
import type { Table } from "../../document/blocks.ts"
import { readXlsx } from "../../document/xlsx/index.ts"
import { openZip } from "../../document/zip.ts"
import { severities } from "../../model/finding.ts"
import { severityNames } from "./report.ts"
import { keyColumns } from "./xlsx-keys.ts"

/**
 * A workbook of findings that was written by `check --format xlsx` or by the page, as what `--format json` would have
 * written as far as an earlier report needs it. Rows may be sorted, filtered and taken out. Throws {@link NotFindings}.
 */
export function findingsInBook(bytes: Uint8Array): unknown {
  const tables = readXlsx(openZip(bytes)).blocks.filter((block) => block.kind === "table")
  const documents = rowsOf(tables, "文件", keyColumns.主体)
  const rows = rowsOf(tables, "编号", keyColumns.事项)
  if (!documents || !rows)
    throw new NotFindings(
      "不是明账写出的问题表：没有“汇总”“问题”两张表，或者少了隐藏的“有关主体”“有关事项”列，请重新生成。",
    )
  const files = new Map(
    documents.flatMap((row) => {
      const body = row(keyColumns.主体)
      return body === "" ? [] : [[row("文件"), { ...about(row("文件"), body), findings: [] as unknown[] }]]
    }),
  )
  for (const row of rows) {
    const severity = severities.find((one) => row("级别").startsWith(severityNames[one]))
    const path = row("文件")
    if (severity === undefined || row("编号") === "") continue
    const file = files.get(path) ?? { ...about(path, row(keyColumns.主体)), findings: [] }
    files.set(path, file)
    const keys = row(keyColumns.事项).split("\n")
    const message = row("问题")
    const common = { check: row("编号"), severity, title: row("检查"), message, data: {}, at: [], basis: "" }
    const each = keys.map((key) => ({ about: key, message, data: {}, at: [] }))
    file.findings.push({ ...common, about: keys[0], ...(each.length > 1 ? { each } : {}) })
  }
  return { schema: "mingzhang.findings/1", files: [...files.values()], unreadable: [] }
}

function about(path: string, body: string) {
  const [, kind = "", name = ""] = /^(\S*) ?(.*)$/s.exec(body) ?? []
  return { source: { name: path.replace(/^.*[\\/]/, "") }, entity: { name, kind }, unchecked: [] }
}

type Row = (title: string) => string

/** The rows of the table that has some columns; null when there is none. */
function rowsOf(tables: readonly Table[], ...titles: readonly string[]): Row[] | null {
  for (const { rows } of tables) {
    const [head, ...rest] = rows
    const place = new Map(head?.cells.map(({ text, column }) => [text.trim(), column]))
    if (!titles.every((title) => place.has(title))) continue
    return rest.map(({ cells }) => {
      const texts = new Map(cells.map(({ column, text }) => [column, text.trim()]))
      return (title) => texts.get(place.get(title) ?? -1) ?? ""
    })
  }
  return null
}
