import { expect, test } from "vitest"
import { compare } from "../../diff/index.ts"
import { defaultReference } from "../../packs/reference.ts"
import { documentOf } from "../../read/example.ts"
import { readDisclosure } from "../../read/index.ts"
import { toHtml } from "./html.ts"
import { toJson } from "./json.ts"
import { toText } from "./text.ts"

const document = (year: number, goal: string, amount: string) =>
  readDisclosure(
    documentOf(`
    河湾县水务局${year}年部门预算信息公开情况说明
    一、机关运行经费安排情况
    ${year}年机关运行经费安排30.00万元，用于${goal}。

    部门预算支出总表
    | 单位：万元 | < | < | < | < |
    | 功能分类科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | 合计 | < | ${amount} | 30.00 | 20.00 |
    | 2130301 | 行政运行<b>"' | ${amount} | 30.00 | 20.00 |
  `),
    defaultReference,
  )

const difference = compare(document(2024, "防汛", "50.00"), document(2025, "<script>抗旱\u001b[2J", "48.75"))

test("给人看的文字：先总量，再表格，再文字", () => {
  expect(toText(difference)).toBe(`河湾县水务局  2024年预算 → 2025年预算
表格变化1张；表内2行；文字变化1段。

总量（万元）
  支出总计  50.00 → 48.75（-1.25，-2.5%）
  基本支出  30.00，未变
  项目支出  20.00，未变

部门预算支出总表
  合计  合计 50.00 → 48.75（-1.25，-2.5%）
  2130301 行政运行<b>"'  合计 50.00 → 48.75（-1.25，-2.5%）

文字
  一、机关运行经费安排情况
    ~ 2025年机关运行经费安排30.00万元，用于[-防汛-]{+<script>抗旱␛[2J+}。
`)
})

test("网页不带脚本，文件里的字不会成为标记", () => {
  const html = toHtml(difference)
  expect(html).toContain("<ins>&lt;script&gt;抗旱")
  expect(html).toContain("行政运行&lt;b&gt;&quot;'")
  expect(html).not.toContain("<script")
  expect(html).toContain(`default-src 'none'`)
  expect(html).toContain("<title>河湾县水务局 2024年预算 → 2025年预算：变化</title>")
})

test("数据：金额以元计，精确到分", () => {
  const json = JSON.parse(toJson(difference))
  expect(json.totals[0]).toEqual({
    key: "expenditure",
    name: "支出总计",
    before: 500_000,
    after: 487_500,
    change: -12_500,
    changed: true,
    missing: null,
  })
  expect(json.tables[0].rows[1].cells[0]).toMatchObject({ column: "total", change: -12_500 })
})
