import { expect, test } from "vitest"
import { readDocument } from "../../document/read.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { placeOfTitle } from "./place-of-title.ts"

const text = [
  "云溪县档案馆2024年部门预算", // 1
  "第二部分 预算表", // 2
  "《部门支出总表》", // 3
  "公开03表", // 4
  "编制部门：云溪县档案馆", // 5
  "\t科目编码\n\t科目名称\n\t合计\n\t基本支出\n\t项目支出\n", // 6
  "\t201\n\t一般公共服务支出\n\t8.00\n\t8.00\n\t\n", // 12
].join("\n")

test("a table's title is the nearest line above it that says it, its number and body between", async () => {
  const disclosure = readDisclosure(
    await readDocument(new TextEncoder().encode(text), "a.txt"),
    defaultReference,
  )
  const [table] = disclosure.tables
  expect(table!.at.line).toBe(6)
  expect(placeOfTitle(disclosure, table!)).toMatchObject({ line: 3 })
  expect(placeOfTitle(disclosure, { ...table!, title: "政府采购预算表" })).toBe(table!.at)
})
