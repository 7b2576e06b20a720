import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx"
import type { Finding, Severity } from "../../model/finding.ts"
import { catalogue } from "../catalogue.ts"
import { placesText, placeText } from "./place.ts"
import {
  type Entry,
  inOrder,
  type ReportWriter,
  severityNames,
  Totals,
  uncheckedByReason,
  type WriterOptions,
} from "./report.ts"

/** Rows a worksheet can hold, less its header and the line that says that more were left out. */
const mostRows = 1_048_574

/** The report as a workbook: 汇总 one row a file, 问题 one row a finding, 未判断 what could not be judged. */
export function xlsxWriter({
  heading = "预算公开检查报告",
  titles: others = {},
}: WriterOptions = {}): ReportWriter {
  const titles = new Map([
    ...catalogue.map(({ id, title }) => [id, title] as const),
    ...Object.entries(others),
  ])
  const totals = new Totals()
  const files: CellValue[][] = []
  const findings: { severity: Severity; cells: CellValue[] }[] = []
  const unchecked: CellValue[][] = []

  function finding(path: string, found: Finding): CellValue[] {
    return [
      path,
      severityNames[found.severity],
      found.check,
      titles.get(found.check) ?? "",
      found.at[0] ? placeText(found.at[0]) : "",
      placesText(found.at.slice(1), 30),
      found.message,
      found.says ?? "",
      found.should ?? "",
      found.gap ?? "",
      [found.cause, found.advice, ...(found.relations ?? []).slice(0, 10)].filter(Boolean).join("\n"),
      found.basis,
    ]
  }

  function add(entry: Entry): string {
    totals.add(entry)
    const { path } = entry
    if ("unreadable" in entry) {
      files.push([path, "", null, null, null, null, null, entry.unreadable])
      return ""
    }
    const { report } = entry
    const { error, warning, note, relations } = report.summary
    const verdict = error > 0 ? "有错误" : warning > 0 ? "有警告" : "没有错误"
    files.push([path, report.entity.name, report.year, error, warning, note, relations, verdict])
    for (const found of inOrder(report.findings))
      findings.push({ severity: found.severity, cells: finding(path, found) })
    for (const { because, checks } of uncheckedByReason(report))
      unchecked.push([path, checks.join("、"), because])
    return ""
  }

  return {
    add,
    async end() {
      const shown = findings.slice(0, mostRows)
      const left = findings.length - shown.length
      const rows = shown.map((row) => row.cells)
      if (left > 0) rows.push([`另有 ${left} 个问题超出工作表的行数，请分批检查。`])
      return writeXlsx({
        properties: { title: heading, creator: "明账" },
        sheets: [
          sheet("汇总", fileColumns, [...files, [totals.sentence()]]),
          sheet("问题", findingColumns, rows, (row) => fills[shown[row]?.severity ?? "note"]),
          sheet("未判断", uncheckedColumns, unchecked),
        ],
      })
    },
  }
}

const fileColumns = { 文件: 46, 部门或单位: 34, 年度: 8, 错误: 8, 警告: 8, 提示: 8, 核对关系: 10, 结论: 40 }
const findingColumns = {
  文件: 28,
  级别: 7,
  编号: 10,
  检查: 22,
  位置: 16,
  其他位置: 22,
  问题: 60,
  写的是: 16,
  应为: 16,
  相差: 14,
  原因与建议: 40,
  依据: 24,
}
const uncheckedColumns = { 文件: 40, 编号: 40, 原因: 70 }

const fills: Record<Severity, string> = { error: "FDE7E4", warning: "FFF3D6", note: "E6F1FB" }
const body: CellStyle = { alignment: { vertical: "top", wrapText: true } }
const header: CellStyle = {
  font: { bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "1F4E5F" } },
  alignment: { vertical: "center", wrapText: true },
}

function sheet(
  name: string,
  columns: Record<string, number>,
  rows: CellValue[][],
  fill?: (row: number) => string,
): WriteSheet {
  const titles = Object.keys(columns)
  const last = String.fromCharCode(64 + titles.length)
  const cells: NonNullable<WriteSheet["cells"]> = new Map()
  for (let c = 0; c < titles.length; c++) cells.set(`0,${c}`, { style: header })
  if (fill)
    rows.forEach((_, r) => {
      const fgColor = { rgb: fill(r) }
      cells.set(`${r + 1},1`, { style: { ...body, fill: { type: "pattern", pattern: "solid", fgColor } } })
    })
  const widths = Object.values(columns)
  return {
    name,
    rowDefs: new Map(rows.map((row, r) => [r + 1, { height: heightOf(row, widths) }])),
    columns: widths.map((width) => ({ width, style: body })),
    rows: [titles, ...rows.map((row) => row.map(storable))],
    cells,
    autoFilter: { range: `A1:${last}${Math.max(rows.length + 1, 2)}` },
    freezePane: { rows: 1 },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

// Rows do not grow by themselves in every program that opens a workbook: points for the most lines a cell wraps to.
function heightOf(row: readonly CellValue[], widths: readonly number[]): number {
  const lines = row.map((cell, c) => {
    if (typeof cell !== "string") return 1
    // A Chinese character is two digits wide.
    const width = (text: string) => text.length + (text.match(/[\u0100-\uffff]/g)?.length ?? 0)
    const parts = cell.split("\n").map((line) => Math.ceil(width(line) / (widths[c]! - 2)) || 1)
    return parts.reduce((a, b) => a + b, 0)
  })
  return Math.min(Math.max(...lines, 1) * 15 + 3, 400)
}

// Excel holds 32 767 characters a cell, and XML no control characters. Texts are written as text, never as
// formulas, whatever they begin with.
function storable(value: CellValue): CellValue {
  if (typeof value !== "string") return value
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  const text = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  return text.length > 32_000 ? `${text.slice(0, 32_000)}…` : text
}
