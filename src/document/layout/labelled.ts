import type { Cell, Row, Table } from "../blocks.ts"
import { dealt } from "./dealt.ts"
import type { Entry } from "./entries.ts"
import { joined, linesOf, type SheetLine, sheetLine, type Value, type Word } from "./values.ts"

/** Words that label the parts of a sheet, whole: they only tell a label from a value. */
const labels = new Set(
  `项目名称 项目编码 项目编号 项目代码 预算单位 实施单位 项目单位 项目实施单位 单位名称 主管部门 项目负责人 联系电话
项目属性 项目类别 项目类型 项目期 起始时间 终止时间 预算数 年度预算 年度预算金额 预算金额 当年预算 项目资金总额 年度资金总额 资金总额
项目总额 项目金额 其中：财政资金 其中：财政拨款 财政资金 财政拨款 其他资金 单位资金 项目概况 项目概述 项目描述 项目内容 资金用途
立项依据 年度目标 总体目标 年度总体目标 项目目标 年度绩效目标 总体绩效目标 绩效目标 项目绩效目标`.split(
    /\s+/,
  ),
)
const isLabel = (text: string) => labels.has(text.replace(/:/g, "：").replace(/：$/, ""))
const beginsLabel = (text: string) => [...labels].some((label) => label.startsWith(text))

/**
 * A sheet whose labels stand left of their values, some lines having further labels with values right of them: every
 * label stands in the middle of the lines of its value. Null when words left are no labels, or values have no place.
 */
export function labelledTable(entries: readonly Entry[], table: number): Table | null {
  const lines = entries.map(sheetLine)
  const left = Math.max(...lines.map(({ words }) => (words[0] && isLabel(words[0].text) ? words[0].end : -1)))
  if (left < 0) return null
  const found = labelsOf(lines, left)
  const own = lines.map(({ number, words }) => ({
    number,
    words: words.filter((word) => word.start >= left),
  }))
  const crossing = lines.some(({ words }) => words.some(({ start, end }) => start < left && end > left))
  if (!found || found.length < 3 || crossing || !isSheet(found.map(({ text }) => text))) return null
  const { first } = dealt(
    found.map(({ place }) => place),
    lines.map((_, i) => [i, i] as const),
  )
  const rows = found.map(({ text }, k) => {
    const part = own.slice(first[k], first[k + 1] ?? lines.length)
    const values = valuesOf(part)
    // A text that is printed elsewhere than right of its label would be lost.
    if (values?.length === 1 && values[0]!.text === "") return null
    return values && [{ text, line: part[0]!.number }, ...values]
  })
  return rows.every((row) => row !== null && isNamed(row)) ? tableOf(rows as Value[][], table) : null
}

/** Whether a sheet says what the project is and what for. */
const isSheet = (own: readonly string[]) => own.includes("项目名称") && own.some((text) => /目标$/.test(text))

/** Whether the names and codes of a row are not blank: they would stand elsewhere. */
function isNamed(row: readonly Value[]): boolean {
  return row.every(
    ({ text }, i) => !/^项目(?:名称|编码|编号|代码)$/.test(text) || (row[i + 1]?.text ?? "") !== "",
  )
}

/** The labels on the left, put together from their pieces, and where each has its middle; null when others stand there. */
function labelsOf(lines: readonly SheetLine[], left: number): { text: string; place: number }[] | null {
  const found: { text: string; place: number }[] = []
  let open: { text: string; first: number } | null = null
  for (const [i, { words }] of lines.entries()) {
    const text = words
      .filter(({ end }) => end <= left)
      .map((word) => word.text)
      .join("")
    if (text === "") continue
    const first: number = open?.first ?? i
    const whole: string = (open?.text ?? "") + text
    open = null
    if (isLabel(whole)) found.push({ text: whole, place: (first + i) / 2 })
    else if (beginsLabel(whole)) open = { text: whole, first }
    else return null
  }
  return open ? null : found
}

/** The value of a label, and further labels with theirs; null when words stand below a label. */
function valuesOf(lines: readonly SheetLine[]): Value[] | null {
  const inner = lines.flatMap(({ words }) =>
    words.filter(({ text, wide }, i) => (wide || i > 0) && isLabel(text)),
  )
  const line = lines[0]!.number
  if (inner.length === 0 || lines.length > 4) return [linesOf(lines) ?? { text: "", line }]
  const between = (from: number, to: number): Value => {
    const inside = lines.flatMap(({ words }) => {
      const own = words.filter((word) => word.start >= from && word.end <= to)
      return own.length > 0 ? [joined(own)] : []
    })
    return { text: inside.join(""), line }
  }
  const ordered = [...inner].sort((a, b) => a.start - b.start)
  const values: Value[] = [between(-1, ordered[0]!.start)]
  ordered.forEach((label, i) => {
    values.push({ text: label.text, line }, between(label.end, ordered[i + 1]?.start ?? Infinity))
  })
  const across = (word: Word) =>
    ordered.some((label) => label !== word && word.start < label.end && word.end > label.start)
  return lines.some(({ words }) => words.some(across)) ? null : values
}

function tableOf(rows: readonly (readonly Value[])[], table: number): Table {
  const width = Math.max(...rows.map((row) => row.length))
  return {
    kind: "table",
    rows: rows.map(
      (row, r): Row => ({
        at: { line: row[0]!.line, table, row: r + 1 },
        cells: row.map(
          ({ text, line }, c): Cell => ({
            text,
            column: c + 1,
            colspan: c === row.length - 1 ? width - c : 1,
            rowspan: 1,
            at: { line, table, row: r + 1, column: c + 1 },
          }),
        ),
      }),
    ),
    at: { line: rows[0]![0]!.line, table },
  }
}
