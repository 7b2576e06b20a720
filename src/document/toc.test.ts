import { describe, expect, test } from "vitest"
import type { Print } from "./print.ts"
import { contentsLine, entriesOf } from "./toc.ts"

function print(headings: readonly [number, string][], contents = true): Print {
  return {
    properties: { title: "公开", author: "司法局", subject: "部门预算公开", language: "zh-CN" },
    cover: { title: "公开", lines: [] },
    contents,
    blocks: headings.map(([level, text]) => ({ kind: "heading", level, text, breaks: false })),
  }
}

const many = (count: number, level: number) =>
  Array.from({ length: count }, (_, i): [number, string] => [level, `第${i + 1}项`])

describe("目录", () => {
  test("两级标题，不带冒号；更深的不列", () => {
    const entries = entriesOf(
      print([
        [1, "一、职责"],
        [2, "部门职责："],
        [3, "1、甲"],
        [4, "2、乙"],
        [1, "第二部分  预算表"],
      ]),
    )
    expect(entries.map(({ text, level }) => `${level} ${text}`)).toEqual([
      "1 一、职责",
      "2 部门职责",
      "1 第二部分 预算表",
    ])
  })

  test("两级要多占小半页，只列一级；一级太少或多占大半页，照列", () => {
    expect(entriesOf(print([...many(20, 1), ...many(14, 2)]))).toHaveLength(20)
    expect(entriesOf(print([...many(3, 1), ...many(34, 2)]))).toHaveLength(37)
    expect(entriesOf(print([...many(20, 1), ...many(35, 2)]))).toHaveLength(55)
  })

  test("行距随条数收紧，一页放得下就一页", () => {
    expect(contentsLine(12)).toBe(28)
    expect(contentsLine(29) * 29).toBeLessThan(581)
    expect(contentsLine(60)).toBe(24)
  })

  test("不要目录就没有", () => {
    expect(entriesOf(print(many(9, 1), false))).toEqual([])
  })
})
