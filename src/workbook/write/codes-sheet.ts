import type { Codes } from "../../codes/index.ts"
import { type CellValue, colToLetter, type WriteOptions, type WriteSheet } from "../../document/xlsx/hucre.ts"
import type { Ledger } from "../../model/ledger.ts"
import { codesTitle } from "../titles.ts"
import { fixedLists, type LiveList } from "./lists.ts"
import { aboutStyle, headerStyle, notPrinted, widthOf } from "./styles.ts"

/** A name that formulas and drop-downs know a list by. */
export type NamedRange = NonNullable<WriteOptions["namedRanges"]>[number]

/** Rows of a live list when little is entered; more when there is more. */
const leastRows = 300
const mostRows = 3000
const firstRow = 3

/** How a live list is made of the rows of a sheet: those whose `test` column holds something, or a word. */
interface Live {
  readonly name: LiveList
  readonly sheet: string
  readonly code: string
  readonly title: string
  /** Counts a row when this is true of it; `#` stands for the whole column of the sheet. */
  readonly counts: string
  readonly entries: readonly string[]
  /** By row of the sheet: whether it counts, for the stored results. */
  readonly rows: readonly boolean[]
}

/** The 代码 sheet with the defined names of its lists. */
export function codesSheet(ledger: Ledger, codes: Codes): { sheet: WriteSheet; names: NamedRange[] } {
  const fixed = fixedLists(ledger.place, ledger.year, codes)
  const lives = livesOf(ledger)
  const names: NamedRange[] = []
  const cells: NonNullable<WriteSheet["cells"]> = new Map()
  const rows: CellValue[][] = []
  const put = (row: number, column: number, value: CellValue) => {
    while (rows.length < row) rows.push([])
    rows[row - 1]![column] = value
  }
  put(1, 0, "各表下拉列表的来源，可以在这里查代码（Ctrl+F）；请不要改动这张表。")
  cells.set("0,0", { style: aboutStyle })
  fixed.forEach(({ name, entries }, column) => {
    put(2, column, name)
    cells.set(`1,${column}`, { style: headerStyle(false) })
    entries.forEach((entry, i) => {
      put(firstRow + i, column, entry)
    })
    const letter = colToLetter(column)
    names.push({
      name,
      range: `${codesTitle}!$${letter}$${firstRow}:$${letter}$${firstRow + entries.length - 1}`,
    })
  })
  lives.forEach((live, i) => {
    const counter = fixed.length + 2 * i
    names.push(putLive(live, counter, put, cells))
  })
  // Rows must not have holes.
  const filled = rows.map((row) => Array.from(row, (value) => value ?? null))
  return {
    names,
    sheet: {
      name: codesTitle,
      rows: filled,
      cells,
      columns: [
        ...fixed.map(({ entries }) => ({ width: Math.min(44, Math.max(12, ...entries.map(widthOf)) + 2) })),
        ...lives.flatMap(() => [
          { width: 8, hidden: true },
          { width: 30, hidden: true },
        ]),
      ],
      freezePane: { rows: 2 },
      view: { showGridLines: true },
      pageSetup: notPrinted,
    },
  }
}

type Put = (row: number, column: number, value: CellValue) => void

/** A counter of the rows that count, and beside it the n-th of them; both move with the rows of the sheet. */
function putLive(live: Live, counter: number, put: Put, cells: NonNullable<WriteSheet["cells"]>): NamedRange {
  const length = Math.min(mostRows, Math.max(leastRows, 2 * live.rows.length))
  const [c, l] = [colToLetter(counter), colToLetter(counter + 1)]
  const last = firstRow + length - 1
  put(2, counter, "行")
  put(2, counter + 1, live.name)
  const column = (letter: string) => `INDEX('${live.sheet}'!$${letter}:$${letter}`
  const nth = `MATCH(ROW()-${firstRow - 1},$${c}$${firstRow}:$${c}$${last},0)+${firstRow - 1}`
  let counted = 0
  for (let i = 0; i < length; i++) {
    if (live.rows[i]) counted++
    const row = firstRow + i
    put(row, counter, null)
    put(row, counter + 1, null)
    cells.set(`${row - 1},${counter}`, {
      formula: `N(${c}${row - 1})+IF(${live.counts.replaceAll("#", `${column(live.code)},ROW())`)},1,0)`,
      formulaResult: counted,
    })
    cells.set(`${row - 1},${counter + 1}`, {
      formula: `IFERROR(${column(live.code)},${nth})&" "&${column(live.title)},${nth}),"")`,
      formulaResult: live.entries[i] ?? "",
    })
  }
  const end = `${codesTitle}!$${c}$${firstRow}:$${c}$${last}`
  return { name: live.name, range: `OFFSET(${codesTitle}!$${l}$${firstRow},0,0,MAX(1,MAX(${end})),1)` }
}

function livesOf({ departments, units, projects }: Ledger): Live[] {
  const label = ({ code, name }: { code: string; name: string }) => `${code} ${name}`
  const bodies = { sheet: "部门和单位", code: "A", title: "B" }
  const kind = (word: string) => `INDEX('部门和单位'!$C:$C,ROW())="${word}"`
  const all = [...departments.map(() => "部门"), ...units.map(() => "单位")]
  return [
    {
      ...bodies,
      name: "部门清单",
      counts: kind("部门"),
      entries: departments.map(label),
      rows: all.map((each) => each === "部门"),
    },
    {
      ...bodies,
      name: "单位清单",
      counts: kind("单位"),
      entries: units.map(label),
      rows: all.map((each) => each === "单位"),
    },
    {
      ...bodies,
      name: "部门和单位清单",
      counts: '#<>""',
      entries: [...departments, ...units].map(label),
      rows: all.map(() => true),
    },
    {
      name: "项目清单",
      sheet: "项目",
      code: "A",
      title: "B",
      counts: '#<>""',
      entries: projects.map(label),
      rows: projects.map(() => true),
    },
  ]
}
