import { expect, test } from "vitest"
import { readOfficialList } from "./official.ts"

test("columns in Chinese, without parents: a code's parent is the longest code it begins with", () => {
  const { rows, problems } = readOfficialList(
    "科目编码,科目名称\n208,社会保障和就业支出\n20801,人力资源\n2080105,监察\n",
  )
  expect(problems).toEqual([])
  expect(rows.map((row) => [row.code, row.parent, row.level])).toEqual([
    ["208", null, 1],
    ["20801", "208", 2],
    ["2080105", "20801", 3],
  ])
})

test("everything wrong is named with its line", () => {
  const { problems } = readOfficialList(
    [
      "code,name,parent,level",
      "A,货物,,1",
      "A01,房屋,B,2",
      "A,再来,,1",
      "甲,乙,,1",
      "A02,设备,A",
      "A03,x,A03,二",
    ].join("\n"),
  )
  expect(problems).toEqual([
    "第3行：代码 A01 的上级 B 不在表中。",
    "第4行：代码 A 与第2行重复。",
    "第5行：“甲”不是代码。",
    "第6行：有 3 格，表头有 4 格。",
    "第7行：级次“二”不是整数。",
    "第7行：代码 A03 的上级是它自己。",
  ])
})

test("a list may hang below another one", () => {
  const towns = "code,name,parent\n130102001,建北街道,130102\n"
  expect(readOfficialList(towns).problems).toHaveLength(1)
  expect(readOfficialList(towns, (code) => code === "130102").problems).toEqual([])
})

test("a code without a name is a remark; no header or no rows is a problem", () => {
  expect(readOfficialList("code,name\nA,\n")).toMatchObject({
    problems: [],
    remarks: ["1 个代码没有名称，照原样存入。"],
  })
  expect(readOfficialList("甲,乙\n1,2\n").problems).toHaveLength(1)
  expect(readOfficialList("code,name\n").problems).toHaveLength(1)
  expect(readOfficialList("").problems).toHaveLength(1)
})
