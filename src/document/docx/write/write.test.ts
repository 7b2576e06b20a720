import { unzipSync } from "fflate"
import { describe, expect, test } from "vitest"
import type { Print, PrintTable } from "../../print.ts"
import { tableFrom } from "../../table-from.ts"
import { scanXml } from "../../xml.ts"
import { writeDocx } from "./index.ts"

const table = (name: string, own: Partial<PrintTable> = {}): PrintTable => ({
  kind: "table",
  name,
  table: tableFrom(
    [
      ["126江畔区司法局", "单位：万元"],
      ["科目", "合计"],
      ["编码", "名称", ""],
      ["204", "公共安全支出", "12.00"],
      ["20406", "司法", "12.00"],
    ],
    [
      { row: 1, column: 1, colspan: 2, rowspan: 1 },
      { row: 2, column: 1, colspan: 2, rowspan: 1 },
      { row: 2, column: 2, colspan: 1, rowspan: 2 },
    ],
  ),
  captionRows: 1,
  headerRows: 2,
  landscape: false,
  widths: [8, 20, 10],
  align: ["left", "left", "right"],
  sums: [],
  ...own,
})

const print: Print = {
  properties: {
    title: "江畔区司法局2025年部门预算",
    author: "江畔区司法局",
    subject: "部门预算公开",
    language: "zh-CN",
  },
  cover: { title: "江畔区司法局2025年部门预算", lines: ["2025年2月"] },
  contents: true,
  blocks: [
    { kind: "heading", level: 1, text: "一、支出情况", breaks: false },
    { kind: "paragraph", role: "body", text: "“三公”经费 & 其他：1 < 2。" },
    { kind: "heading", level: 1, text: "支出总表", breaks: true, titles: true },
    table("支出总表"),
    { kind: "heading", level: 1, text: "收入总表", breaks: true, titles: true },
    table("收入总表", { landscape: true }),
    { kind: "paragraph", role: "remark", text: "注：本表为示例。" },
    { kind: "heading", level: 3, text: "1、说明", breaks: false },
    { kind: "paragraph", role: "body", text: "无。" },
  ],
}

const parts = async (document: Print) => {
  const files = unzipSync(await writeDocx(document))
  return (name: string) => new TextDecoder().decode(files[name])
}
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

describe("Word 文件", () => {
  test("every part is well-formed XML", async () => {
    const files = unzipSync(await writeDocx(print))
    expect(Object.keys(files)).toContain("word/fontTable.xml")
    for (const [name, bytes] of Object.entries(files)) {
      let elements = 0
      scanXml(
        new TextDecoder().decode(bytes),
        {
          open: () => {
            elements++
            return undefined
          },
          close() {},
          text() {},
        },
        new Map(),
      )
      expect([name, elements > 1]).toEqual([name, true])
    }
  })

  test("宽表一节横放：前后各换一次方向，不多一页", async () => {
    const body = (await parts(print))("word/document.xml")
    const sections = [...body.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([xml]) => xml)
    expect(sections.map((xml) => /landscape/.test(xml))).toEqual([false, false, true, false])
    // The title and the remark of a table stand on its page.
    const wide = body.split("<w:sectPr>")[2]!
    expect(wide).toContain("收入总表")
    expect(wide).toContain("注：本表为示例。")
    // A section begins a page by itself; a break before its first heading would leave an empty one.
    expect(count(wide, /<w:pageBreakBefore\/>/g)).toBe(0)
  })

  test("每张表的表上一行和表头在每一页重复，各行不拆开，合并的格合并", async () => {
    const body = (await parts(print))("word/document.xml")
    const [first] = body.match(/<w:tbl>.*?<\/w:tbl>/)!
    expect(count(first, /<w:tblHeader\/>/g)).toBe(3)
    expect(count(first, /<w:cantSplit\/>/g)).toBe(5)
    expect(count(first, /<w:gridSpan w:val="2"\/>/g)).toBe(2)
    expect(count(first, /<w:vMerge w:val="restart"\/>/g)).toBe(1)
    expect(count(first, /<w:vMerge\/>/g)).toBe(1)
    expect(first).toContain('<w:tblCaption w:val="支出总表"/>')
  })

  test("目录已经列好，带链接和页码，打开时不用更新，也就不问", async () => {
    const part = await parts(print)
    const body = part("word/document.xml")
    const [contents] = body.match(/<w:sdt>.*?<\/w:sdt>/)!
    const entries = [
      ...contents.matchAll(/w:anchor="(_Toc\d+)".*?<w:t[^>]*>([^<]*)<\/w:t>.*?<w:t>(\d+)<\/w:t>/g),
    ]
    expect(entries.map(([, , text, page]) => `${text} ${page}`)).toEqual([
      "一、支出情况 1",
      "支出总表 2",
      "收入总表 3",
    ])
    for (const [, mark] of entries) expect(body).toContain(`w:name="${mark}"`)
    expect(part("word/settings.xml")).not.toContain("updateFields")
  })

  test("文档属性、语言、字体和后备字体、页码", async () => {
    const part = await parts(print)
    expect(part("docProps/core.xml")).toContain("<dc:title>江畔区司法局2025年部门预算</dc:title>")
    expect(part("docProps/core.xml")).toContain("<dc:creator>江畔区司法局</dc:creator>")
    const styles = part("word/styles.xml")
    expect(styles).toContain('w:lang w:val="en-US" w:eastAsia="zh-CN"')
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
    expect(styles).toContain('w:firstLineChars="200"')
    expect(part("word/fontTable.xml")).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>')
    expect(part("word/footer1.xml").replace(/<[^>]+>/g, "")).toContain("—  PAGE 1 —")
    expect(part("word/footer2.xml")).not.toContain(" PAGE ")
  })

  test("项目表和紧跟的指标表在同一页", async () => {
    const blocks: Print["blocks"] = [
      { kind: "heading", level: 4, text: "1、普法经费绩效目标表", breaks: false, titles: true },
      table("1、普法经费绩效目标表", { form: true }),
      table("指标", {}),
    ]
    const body = (await parts({ ...print, blocks }))("word/document.xml")
    const [sheet, indicators] = body.match(/<w:tbl>.*?<\/w:tbl>/g)!
    const rows = (xml: string) => xml.match(/<w:tr>.*?<\/w:tr>/g)!.map((row) => row.includes("<w:keepNext/>"))
    expect(rows(sheet!)).toEqual([true, true, true, true, true])
    expect(rows(indicators!)).toEqual([true, true, true, true, false])
    expect(body).toContain('<w:pStyle w:val="Gap"/><w:keepNext/>')
  })

  test("没有封面、目录和内容也是一份文件", async () => {
    const body = (await parts({ ...print, cover: null, contents: false, blocks: [] }))("word/document.xml")
    expect(count(body, /<w:sectPr>/g)).toBe(1)
  })
})
