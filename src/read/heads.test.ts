import { expect, test } from "vitest"
import { defaultReference } from "../packs/reference.ts"
import { documentOf } from "./example.ts"
import { readDisclosure } from "./index.ts"

const bodyAbove = (publisher: string, head: string) =>
  readDisclosure(
    documentOf(`
      ${publisher}2025年单位预算
      2025年单位收支预算总表
      编制单位：${head}    单位：万元
      | 收入 | < | 支出 | < |
      | 项目 | 预算数 | 项目 | 预算数 |
      | 一、一般公共预算 | 10.00 | 一、教育支出 | 10.00 |
      | 收入总计 | 10.00 | 支出总计 | 10.00 |
    `),
    defaultReference,
  ).tables[0]!.body?.text

test.each([
  ["江畔区机关幼儿园", "江畔区机关幼儿园"],
  ["江畔区机关事务服务中心", "江畔区机关事务服务中心"],
  ["江畔区汇总核算中心", "江畔区汇总核算中心"],
  ["江畔区教育局", "江畔区教育局（本级）"],
  ["江畔区教育局", "江畔区教育局机关本级"],
  ["江畔区教育局", "江畔区教育局汇总"],
])("%s的表上写“%s”：是它自己的", (publisher, head) => {
  expect(bodyAbove(publisher, head)).toBeUndefined()
})

test.each([
  ["江畔区机关幼儿园", "江畔区城东幼儿园"],
  ["江畔区教育局", "江畔区卫生健康局（本级）"],
])("%s的表上写“%s”：是别的单位的", (publisher, head) => {
  expect(bodyAbove(publisher, head)).toContain(`编制单位：${head}`)
})
