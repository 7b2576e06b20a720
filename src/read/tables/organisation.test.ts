import { expect, test } from "vitest"
import { defaultReference } from "../../packs/reference.ts"
import { documentOf } from "../example.ts"
import { readDisclosure } from "../index.ts"

const units = (text: string) => readDisclosure(documentOf(text), defaultReference).organisation.units

const table = (row: string) => `
  机构设置情况表
  | 单位名称 | 单位性质 | 编制人数 | < | 退休人数 |
  | ^ | ^ | 行政 | 事业 | ^ |
  ${row}
`

test.each([
  ["在行政一列", "| 云溪县档案馆 | 行政 | 12 |  | 3 |", 12],
  ["在事业一列", "| 云溪县档案管理中心 | 事业 |  | 20 | 3 |", 20],
  ["两列都有，合起来", "| 云溪县档案馆 | 行政 | 12 | 5 | 3 |", 17],
  ["零也是数", "| 云溪县档案馆 | 行政 | 0 |  | 3 |", 0],
  ["都没有", "| 云溪县档案馆 | 行政 |  |  | 3 |", null],
])("编制人数分行政、事业两列：%s", (_, row, posts) => {
  const [unit] = units(table(row))
  expect(unit).toMatchObject({ posts, retired: 3 })
})

test("编制、在职各分三列", () => {
  const [unit] = units(`
    机构设置情况表
    | 单位名称 | 单位性质 | 编制人数 | < | < | 在职人数 | < | < |
    | ^ | ^ | 行政 | 事业 | 工勤 | 行政 | 事业 | 工勤 |
    | 云溪县档案馆 | 行政 | 12 | 4 | 1 | 11 | 3 |  |
  `)
  expect(unit).toMatchObject({ posts: 17, staff: 14 })
})

test("有小计一列的不再相加", () => {
  const [unit] = units(`
    机构设置情况表
    | 单位名称 | 单位性质 | 编制人数 | < | < |
    | ^ | ^ | 小计 | 行政 | 事业 |
    | 云溪县档案馆 | 行政 | 16 | 12 | 4 |
  `)
  expect(unit).toMatchObject({ posts: 16 })
})
