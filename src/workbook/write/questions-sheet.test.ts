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
