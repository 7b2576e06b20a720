import {
  type Explanation,
  explanationsFrom,
  explanationsSchema,
  NotExplanations,
} from "../../check/explanations/index.ts"
import type { Block } from "../../document/blocks.ts"
import { type CellValue, type DataValidation, writeWorkbook } from "../../document/xlsx/hucre.ts"
import { readXlsx } from "../../document/xlsx/index.ts"
import { openZip } from "../../document/zip.ts"
import { reportSheet } from "../findings/xlsx-sheet.ts"

/** The columns, by what the file of explanations calls them, with their widths. */
const columns = {
  检查: 11,
  问题: 60,
  处理: 8,
  说明或搁置理由: 60,
  填写人: 12,
  日期: 13,
  有关事项: 40,
} as const

type Column = keyof typeof columns

/** Keys of one explanation that stand in one cell: Excel holds 32 767 characters. */
const mostInCell = 30_000

/** A file of explanations as a workbook to fill in: one row each, the text to be written in the fourth column. */
export async function explanationsBook(explanations: readonly Explanation[]): Promise<Uint8Array> {
  const rows = explanations.flatMap((one) =>
    portions(one.about).map((about): CellValue[] => [
      one.check,
      one.finding ?? "",
      one.aside ? "搁置" : "说明",
      one.text,
      one.by,
      one.date,
      `${one.legacy ? "~" : ""}${about.join("\n")}`,
    ]),
  )
  const sheet = reportSheet("说明", columns, rows)
  const dataValidations: DataValidation[] = [
    {
      type: "list",
      formula1: '"说明,搁置"',
      range: `C2:C${Math.max(rows.length + 1, 200)}`,
      allowBlank: true,
    },
  ]
  return writeWorkbook({
    properties: { title: "说明", creator: "明账" },
    sheets: [{ ...sheet, dataValidations }],
  })
}

function portions(about: readonly string[]): string[][] {
  const parts: string[][] = []
  let length = mostInCell
  for (const key of about) {
    if (length + key.length >= mostInCell) {
      parts.push([])
      length = 0
    }
    parts.at(-1)!.push(key)
    length += key.length + 1
  }
  return parts
}

/** Reads such a workbook; columns may be moved and rows left empty. Throws `NotExplanations` with the row. */
export function explanationsInBook(bytes: Uint8Array): Explanation[] {
  const rows = rowsOf(readXlsx(openZip(bytes)).blocks)
  const at = rows.findIndex(({ cells }) => [...cells.values()].includes("有关事项"))
  if (at < 0)
    throw new NotExplanations(
      "工作簿里没有“检查”“说明或搁置理由”“有关事项”这几列，请用明账导出的说明表填写。",
    )
  const place = new Map([...rows[at]!.cells].map(([column, title]) => [title, column]))
  for (const title of ["检查", "说明或搁置理由"])
    if (!place.has(title))
      throw new NotExplanations(`第 ${rows[at]!.row} 行缺少“${title}”一列，请恢复后再试。`)
  return rows.slice(at + 1).flatMap(({ row, cells }) => {
    const value = (title: Column) => cells.get(place.get(title) ?? -1)?.trim() ?? ""
    if (value("检查") === "" && value("有关事项") === "") return []
    const keys = value("有关事项")
    const words = keys.startsWith("~")
    const entry = {
      check: value("检查"),
      [words ? "words" : "about"]: keys.replace(/^~/, "").split("\n").filter(Boolean),
      text: value("说明或搁置理由"),
      by: value("填写人"),
      date: dayOf(value("日期")),
      finding: value("问题"),
      aside: value("处理") === "搁置",
    }
    try {
      return explanationsFrom(JSON.stringify({ schema: explanationsSchema, explanations: [entry] }))
    } catch (error) {
      if (!(error instanceof NotExplanations)) throw error
      throw new NotExplanations(
        error.message
          .replace("第 1 条说明", `第 ${row} 行`)
          .replace(/ (about|check|date) /, (_, name: string) => `“${titles[name]}”`),
      )
    }
  })
}

const titles: Readonly<Record<string, Column>> = { about: "有关事项", check: "检查", date: "日期" }

/** Excel shows a day in its own way: `2026/3/1`, `2026年3月1日`. */
function dayOf(text: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s.*)?$/.exec(text)
  return parts ? `${parts[1]}-${parts[2]!.padStart(2, "0")}-${parts[3]!.padStart(2, "0")}` : text
}

interface Row {
  readonly row: number
  readonly cells: ReadonlyMap<number, string>
}

function rowsOf(blocks: readonly Block[]): Row[] {
  return blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.map(({ cells }) => ({
          row: Number(/\d+$/.exec(cells[0]?.at.cell ?? "")?.[0] ?? 0),
          cells: new Map(cells.map((cell) => [cell.column, cell.text])),
        }))
      : [],
  )
}
