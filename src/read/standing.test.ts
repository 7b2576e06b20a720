import { describe, expect, test } from "vitest"
import { defaultReference } from "../packs/reference.ts"
import { documentOf } from "./example.ts"
import { readDisclosure } from "./index.ts"

const found = readDisclosure(
  documentOf(`
    江畔区司法局2025年部门预算信息公开
    部门预算支出总表
    | 126江畔区司法局 | < | < | 单位：万元 |
    | 序号 | 功能分类科目 | < | 合计 |
    | ^ | 科目编码 | 科目名称 | ^ |
    | 1 | 204 | 公共安全支出 | 12.00 |
    一、部门职责及机构设置情况
    主管法治宣传。
    管理3个司法所。
    部门机构设置情况
    | 单位名称 | 单位性质 |
    | 江畔区司法局本级 | 行政 |
    二、国有资产信息
    江畔区司法局上年末固定资产金额为9.00万元。
    注意维护。
    | 项目 | 数量 |
    | 其他 | 1 |
  `),
  defaultReference,
)

describe("表在文中的位置", () => {
  test("在第几节的第几行之后；表题自成一节；封面上的标题不成一节", () => {
    expect(found.title).toBe("江畔区司法局2025年部门预算信息公开")
    expect(found.sections.map((section) => section.title)).toEqual([
      "部门预算支出总表",
      "一、部门职责及机构设置情况",
      "部门机构设置情况",
      "二、国有资产信息",
    ])
    expect(found.tables.map((table) => table.stands)).toEqual([
      { section: 0, line: 0 },
      { section: 2, line: 0 },
      { section: 3, line: 2 },
    ])
  })

  test("合并的单元格：横着的一格、竖着的一格", () => {
    expect(found.tables[0]!.merged).toEqual([
      { row: 1, column: 1, colspan: 3, rowspan: 1 },
      { row: 2, column: 1, colspan: 1, rowspan: 2 },
      { row: 2, column: 2, colspan: 2, rowspan: 1 },
      { row: 2, column: 3, colspan: 1, rowspan: 2 },
    ])
    expect(found.tables[1]).not.toHaveProperty("merged")
  })
})
