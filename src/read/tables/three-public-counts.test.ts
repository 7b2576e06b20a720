import { expect, test } from "vitest"
import { readDocument } from "../../document/read.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../index.ts"

const cells = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map((text) => `\t${text}`).join("\n")}\n`).join("\n")

const read = async (rows: readonly (readonly string[])[]) => {
  const text = `云溪县档案馆2023年度决算\n\n财政拨款“三公”经费支出决算表\n单位：万元\n${cells(rows)}\n`
  const disclosure = readDisclosure(
    await readDocument(new TextEncoder().encode(text), "a.txt"),
    defaultReference,
  )
  return disclosure.tables[0]!.rows.map(({ key, label }) => [label, key])
}

const money = [
  ["项目", "预算数", "决算数"],
  ["合计", "6.24", "5.89"],
  ["1.因公出国（境）费", "0.00", "0.00"],
  ["2.公务接待费", "1.50", "1.30"],
  ["3.公务用车购置及运行维护费", "4.74", "4.59"],
  ["（1）公务用车购置费", "0.00", "0.00"],
  ["（2）公务用车运行维护费", "4.74", "4.59"],
]

test.each([
  [
    "1.因公出国（境）团组数（个）",
    "2.因公出国（境）人次数（人）",
    "3.公务用车购置数（辆）",
    "4.公务用车保有量（辆）",
  ],
  ["因公出国(境)团组（个）", "因公出国(境)人次（人次）", "公务用车购置（辆）", "国内公务接待批次（批）"],
  ["因公出国团组数", "公务用车购置数", "国内公务接待批次", "国内公务接待人次"],
])("counts below the amounts of 三公 are no amounts: %s", async (...labels) => {
  const rows = await read([
    ...money,
    ["相关统计数", "—", "统计数"],
    ...labels.map((label) => [label, "1", "2"]),
  ])
  expect(rows.slice(0, 6).map(([, key]) => key)).toEqual([
    "total",
    "overseas",
    "reception",
    "vehicles",
    "vehiclePurchase",
    "vehicleOperation",
  ])
  expect(rows.slice(6).map(([, key]) => key)).toEqual(["count", ...labels.map(() => "count")])
})

test("a narrower list of counts below does not cut the figures above it", async () => {
  const rows = await read([
    [
      "合计",
      "因公出国（境）费",
      "公务用车购置及运行维护费小计",
      "公务用车购置费",
      "公务用车运行维护费",
      "公务接待费",
      "会议费",
      "培训费",
    ],
    ["5.89", "0.00", "4.59", "0.00", "4.59", "1.30", "0.80", "1.20"],
    ["项目", "统计数", "项目", "统计数"],
    ["因公出国（境）团组数（个）", "0", "因公出国（境）人次数（人）", "0"],
    ["公务用车购置数（辆）", "0", "公务用车保有量（辆）", "2"],
    ["国内公务接待批次（个）", "12", "国内公务接待人次（人）", "96"],
    ["召开会议次数（个）", "3", "参加会议人次（人）", "120"],
  ])
  expect(rows.slice(0, 6).map(([, key]) => key)).toEqual([
    "total",
    "overseas",
    "vehicles",
    "vehiclePurchase",
    "vehicleOperation",
    "reception",
  ])
})
