import { describe, expect, test } from "vitest"
import type { Print } from "../../print.ts"
import { tableFrom } from "../../table-from.ts"
import { writeHtml } from "./index.ts"

const print: Print = {
  properties: { title: "公开 <2025>", author: "江畔区司法局", subject: "部门预算公开", language: "zh-CN" },
  cover: { title: "江畔区司法局2025年部门预算", lines: [] },
  contents: true,
  blocks: [
    { kind: "heading", level: 1, text: "支出总表", breaks: false, titles: true },
    {
      kind: "table",
      name: "支出总表",
      table: tableFrom(
        [
          ["126江畔区司法局", "单位：万元"],
          ["科目", "合计"],
          ["编码", "名称", ""],
          ["204", "公共安全支出", "12.00"],
        ],
        [
          { row: 1, column: 1, colspan: 2, rowspan: 1 },
          { row: 2, column: 1, colspan: 2, rowspan: 1 },
          { row: 2, column: 2, colspan: 1, rowspan: 2 },
        ],
      ),
      captionRows: 1,
      headerRows: 2,
      landscape: true,
      widths: [8, 20, 10],
      align: ["left", "left", "right"],
      sums: [],
    },
    { kind: "paragraph", role: "title", text: "机构设置情况" },
    { kind: "paragraph", role: "caption", text: "编制部门：江畔区司法局\t单位：个" },
    {
      kind: "table",
      name: "机构设置情况",
      table: tableFrom([
        ["单位名称", "人数"],
        ["本级", "9"],
      ]),
      captionRows: 0,
      headerRows: 1,
      landscape: false,
      widths: [20, 6],
      align: ["left", "right"],
      sums: [],
    },
  ],
}
const page = writeHtml(print)

describe("网页", () => {
  test("是一张完整的网页：语言、标题、目录链到各节，没有脚本", () => {
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/)
    expect(page).toContain("<title>公开 &lt;2025&gt;</title>")
    expect(page).toContain('<a href="#s1">支出总表</a>')
    expect(page).toContain('<h2 id="s1" class="centred">支出总表</h2>')
    expect(page).not.toMatch(/<script|\son\w+=|javascript:/i)
  })

  test("表有名称，栏目和行各有标题格，读屏软件说得出", () => {
    expect(page).toContain('<table aria-labelledby="s1" style="min-width:')
    expect(page).toContain('<th scope="colgroup" colspan="2" class="c">科目</th>')
    expect(page).toContain('<th scope="col" rowspan="2" class="c">合计</th>')
    expect(page).toContain('<th scope="row" class="l k">公共安全支出</th><td class="r">12.00</td>')
    expect(page).toContain('<caption><div class="title">机构设置情况</div>')
    expect(page.indexOf("<thead>")).toBeLessThan(page.indexOf("126江畔区司法局"))
  })

  test("手机上表不挤：有最小宽度，左右移动时科目名称留在眼前，它上面的表头也在", () => {
    expect(page).toMatch(/<table [^>]*style="min-width:\d+em"/)
    expect(page).toContain('<th scope="col" class="c k">名称</th>')
    expect(page).toMatch(/\.k \{ position: sticky; left: 0/)
  })

  test("纸上横放宽表，夜里用深色", () => {
    expect(page).toContain('<div class="wide">')
    expect(page).toContain("@page wide")
    expect(page).toContain("prefers-color-scheme: dark")
  })
})
