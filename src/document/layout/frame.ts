import type { Cell, Row, Table } from "../blocks.ts"
import type { Entry } from "./entries.ts"
import { joined, linesOf, type SheetLine, sheetLine, type Value, type Word } from "./values.ts"

/**
 * The sheet that tells what a project is, as a table of labels and values; null when its labels are not those of the
 * form or a part of it has no place. The labels left of the values are set in the middle of their rows: their words
 * are taken by their order, the values by what stands between the labels of the right.
 */
export function frameTable(entries: readonly Entry[], table: number): Table | null {
  const lines = entries.map(sheetLine)
  const left = valuesStart(lines)
  if (left === null) return null
  const labels = lines
    .flatMap(({ words }) => words.filter((word) => word.end <= left + 0.5))
    .map(({ text }) => text)
  const right = lines.map(({ number, words }) => ({
    number,
    words: words.filter((word) => word.end > left + 0.5),
  }))
  const texts = right.map(({ words }) => words.map(({ text }) => text).join(""))
  const [naming, money, dates] = [
    texts.findIndex((text) => /项目名称/.test(text)),
    texts.findIndex((text) => /预算数/.test(text)),
    texts.findIndex((text) => /3月底6月底(?:9|10)月底12月底/.test(text)),
  ]
  if (naming < 0 || money <= naming || dates <= money) return null
  const amounts = amountsOf(right, money)
  const names = amounts && nameAndCode(right.slice(0, amounts.begin), naming)
  const plan = planOf(right, dates)
  if (!names || !amounts || !plan || !isForm(labels.join(""))) return null
  const purpose = textOf(right.slice(amounts.end, dates))
  const goals = linesOf(right.slice(plan.end))
  if (!purpose || !goals) return null
  const at = lines[0]!.number
  const rows: Value[][] = [
    [label("项目编码", names.code.line), names.code, label("项目名称", names.name.line), names.name],
    [label("预算规模及资金用途", right[money]!.number), ...amounts.cells],
    [purpose],
    [label("资金支出计划（%）", right[dates]!.number), ...plan.dates],
    plan.values,
    [label("绩效目标", goals.line), goals],
  ]
  return tableOf(rows, table, at)
}

const label = (text: string, line: number): Value => ({ text, line })

/** Where the values begin: at the first position that several lines share and that no word left of it crosses. */
function valuesStart(lines: readonly SheetLine[]): number | null {
  const money = lines.find(({ words }) => words.some(({ text }) => text.startsWith("预算数")))
  const goals = lines.at(-1)?.words.find(({ text }) => !/^(?:绩效|目标|绩效目标)$/.test(text))
  const name = lines.flatMap(({ words }) => words).find(({ text }) => /^项目(?:编码|编号|代码)$/.test(text))
  if (!money || !goals || !name) return null
  const widest = Math.max(
    name.end,
    ...lines.flatMap(({ words }) => words.filter((word) => isLabel(word, goals)).map(({ end }) => end)),
  )
  return widest < goals.start ? widest : null
}

const isLabel = ({ text, end }: Word, goals: Word) =>
  end < goals.start + 0.5 && /^[预算规模及资金用途出计划（）()%％绩效目标支]+$/.test(text)

/** Whether the words of the left, from top to bottom, are the labels of the form and nothing else. */
function isForm(labels: string): boolean {
  return /^项目(?:编码|编号|代码)预算规模及资金用途资金支出计划(?:[（(][%％][）)])?绩效目标$/.test(labels)
}

function textOf(lines: readonly SheetLine[]): Value | null {
  const text = lines.map(({ words }) => joined(words)).join("")
  const first = lines.find(({ words }) => words.length > 0)
  return first ? { text, line: first.number } : null
}

/** Code and name stand left and right of 项目名称, each of one line or more. */
function nameAndCode(lines: readonly SheetLine[], at: number): { code: Value; name: Value } | null {
  const title = lines[at]!.words.find(({ text }) => text === "项目名称")
  if (!title) return null
  const pick = (inside: (word: Word) => boolean) => {
    const picked = lines.map((line) => ({ ...line, words: line.words.filter(inside) }))
    return {
      text: picked.flatMap(({ words }) => (words.length > 0 ? [joined(words)] : [])).join(""),
      line: lines[at]!.number,
    }
  }
  const code = pick((word) => word.end <= title.start)
  const name = pick((word) => word.start >= title.end)
  const all = lines
    .flatMap(({ words }) => words)
    .every((word) => word.end <= title.start || word.start >= title.start)
  return all && /^[\dA-Z-]*$/.test(code.text) && name.text !== "" ? { code, name } : null
}

const amount = /^-?\d[\d,]*(?:\.\d+)?$/

const fiscal = /^(?:其中[:：]?|(?:其中[:：])?财政(?:资金?)?|资金?|金)$/

/** 预算数 | x | 其中：财政资金 | y | 其他资金 | z, of which the second label may be wrapped around the line. */
function amountsOf(
  lines: readonly SheetLine[],
  at: number,
): { cells: Value[]; begin: number; end: number } | null {
  const isPiece = (line: SheetLine | undefined) =>
    line !== undefined && line.words.length > 0 && line.words.every(({ text }) => fiscal.test(text))
  const begin = isPiece(lines[at - 1]) ? at - 1 : at
  const end = isPiece(lines[at + 1]) ? at + 2 : at + 1
  const around = lines.slice(begin, end).flatMap(({ words }) => words)
  const title = around.filter(({ text }) => fiscal.test(text))
  if (
    title
      .map(({ text }) => text)
      .join("")
      .replace(":", "：") !== "其中：财政资金"
  )
    return null
  const own = lines[at]!.words.filter(({ text }) => !fiscal.test(text))
  const [whole, other] = [
    own.find(({ text }) => text === "预算数"),
    own.find(({ text }) => text === "其他资金"),
  ]
  const figures = own.filter((word) => word !== whole && word !== other)
  if (!whole || !other || !figures.every(({ text }) => amount.test(text))) return null
  const middle = Math.min(...title.map(({ start, end: last }) => (start + last) / 2))
  const centre = ({ start, end: last }: Word) => (start + last) / 2
  const { number } = lines[at]!
  const groups = [
    figures.filter((word) => centre(word) <= middle),
    figures.filter((word) => centre(word) > middle && word.start < other.start),
    figures.filter(({ start }) => start > other.start),
  ]
  if (groups.some((group) => group.length > 1)) return null
  const cells = ["预算数", "其中：财政资金", "其他资金"].flatMap((text, i) => [
    { text, line: number },
    { text: groups[i]![0]?.text ?? "", line: number },
  ])
  return { cells, begin, end }
}

/** The dates of the plan and what stands below each of them. */
function planOf(
  lines: readonly SheetLine[],
  at: number,
): { dates: Value[]; values: Value[]; end: number } | null {
  const words = lines[at]!.words
  const text = words.map((word) => word.text).join("")
  const starts = [...text.matchAll(/\d{1,2}月底/g)]
  const places = starts.map(({ index }) => placeOf(words, index))
  const values = starts.map((): Value => ({ text: "", line: lines[at]!.number }))
  // The label of the plan may stand between its two lines.
  let end = at + 1
  while (lines[end]?.words.length === 0) end++
  const below = lines[end]
  const figures = below?.words ?? []
  if (figures.length > 0 && figures.every((word) => /^\d+(?:\.\d+)?[%％]?$/.test(word.text))) {
    for (const { text: figure, start, end: last } of figures) {
      const middle = (start + last) / 2
      const nearest = places.reduce(
        (best, place, i) => (Math.abs(place - middle) < Math.abs(places[best]! - middle) ? i : best),
        0,
      )
      if (values[nearest]!.text !== "") return null
      values[nearest] = { text: figure, line: below!.number }
    }
    end++
  }
  const dates = starts.map((match) => ({ text: match[0], line: lines[at]!.number }))
  return dates.length === 4 ? { dates, values, end } : null
}

/** Where the word that has a character of the line's text stands. */
function placeOf(words: readonly Word[], index: number): number {
  let seen = 0
  for (const word of words) {
    seen += word.text.length
    if (seen > index) return (word.start + word.end) / 2 + (word.text.length > 2 ? 0 : 1)
  }
  return 0
}

/** The rows as a table whose labels left and texts right span what they span in the form. */
function tableOf(values: readonly Value[][], table: number, line: number): Table {
  const spans = [[1, 2, 1, 3], [1, 1, 1, 1, 1, 1, 1], [6], [1, 1, 1, 2, 2], [1, 1, 2, 2], [1, 6]]
  const rows = values.map((row, r): Row => {
    const offset = r === 2 || r === 4 ? 1 : 0
    let column = 1 + offset
    const cells = row.map(({ text, line: own }, i): Cell => {
      const colspan = spans[r]![i]!
      const cell: Cell = {
        text,
        column,
        colspan,
        rowspan: (r === 1 || r === 3) && i === 0 ? 2 : 1,
        at: { line: own, table, row: r + 1, column: i + 1 + offset },
      }
      column += colspan
      return cell
    })
    return { cells, at: { line: row[0]!.line, table, row: r + 1 } }
  })
  return { kind: "table", rows, at: { line, table } }
}
