import { expect, test } from "vitest"
import type { TableKey } from "../../model/disclosure.ts"
import { keyByTitle, uncounted } from "./title.ts"

test.each([
  ["表5  一般公共预算支出表", "一般公共预算支出表"],
  ["表1-1. 部门收入总表", "部门收入总表"],
  ["附表3 一般公共预算支出表", "一般公共预算支出表"],
  ["附表1-1、部门收入总表", "部门收入总表"],
  ["公开07表 财政拨款支出表", "财政拨款支出表"],
  ["预算01表部门收支总表", "部门收支总表"],
  ["表一：部门收支总表", "部门收支总表"],
  ["财政拨款支出表（预算公开05表）", "财政拨款支出表"],
  ["《财政拨款支出表》", "财政拨款支出表"],
  ["2.15单位收支总表", "单位收支总表"],
  ["2024年部门收支总表", "2024年部门收支总表"],
  ["一般公共预算支出表", "一般公共预算支出表"],
])("表号不是表名的字：%s", (title, words) => {
  expect(uncounted(title)).toBe(words)
})

test.each([
  ["支出预算分类汇总表（按政府预算经济分类）", "economic"],
  ["财政拨款支出预算表（部门经济分类科目）", "economic"],
  ["财政拨款基本支出表（经济科目）", "economic"],
  ["一般公共预算基本支出表－人员经费（工资福利支出）（按部门预算经济分类）", "economic"],
  ["一般公共预算基本支出明细表（按经济分类）", "basic"],
  ["基本支出经济分类汇总表", "basic"],
  ["部门预算一般公共预算财政拨款基本支出表", "basic"],
  ["基本支出预算表", "basicItems"],
  ["财政拨款支出表（功能科目）", "appropriationExpenditure"],
  ["一般公共预算财政拨款支出表", "generalPublic"],
  ["政府购买服务支出表", "purchasedServices"],
  ["债务支出预算表", "debt"],
  ["财政专户管理资金预算支出表", "fiscalAccount"],
  ["一般公共预算机关运行经费支出预算表", "operatingCosts"],
  ["“三公”经费和机关运行经费预算表", "threePublic"],
  ["机构运行经费支出、国有资产占用情况及政府采购支出信息表", "operatingCosts"],
  ["省对下转移支付预算表", "transfers"],
  ["对下转移支付绩效目标表", "indicators"],
  ["新增资产配置表", "newAssets"],
  ["专项资金预算汇总表", "specialFunds"],
  ["部门项目支出中期规划预算表", "mediumTerm"],
  ["部门整体支出绩效目标申报表", "wholeGoals"],
  ["部门（单位）整体绩效目标表", "wholeGoals"],
  ["项目支出绩效表", "indicators"],
  ["项目支出表", "projectList"],
  ["部门支出总表", "expenditure"],
  ["支出预算总表", "expenditure"],
  ["财政拨款收支总表", "appropriation"],
] as [string, TableKey][])("%s：%s", (title, key) => {
  expect(keyByTitle(title)).toBe(key)
})
