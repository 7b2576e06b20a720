import { describe, expect, test } from "vitest"
import { nineTables } from "../model/disclosure.ts"
import { filled, formOf } from "./forms.ts"
import { packs } from "./index.ts"

describe.each(packs.map(({ name }) => name))("the form of %s", (place) => {
  const form = formOf(place, 2025)

  test("has the nine tables, each with columns, a title and a remark for when it is empty", () => {
    expect([...form.tables.keys()].sort()).toEqual([...nineTables].sort())
    for (const table of form.tables.values()) {
      expect(table.title).not.toBe("")
      expect(table.note).toMatch(/^注：.*空表/)
      expect(table.columns.length).toBeGreaterThan(2)
      expect(table.captions.at(-1)).toBe("单位：{measure}")
    }
  })

  test("its balances close with equal totals on both sides", () => {
    for (const key of ["balance", "appropriation"] as const)
      expect(form.tables.get(key)!.foot.at(-1)).toMatchObject({
        key: "total",
        label: "收入总计",
        other: "支出总计",
      })
  })

  test("no table has two columns of one key", () => {
    for (const { columns } of form.tables.values())
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
  })
})

test("a place without a form of its own uses the national one", () => {
  expect(formOf("yunnan", 2025)).toEqual(formOf("national", 2025))
})

test("rows stand in the form in the years they were in force", () => {
  const classes = (year: number) => formOf("hebei", year).tables.get("balance")!.classes
  expect([2018, 2019, 2020].map((year) => classes(year).length)).toEqual([29, 30, 31])
  expect(classes(2018).some(({ key }) => key === "224")).toBe(false)
})

test("words of a form are filled in, others are kept", () => {
  expect(filled("{year}年{body}收入表{n}", { year: "2025", body: "部门" })).toBe("2025年部门收入表{n}")
})

test("a table without columns of its own takes what it leaves out from the national form, in the place's order", () => {
  const [own, national] = [formOf("shandong", 2025), formOf("national", 2025)]
  expect(own.tables.get("revenue")).toEqual({
    ...national.tables.get("revenue"),
    title: "{body}收入总体情况表",
    captions: ["{body}名称：{name}", "单位：{measure}"],
  })
  expect([...own.tables.keys()].slice(6)).toEqual(["threePublic", "governmentFund", "stateCapital"])
  expect(own.body).toEqual(national.body)
})

test("a table with columns of its own takes nothing of the national table", () => {
  expect(formOf("national", 2025).tables.get("threePublic")!.zeros).toEqual(new Map([["*", "0.00"]]))
  expect(formOf("shanghai", 2025).tables.get("threePublic")!.zeros).toEqual(new Map())
})
