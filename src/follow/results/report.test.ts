import { describe, expect, test } from "vitest"
import { checkDisclosure } from "../../check/index.ts"
import { gridOf, type Table } from "../../document/blocks.ts"
import { writeDocx } from "../../document/docx/write/index.ts"
import { readDocument } from "../../document/read.ts"
import { writeXlsx } from "../../document/xlsx/write/index.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { evaluationsOf } from "./evaluation.ts"
import { ledger, owners, sheetOf } from "./filled.test-data.ts"
import { reportPrint } from "./report.ts"
import { scoredOn } from "./scored.ts"
import { summaryPrint } from "./summary.ts"

const sheets = owners.slice(0, 3).map((owner, i) => sheetOf({ owner, seed: i + 3, rules: "national" }))

describe("a report", () => {
  const [sheet] = sheets
  const made = evaluationsOf(sheet!, { form: "national", department: ledger.departments[0]!.name })
  const print = reportPrint(made, { form: "national", year: 2027, author: "岚岭县农业农村局", next: [] })

  test("has its sections in order, the points of the tables, and the tables", async () => {
    const { blocks } = await readDocument(await writeDocx(print), "自评报告.docx")
    const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []))
    const at = ["一、自评结论", "二、资金", "三、总体", "四、绩效指标", "五、偏离", "六、自评结果"].map(
      (words) => texts.findIndex((text) => text.startsWith(words)),
    )
    expect(at.every((line, i) => line > (at[i - 1] ?? 0))).toBe(true)
    for (const { name, total, grade } of made)
      expect(texts).toContain(`${name}绩效自评得分${total.score!.text}分，评价等级为“${grade}”。`)
    expect(blocks.filter(({ kind }) => kind === "table")).toHaveLength(made.length)
  })

  test("read back has nothing that its own tables contradict", async () => {
    const disclosure = readDisclosure(
      await readDocument(await writeDocx(print), "自评报告.docx"),
      defaultReference,
    )
    expect(disclosure.evaluations).toHaveLength(made.length)
    const { findings } = checkDisclosure(
      { disclosure, lastYear: null, reference: defaultReference },
      { only: ["SEV"] },
    )
    expect(findings.map(({ check, message }) => `${check} ${message}`)).toEqual([])
  })
})

test("a bureau's summary has a row for every subject, with second scores beside the first", async () => {
  const [first] = sheets
  const id = first!.subjects[0]!.indicators[0]!.id
  const second = { bureau: { [id]: { score: 0, reason: "没有依据" } } }
  const all = [{ ...first!, fills: { ...first!.fills, second } }, ...sheets.slice(1)].map((sheet) => ({
    name: sheet.name,
    rules: sheet.rules,
    subjects: scoredOn(sheet),
  }))
  const print = summaryPrint(all, { form: "national", year: 2027, author: "岚岭县财政局" })
  const { blocks } = await readDocument(await writeXlsx(print), "汇总表.xlsx")
  const rows = gridOf(blocks.find((block): block is Table => block.kind === "table")!).map((row) =>
    row.map((cell) => cell?.text ?? ""),
  )
  const head = rows.findIndex((row) => row.includes("财政复核得分"))
  const subjects = all.flatMap((each) => each.subjects)
  expect(rows.slice(head + 1)).toHaveLength(subjects.length)
  const cell = (row: readonly string[], label: string) => row[rows[head]!.indexOf(label)]
  const [top] = rows.slice(head + 1)
  expect(Number(cell(top!, "自评得分"))).toBe(subjects[0]!.total.points)
  expect(Number(cell(top!, "财政复核得分"))).toBe(subjects[0]!.second.bureau!.points)
  expect(cell(top!, "部门核查得分")).toBe("")
  expect(cell(rows[head + 2]!, "财政复核得分")).toBe("")
})
