import { strToU8, zipSync } from "fflate"
import { expect, test } from "vitest"
import { exampleLedger } from "../model/example-ledger.ts"
import { disclosureToJson, ledgerToJson } from "../model/json.ts"
import { defaultReference } from "../packs/reference.ts"
import { readDisclosure } from "../read/index.ts"
import { templateWorkbook } from "./index.ts"
import { isLedger, namesLedger } from "./ledger-file.ts"

const json = (value: unknown) => strToU8(JSON.stringify(value))
const book = (xml: string) =>
  zipSync({ "xl/workbook.xml": strToU8(`<workbook><sheets>${xml}</sheets></workbook>`) })

test("a ledger is known by the names of its sheets, empty or filled in", async () => {
  expect(await isLedger(await templateWorkbook({ year: 2026, place: "hebei" }, defaultReference))).toBe(true)
  expect(
    await isLedger(await templateWorkbook({ year: 2025, place: "hebei", example: true }, defaultReference)),
  ).toBe(true)
})

test("also when sheets were numbered, renamed or taken out", () => {
  expect(namesLedger(["1.部门和单位", "2、预算明细", "项目 ", "绩效指标", "采购计划"])).toBe(true)
})

test("also when its characters are written as numbers", async () => {
  const named = (name: string) =>
    `<sheet name="${Array.from(name, (c) => `&#x${c.codePointAt(0)!.toString(16)};`).join("")}" sheetId="1"/>`
  expect(await isLedger(book(["部门和单位", "预算明细", "项目", "绩效指标"].map(named).join("")))).toBe(true)
})

test("a published workbook is none, whatever its tables are called", () => {
  expect(namesLedger(["收支总表", "收入总表", "支出总表", "政府采购", "绩效指标", "项目", "资产"])).toBe(
    false,
  )
  expect(namesLedger(["Sheet1", "Sheet2", "填写说明"])).toBe(false)
})

test("JSON is known by its schema", async () => {
  expect(await isLedger(json(ledgerToJson(exampleLedger)))).toBe(true)
  const { schema, ...rest } = ledgerToJson(exampleLedger) as { schema: string }
  expect(await isLedger(json({ ...rest, schema }))).toBe(true)
  const source = { name: "a.txt", format: "text" as const, sha256: "" }
  expect(
    await isLedger(json(disclosureToJson(readDisclosure({ source, blocks: [] }, defaultReference)))),
  ).toBe(false)
})

test("other files are none", async () => {
  expect(await isLedger(new Uint8Array())).toBe(false)
  expect(await isLedger(strToU8("PK cut off"))).toBe(false)
  expect(await isLedger(strToU8('某局 "schema":"mingzhang.ledger/2"'))).toBe(false)
})
