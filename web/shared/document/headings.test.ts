import { expect, test } from "vitest"
import type { Block } from "../../../src/document/blocks.ts"
import { readText } from "../../../src/document/text/index.ts"
import { levelsOf, looksOf, outlineOf } from "./headings.ts"

const blocks = readText(
  `第一部分  情况说明
一、部门职责
（一）拟订全县农业农村发展规划，组织实施农业农村有关政策，并对落实情况进行检查。
（一）总体绩效目标
部门预算收支总表
	项目
	合计


注：本表为空表。
二、支出比上年增加，主要原因是人员增加。
小标题`,
)

test("headings by the numbering of official documents, table titles, remarks", () => {
  expect(looksOf(blocks, [])).toEqual(["h2", "h3", "prose", "h4", "caption", null, "note", "prose", "prose"])
})

test("sections that the reader found are headings, whatever they look like", () => {
  expect(looksOf(blocks, [{ at: { line: 12 }, level: 2 }]).at(-1)).toBe("h4")
})

test("the outline lists headings and table titles", () => {
  expect(outlineOf(blocks, looksOf(blocks, [])).map((entry) => entry.text)).toEqual([
    "第一部分  情况说明",
    "一、部门职责",
    "部门预算收支总表",
  ])
})

test("lines of a contents list are remarks, not headings", () => {
  const line: Block = { kind: "paragraph", text: "一、单位职能………………2", level: null, at: {} }
  expect(looksOf([line], [])).toEqual(["note"])
})

test("levels of headings leave none out, whatever a file begins with", () => {
  expect(levelsOf(["caption", null, "h4", "h3", "h4", "prose", "h2", "h4"])).toEqual([
    ...[null, null, 2, 3, 4],
    ...[null, 2, 3],
  ])
})
