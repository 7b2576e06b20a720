import { readXlsx } from "hucre/xlsx"
import { expect, test } from "vitest"
import { exampleLedger } from "../../model/example-ledger.ts"
import { defaultReference } from "../../packs/reference.ts"
import { ledgerFromWorkbook } from "../index.ts"
import { workbookOf } from "./index.ts"

const questions = [
  { what: "没有公布部门（单位）编码，先编为001，请改正。", in: "units", where: "" },
  { what: "采购“打印机”用了2种资金，先列为第一种，请分成几行。", in: "procurement", where: "第12行" },
  { what: "表式按“全国”带入，请核对。", in: "place", where: "" },
] as const

test("what a draft leaves open is a sheet with links, and the ledger is read as without it", async () => {
  const bytes = await workbookOf(exampleLedger, defaultReference, questions)
  const { sheets } = await readXlsx(bytes)
  expect(sheets.map(({ name }) => name).slice(0, 2)).toEqual(["填写说明", "待核对"])
  const rows = sheets[1]!.rows.slice(2)
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    [1, questions[0].what, null, "部门和单位"],
    [2, questions[1].what, "第12行", "政府采购"],
    [3, questions[2].what, null, "填写说明"],
  ])
  const link = (row: number) => sheets[1]!.cells?.get(`${row},3`)?.hyperlink?.location
  expect([2, 3, 4].map(link)).toEqual(["'部门和单位'!A1", "'政府采购'!A1", "'填写说明'!A1"])
  const plain = await workbookOf(exampleLedger, defaultReference)
  const [read, expected] = await Promise.all(
    [bytes, plain].map((each) => ledgerFromWorkbook(each, "台账.xlsx", defaultReference)),
  )
  expect(read!.problems).toEqual([])
  expect(read!.ledger).toEqual({ ...expected!.ledger, source: read!.ledger!.source })
})

test("what is assumed is yellow, with a note, and its question links to it", async () => {
  const [line, other] = exampleLedger.lines.map(({ id }) => id!)
  const asked = [
    {
      what: "两者交叉的金额是推算的。",
      in: "lines",
      where: "",
      cells: [line!, other!].flatMap((record) => ["economic", "cents"].map((field) => ({ record, field }))),
    },
    { what: "金额偏大。", in: "lines", where: "", cells: [{ record: line!, field: "cents" }] },
    { what: "表式按“河北”带入，请核对。", in: "place", where: "", cells: [{ field: "place" }] },
    {
      what: "已经没有的一行。",
      in: "projects",
      where: "",
      cells: [{ record: "projects-99", field: "code" }],
    },
  ] as const
  const { sheets } = await readXlsx(await workbookOf(exampleLedger, defaultReference, asked), {
    readStyles: true,
  })
  const named = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  const questions = named.get("待核对")!
  expect(questions.rows.slice(2).map((row) => row[3])).toEqual([
    "预算明细 E3 等 4 格",
    "预算明细 K3",
    "填写说明 B5",
    "项目",
  ])
  expect(questions.cells?.get("2,3")?.hyperlink?.location).toBe("'预算明细'!E3")
  const cell = (sheet: string, at: string) => named.get(sheet)!.cells?.get(at)
  expect(cell("预算明细", "2,10")?.comment?.text).toBe(
    "待核对第 1 条：两者交叉的金额是推算的。\n待核对第 2 条：金额偏大。",
  )
  expect(cell("填写说明", "4,1")?.comment?.text).toBe("待核对第 3 条：表式按“河北”带入，请核对。")
  const yellow = (sheet: string) =>
    [...(named.get(sheet)!.cells ?? [])].flatMap(([at, { style }]) => {
      const fill = style?.fill
      return fill?.type === "pattern" && fill.fgColor?.rgb?.endsWith("FFF2A8") ? [at] : []
    })
  expect(yellow("预算明细").sort()).toEqual(["2,10", "2,4", "3,10", "3,4"])
  expect(yellow("填写说明")).toEqual(["4,1"])
  expect(yellow("项目")).toEqual([])
})
