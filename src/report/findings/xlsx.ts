import { catalogue } from "../../check/catalogue.ts"
import { type CellStyle, type CellValue, writeWorkbook } from "../../document/xlsx/hucre.ts"
import type { Finding, Report, Severity } from "../../model/finding.ts"
import { familyNames, familyOf, worstFirst } from "./families.ts"
import { placeNamed, placesText } from "./place.ts"
import {
  explanationText,
  gapText,
  inOrder,
  type ReportWriter,
  severityName,
  Totals,
  uncheckedByReason,
  unrecognised,
  type WriterOptions,
} from "./report.ts"
import { aboutKeys, bodyKey, keyColumns } from "./xlsx-keys.ts"
import { type Listed, overviewSheet } from "./xlsx-overview.ts"
import { reportSheet } from "./xlsx-sheet.ts"

/** Rows a worksheet can hold, less its header and the line that says that more were left out. */
const mostRows = 1_048_574

/**
 * The report as a workbook: 汇总 departments × families, 问题 one row a finding, 未判断 what could not be judged, and
 * 检查说明 the pages of the checks that occur, when `pageOf` gives them. The worst document stands first.
 */
export function xlsxWriter({
  heading = "预算公开检查报告",
  titles: others = {},
  pageOf = () => null,
}: WriterOptions = {}): ReportWriter {
  const titles = new Map([
    ...catalogue.map(({ id, title }) => [id, title] as const),
    ...Object.entries(others),
  ])
  const totals = new Totals()
  const documents: { path: string; report: Report }[] = []
  const unread: { path: string; because: string }[] = []

  return {
    add(entry) {
      totals.add(entry)
      const { path } = entry
      if ("unreadable" in entry) unread.push({ path, because: entry.unreadable })
      else documents.push({ path, report: entry.report })
      return ""
    },
    async end() {
      documents.sort((a, b) => worstFirst(a.report, b.report))
      const columns = findingColumns(documents.length > 1, totals.explained + totals.aside > 0)
      const found: { finding: Finding; path: string; report: Report }[] = []
      const listed: Listed[] = documents.map((document) => {
        const row = found.length + 2
        for (const finding of inOrder(document.report.findings))
          if (found.length < mostRows) found.push({ finding, ...document })
        return { ...document, row: found.length + 2 > row ? row : null }
      })
      const left = documents.reduce((sum, { report }) => sum + report.findings.length, 0) - found.length
      const pages = pagesOf(found.map(({ finding }) => finding.check))
      const names = Object.keys(columns)
      const [severityAt, checkAt] = [names.indexOf("级别"), names.indexOf("编号")]
      return writeWorkbook({
        properties: { title: heading, creator: "明账" },
        sheets: [
          overviewSheet(listed, unread, totals),
          reportSheet(
            "问题",
            widthsOf(columns),
            found.map((one) => Object.values(columns).map(({ value }) => value(one, titles))),
            {
              style: (row, column) => (column === severityAt ? fillOf(found[row]!.finding) : undefined),
              link: (row, column) => {
                const page = column === checkAt ? pages.rows.get(found[row]!.finding.check) : undefined
                return page === undefined ? undefined : `'检查说明'!A${page}`
              },
              hidden: Object.values(keyColumns),
              foot: left > 0 ? [[`另有 ${left} 个问题超出工作表的行数，请分批检查。`]] : [],
            },
          ),
          reportSheet("未判断", { 文件: 40, 编号: 40, 原因: 70 }, documents.flatMap(openRows)),
          ...(pages.cells.length > 0
            ? [reportSheet("检查说明", { 编号: 11, 检查: 30, 说明: 110 }, pages.cells)]
            : []),
        ],
      })
    },
  }

  /** The pages of some checks as rows, and the row of each (1-based, below the header). */
  function pagesOf(checks: readonly string[]): { cells: CellValue[][]; rows: Map<string, number> } {
    const rows = new Map<string, number>()
    const cells = [...new Set(checks)].sort().flatMap((check) => {
      const page = pageOf(check)
      if (page === null) return []
      rows.set(check, rows.size + 2)
      const text = page
        .replace(/^# .*\n+/, "")
        .replace(/^#+ (.*)\n+/gm, "【$1】")
        .replace(/\n{2,}/g, "\n")
        .replace(/[`*]{1,2}([^`*\n]+)[`*]{1,2}/g, "$1")
      return [[check, titles.get(check) ?? "", text.trim()]]
    })
    return { cells, rows }
  }
}

function openRows({ path, report }: { path: string; report: Report }): CellValue[][] {
  return [
    ...(report.outcome === "unrecognised" ? [[path, "", unrecognised]] : []),
    ...uncheckedByReason(report).map(({ because, checks }) => [path, checks.join("、"), because]),
    ...(report.remarks ?? []).map((remark) => [path, "", remark]),
  ]
}

/** A finding with the document it was found in. */
interface Found {
  readonly finding: Finding
  readonly path: string
  readonly report: Report
}

interface FindingColumn {
  readonly width: number
  readonly value: (found: Found, titles: ReadonlyMap<string, string>) => CellValue
}

/** The columns of 问题: of several documents with the department and the family, and with explanations where there are any. */
function findingColumns(several: boolean, explained: boolean): Readonly<Record<string, FindingColumn>> {
  const column = (width: number, value: FindingColumn["value"]): FindingColumn => ({ width, value })
  return {
    ...(several ? { 部门或单位: column(24, ({ report }) => report.entity.name) } : {}),
    文件: column(28, ({ path }) => path),
    级别: column(7, ({ finding }) => severityName(finding)),
    ...(several
      ? { 类别: column(10, ({ finding: { check } }) => familyNames[familyOf(check)] ?? familyOf(check)) }
      : {}),
    编号: column(10, ({ finding }) => finding.check),
    检查: column(22, ({ finding }, titles) => titles.get(finding.check) ?? ""),
    位置: column(30, ({ finding }) => placeNamed(finding)),
    其他位置: column(22, ({ finding: { at } }) => placesText(at.slice(1), 30)),
    问题: column(60, ({ finding }) => messageOf(finding)),
    写的是: column(16, ({ finding }) => finding.says ?? ""),
    应为: column(16, ({ finding }) => finding.should ?? ""),
    相差: column(14, ({ finding }) => gapText(finding) ?? ""),
    原因与建议: column(40, ({ finding: { cause, advice, relations = [] } }) =>
      [cause, advice, ...relations.slice(0, 10)].filter(Boolean).join("\n"),
    ),
    依据: column(24, ({ finding }) => finding.basis),
    ...(explained
      ? {
          说明或搁置理由: column(30, ({ finding: { explanation } }) =>
            explanation ? explanationText(explanation) : "",
          ),
        }
      : {}),
    [keyColumns.主体]: column(24, ({ report }) => bodyKey(report)),
    [keyColumns.事项]: column(40, ({ finding }) => aboutKeys(finding)),
  }
}

const shownOccurrences = 100

/** Many like defects one a line, so that each can be mended. */
function messageOf({ message, each }: Finding): string {
  if (!each) return message
  const lines = each.slice(0, shownOccurrences).map((one) => {
    const place = placeNamed(one)
    return `${place ? `${place}：` : ""}${one.message}`
  })
  const rest = each.length - lines.length
  return [
    `同样的问题有${each.length}处：`,
    ...lines,
    ...(rest > 0 ? [`等${each.length}处，其余 ${rest} 处略，全部见 json 的报告。`] : []),
  ].join("\n")
}

function widthsOf(columns: Readonly<Record<string, FindingColumn>>): Record<string, number> {
  return Object.fromEntries(Object.entries(columns).map(([title, { width }]) => [title, width]))
}

const fills: Record<Severity, string> = { error: "FDE7E4", warning: "FFF3D6", note: "E6F1FB" }

function fillOf({ severity, explanation }: Finding): CellStyle {
  const fgColor = { rgb: explanation ? "EEF2F0" : fills[severity] }
  return { fill: { type: "pattern", pattern: "solid", fgColor } }
}
