import { expect, test } from "vitest"
import { builtInCodes, Codes, governmentCodeOf } from "./index.ts"

test("a row of the balance table is recognised by its words, numbered or not, old names included", () => {
  const labels = {
    一般公共服务支出: "201",
    "八、社会保障和就业支出": "208",
    "（九）社会保险基金支出": "209",
    "十、卫生健康支出": "210",
    "10.医疗卫生与计划生育支出": "210",
    文化体育与传媒: "207",
    "资源勘探工业信息等 支出": "215",
    "三十、抗疫特别国债安排的支出": "234",
    预备费: "227",
    其他支出: "229",
  }
  for (const [label, code] of Object.entries(labels)) expect(builtInCodes.classNamed(label), label).toBe(code)
})

test("a section, a remark and a class without a code are no class", () => {
  for (const label of ["人大事务", "支出总计", "三十一、人行科目", ""])
    expect(builtInCodes.classNamed(label)).toBeNull()
})

test("a code is named as in its year", () => {
  expect(builtInCodes.function("210", 2018)?.name).toBe("医疗卫生与计划生育支出")
  expect(builtInCodes.function("210", 2019)?.name).toBe("卫生健康支出")
  expect(builtInCodes.function("2080501", 2024)).toEqual({
    code: "2080501",
    name: "行政单位离退休",
    parent: "20805",
    level: 3,
  })
  expect(builtInCodes.namesOf("functional-expenditure", "20805")).toEqual([
    "行政事业单位养老支出",
    "行政事业单位离退休",
  ])
})

test("a code that was given up is known in the years it was in force", () => {
  expect(builtInCodes.function("21006", 2020)).toEqual({
    code: "21006",
    name: "中医药",
    parent: "210",
    level: 2,
  })
  expect(builtInCodes.function("21006", 2025)).toBeNull()
  expect(builtInCodes.economic("39906", 2020)?.name).toBe("赠与")
  expect(builtInCodes.function("503", 2018)).toBeNull()
})

test("department economic codes lead to government ones", () => {
  expect(builtInCodes.economic("30217", 2024)?.name).toBe("公务接待费")
  expect(governmentCodeOf("30217", "organ")).toBe("50206")
  expect(builtInCodes.governmentEconomic("50206", 2024)?.name).toBe("公务接待费")
})

test("the catalogue of 2013 serves budgets until 2022; an imported one serves its year and later", () => {
  expect(builtInCodes.procurementItem("A02010104", 2021)?.name).toBe("台式计算机")
  expect(builtInCodes.procurementItem("A02010104", 2023)).toBeNull()
  const codes = new Codes([{ name: "procurement-items", year: 2023, rows: () => [server] }])
  expect(codes.procurementItem("A02010104", 2024)?.name).toBe("服务器")
  expect(codes.procurementItem("A02010104", 2021)?.name).toBe("台式计算机")
  expect(builtInCodes.procurementItem("A02010104", 2024)).toBeNull()
})

test("of imported lists the latest year that is not later serves; of one year the one imported last", () => {
  const named = (year: number, name: string) => ({
    name: "procurement-items" as const,
    year,
    rows: () => [{ ...server, name }],
  })
  const codes = new Codes([named(2025, "乙"), named(2023, "甲"), named(2025, "丙")])
  expect([2023, 2024, 2025, null].map((year) => codes.procurementItem(server.code, year)?.name)).toEqual([
    "甲",
    "甲",
    "丙",
    "丙",
  ])
})

test("a list is asked for only when something is looked up in it, and once", () => {
  let asked = 0
  const rows = () => {
    asked++
    return [server]
  }
  const codes = new Codes([{ name: "procurement-items", year: 2023, rows }])
  expect([codes.procurementItem("A02010104", 2021)?.name, asked]).toEqual(["台式计算机", 0])
  codes.procurementItem("A02010104", 2023)
  codes.procurementItem("A02010105", 2024)
  expect(asked).toBe(1)
})

const server = { code: "A02010104", name: "服务器", parent: null, level: 4 }
