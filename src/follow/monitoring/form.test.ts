import { describe, expect, test } from "vitest"
import { gridOf, type Table } from "../../document/blocks.ts"
import { writeDocx } from "../../document/docx/write/index.ts"
import { readDocument } from "../../document/read.ts"
import { writeXlsx } from "../../document/xlsx/write/index.ts"
import { monitoringPrint } from "./form.ts"
import { filled, indicator, project, sheet } from "./sheet.test-data.ts"

const canal = project(
  [indicator("i1", "清淤渠道长度", "≥120公里"), indicator("i2", "受益群众满意度", "≥90%")],
  { budget: { appropriation: 10_000_000, carriedOver: 2_000_000, other: 0 } },
)
const reported = sheet(canal, {
  i1: filled("60公里", {
    expected: "120公里",
    cause: "staff",
    reason: "机手不足",
    remedy: "外请机手",
    by: "2027-10-31",
    person: "周渠",
    chance: "possible",
  }),
  i2: filled("93%", { expected: "93%", chance: "certain", remark: "问卷200份" }),
})
const print = monitoringPrint(reported, {
  place: "national",
  department: { code: "334", name: "云岭县水务局" },
})

/** The texts of a file's only table, row by row. */
async function tableIn(bytes: Uint8Array, name: string): Promise<string[][]> {
  const { blocks } = await readDocument(bytes, name)
  const tables = blocks.filter((block): block is Table => block.kind === "table")
  expect(tables).toHaveLength(1)
  return gridOf(tables[0]!).map((row) => row.map((cell) => cell?.text ?? ""))
}

describe.each([
  ["监控表.docx", () => writeDocx(print)],
  ["监控表.xlsx", () => writeXlsx(print)],
] as const)("%s", (name, write) => {
  test("says what was approved and reported, in the columns of the place", async () => {
    const rows = await tableIn(await write(), name)
    const text = rows.map((row) => [...new Set(row)].join("|")).join("\n")
    for (const words of [
      "云岭县水务局（334）",
      "1—7月执行数",
      "12.00",
      "6.00",
      "60.00%",
      "完成灌区渠道清淤，保障春灌",
    ])
      expect(text).toContain(words)
    const head = rows.findIndex((row) => row.includes("三级指标"))
    const below = rows[head + 1]!
    const first = rows[head + 2]!
    const cell = (row: readonly string[], label: string) => row[below.indexOf(label)]
    expect(cell(first, "年度指标值")).toBe("≥120公里")
    expect(cell(first, "1—7月执行情况")).toBe("60公里")
    expect([
      cell(first, "人员保障"),
      cell(first, "经费保障"),
      cell(first, "有可能"),
      cell(first, "确定能"),
    ]).toEqual(["√", "", "√", ""])
    expect(cell(first, "原因说明")).toContain("机手不足")
    expect(cell(first, "原因说明")).toContain("措施：外请机手，2027-10-31前完成，周渠")
    expect(cell(rows[head + 3]!, "备注")).toBe("问卷200份")
    expect(rows[head]!.filter((words) => words === "偏差原因分析")).toHaveLength(6)
  })
})

test("every indicator stands once, whatever their number", () => {
  const many = project(Array.from({ length: 40 }, (_, i) => indicator(`i${i}`, `指标${i}号`, `≥${i}个`)))
  const [, , block] = monitoringPrint(sheet(many, {}), {
    place: "hebei",
    department: { code: "334", name: "局" },
  }).blocks
  if (block?.kind !== "table") throw new Error("no table")
  const texts = block.table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
  for (const { name } of many.indicators) expect(texts.filter((text) => text === name)).toHaveLength(1)
  // Every row fills the breadth of the table: nothing overlaps and nothing is left out.
  for (const row of gridOf(block.table)) expect(row.every((cell) => cell !== null)).toBe(true)
  expect(block.widths).toHaveLength(gridOf(block.table)[0]!.length)
})
