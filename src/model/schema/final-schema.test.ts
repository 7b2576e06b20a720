import { expect, test } from "vitest"
import { departmentFinals } from "../../demo/index.ts"
import { finalFromJson, finalSchema, finalToJson } from "../json.ts"
import schema from "./final.schema.json" with { type: "json" }
import { misfits } from "./misfits.test-data.ts"

const [department] = departmentFinals({ departments: 1, years: 2 })
const account = department!.years[1]!.account
const json = JSON.parse(JSON.stringify(finalToJson(account)))

test("文件就是格式的定义", () => {
  expect(schema).toEqual(JSON.parse(JSON.stringify(finalSchema())))
  expect(misfits(json, schema)).toEqual([])
})

test("决算写成 JSON 再读回来是一样的", () => {
  expect(finalFromJson(json)).toEqual({ account, problems: [] })
})

test("写错的逐项指出，别的 JSON 不认", () => {
  const wrong = { ...json, year: "2025", lines: [{ ...json.lines[0], spent: "十元", paid: 1 }] }
  expect(finalFromJson(wrong).problems.map(({ message }) => message)).toEqual([
    '$.year：写的是 "2025"，应为整数。',
    '$.lines[0].spent：写的是 "十元"，应为以元为单位、最多两位小数的数。',
    "$.lines[0].paid：台账格式里没有这一项。",
  ])
  expect(finalFromJson({ schema: "mingzhang.ledger/2" }).problems.map(({ message }) => message)).toEqual([
    "$.schema：这份 JSON 的格式是“mingzhang.ledger/2”，决算应为“mingzhang.final/1”。",
  ])
})
