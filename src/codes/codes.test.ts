import { expect, test } from "vitest"
import {
  addCodeList,
  classCodeOf,
  economicCode,
  functionCode,
  governmentCodeOf,
  governmentEconomicCode,
  namesOf,
  procurementItem,
} from "./index.ts"

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
  for (const [label, code] of Object.entries(labels)) expect(classCodeOf(label), label).toBe(code)
})

test("a section, a remark and a class without a code are no class", () => {
  for (const label of ["人大事务", "支出总计", "三十一、人行科目", ""]) expect(classCodeOf(label)).toBeNull()
})

test("a code is named as in its year", () => {
  expect(functionCode("210", 2018)?.name).toBe("医疗卫生与计划生育支出")
  expect(functionCode("210", 2019)?.name).toBe("卫生健康支出")
  expect(functionCode("2080501", 2024)).toEqual({
    code: "2080501",
    name: "行政单位离退休",
    parent: "20805",
    level: 3,
  })
  expect(namesOf("functional-expenditure", "20805")).toEqual(["行政事业单位养老支出", "行政事业单位离退休"])
})

test("a code that was given up is known in the years it was in force", () => {
  expect(functionCode("21006", 2020)).toEqual({ code: "21006", name: "中医药", parent: "210", level: 2 })
  expect(functionCode("21006", 2025)).toBeNull()
  expect(economicCode("39906", 2020)?.name).toBe("赠与")
  expect(functionCode("503", 2018)).toBeNull()
})

test("department economic codes lead to government ones", () => {
  expect(economicCode("30217", 2024)?.name).toBe("公务接待费")
  expect(governmentCodeOf("30217", "organ")).toBe("50206")
  expect(governmentEconomicCode("50206", 2024)?.name).toBe("公务接待费")
})

test("the catalogue of 2013 serves budgets until 2022; an imported one serves its year and later", () => {
  expect(procurementItem("A02010104", 2021)?.name).toBe("台式计算机")
  expect(procurementItem("A02010104", 2023)).toBeNull()
  addCodeList("procurement-items", 2023, () => [
    { code: "A02010104", name: "服务器", parent: null, level: 4 },
  ])
  expect(procurementItem("A02010104", 2024)?.name).toBe("服务器")
  expect(procurementItem("A02010104", 2021)?.name).toBe("台式计算机")
})
