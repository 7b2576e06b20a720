import type { CellStyle, CellValue, ConditionalRule, WriteSheet } from "../../document/xlsx/hucre.ts"
import type { Report } from "../../model/finding.ts"
import { familiesIn, familyCounts, familyNames } from "./families.ts"
import { answeredIn, type Totals } from "./report.ts"
import { bodyKey, keyColumns } from "./xlsx-keys.ts"
import { columnLetter, font, reportSheet } from "./xlsx-sheet.ts"

/** One document of the workbook: its report, and the row of 问题 where its findings begin (1-based), if it has any. */
export interface Listed {
  readonly path: string
  readonly report: Report
  readonly row: number | null
}

const number: CellStyle = { alignment: { horizontal: "center", vertical: "center" }, numFmt: "0;-0;;@" }
const words: CellStyle = { alignment: { vertical: "center", wrapText: true } }
const bad: CellStyle = { ...words, font: { ...font, color: { rgb: "B3261E" } } }

/**
 * The sheet 汇总: departments × families, the worst first (as `listed` runs), counts tinted by how many they are;
 * a department's name leads to its findings. Below them the files that could not be read, and the totals.
 */
export function overviewSheet(
  listed: readonly Listed[],
  unread: readonly { readonly path: string; readonly because: string }[],
  totals: Totals,
): WriteSheet {
  const counts = listed.map(({ report }) => familyCounts(report))
  const families = familiesIn(counts)
  const answered = answeredIn(listed.map(({ report }) => report))
  const columns = {
    部门或单位: 30,
    年度: 7,
    错误: 7,
    警告: 7,
    提示: 7,
    ...Object.fromEntries(answered.map(({ title }) => [title, 7])),
    ...Object.fromEntries(families.map((family) => [familyNames[family] ?? family, 6.5])),
    核对关系: 10,
    结论: 11,
    文件: 46,
    [keyColumns.主体]: 24,
  }
  const first = 2
  const last = first + 3 + answered.length + families.length
  const rows: CellValue[][] = listed.map(({ path, report }, i) => {
    const { error, warning, note, relations } = report.summary
    const isLost = report.outcome === "unrecognised"
    const verdict = isLost
      ? "没有认出，等于没有检查"
      : error > 0
        ? "有错误"
        : warning > 0
          ? "有警告"
          : "没有错误"
    const name = report.entity.name || path
    return [
      name,
      report.year,
      error,
      warning,
      note,
      ...answered.map(({ count }) => count(report)),
      ...families.map((family) => counts[i]!.get(family)?.all ?? 0),
      relations,
      verdict,
      path,
      bodyKey(report),
    ]
  })
  const lost = unread.map(({ path, because }) => {
    const row: CellValue[] = Array.from({ length: last + 3 }, () => null)
    row[0] = path
    row[last + 1] = "没有读成"
    row[last + 2] = because
    return row
  })
  const bottom = Math.max(listed.length + 1, 2)
  const scale = (column: number, to: number, colours: [string, string], priority: number) => ({
    type: "colorScale" as const,
    priority,
    range: `${columnLetter(column)}2:${columnLetter(to)}${bottom}`,
    colorScale: {
      cfvo: [{ type: "num" as const, value: "0" }, { type: "max" as const }],
      colors: colours,
    },
  })
  const rules: ConditionalRule[] = [
    scale(first, first, ["FFFFFFFF", "FFEE9C93"], 1),
    scale(first + 1, first + 1, ["FFFFFFFF", "FFF5D07C"], 2),
    scale(first + 2, first + 2, ["FFFFFFFF", "FFB4D2EE"], 3),
    ...(families.length > 0
      ? [scale(first + 3 + answered.length, last - 1, ["FFFFFFFF", "FFF0A58C"], 4)]
      : []),
  ]
  return reportSheet("汇总", columns, [...rows, ...lost], {
    style: (row, column) =>
      row >= listed.length ? bad : column === 1 || (column >= first && column <= last) ? number : words,
    link: (row, column) => {
      const at = column === 0 ? listed[row]?.row : null
      return at ? `'问题'!A${at}` : undefined
    },
    hidden: [keyColumns.主体],
    rules: listed.length > 0 ? rules : [],
    foot: [[totals.sentence()]],
    frozen: 1,
  })
}
