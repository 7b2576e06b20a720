import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import type { Print, PrintTable } from "../../print.ts"
import { readDocument } from "../../read.ts"
import { tableFrom } from "../../table-from.ts"
import { filledTemplate } from "./index.ts"

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packages = "http://schemas.openxmlformats.org/package/2006"

/** A template of a county: paragraphs, each with what is set in it. */
function template(
  body: string,
  section = '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/><w:pgNumType w:start="1"/></w:sectPr>',
): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/_rels/document.xml.rels": strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/header" Target="header1.xml"/></Relationships>`,
    ),
    "word/header1.xml": strToU8(
      `<w:hdr xmlns:w="${word}"><w:p><w:r><w:t>{{单位}}公文</w:t></w:r></w:p></w:hdr>`,
    ),
    "word/styles.xml": strToU8(
      `<w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:styleId="a7"><w:name w:val="公文正文"/></w:style></w:styles>`,
    ),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body}${section}</w:body></w:document>`,
    ),
  })
}

const line = (text: string, properties = "", run = "") =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}<w:r>${run ? `<w:rPr>${run}</w:rPr>` : ""}<w:t>${text}</w:t></w:r></w:p>`

const table = (landscape: boolean): PrintTable => ({
  kind: "table",
  name: "支出总表",
  table: tableFrom([
    ["项目", "合计"],
    ["农林水支出", "12.00"],
  ]),
  captionRows: 0,
  headerRows: 1,
  landscape,
  widths: [20, 10],
  align: ["left", "right"],
  sums: [],
})

const print: Print = {
  properties: {
    title: "江畔区司法局2025年部门预算",
    author: "江畔区司法局",
    subject: "部门预算公开",
    language: "zh-CN",
  },
  cover: null,
  contents: true,
  blocks: [
    { kind: "heading", level: 1, text: "一、支出情况", breaks: false },
    { kind: "paragraph", role: "body", text: "支出12.00万元。" },
    { kind: "heading", level: 1, text: "支出总表", breaks: true, titles: true },
    table(true),
    { kind: "heading", level: 1, text: "二、其他", breaks: false },
    { kind: "paragraph", role: "body", text: "没有其他事项。" },
  ],
}
const words = new Map([
  ["标题", "江畔区司法局2025年部门预算"],
  ["单位", "江畔区司法局"],
])
const partsOf = (bytes: Uint8Array) => {
  const files = unzipSync(bytes)
  return (name: string) => strFromU8(files[name]!)
}

describe("本地的 Word 模板", () => {
  const filled = () =>
    filledTemplate(
      template(
        [
          line("{{标题}}", '<w:jc w:val="center"/>'),
          line("本说明由{{单位}}负责解释。"),
          line("{{一级标题}}", '<w:jc w:val="left"/>', '<w:color w:val="FF0000"/>'),
          line("{{目录}}"),
          line("{{正文}}", '<w:pStyle w:val="a7"/>', '<w:rFonts w:eastAsia="楷体"/>'),
          line("本件公开。"),
        ].join(""),
      ),
      print,
      words,
    )

  test("封面、固定的话和页眉照模板，内容和目录填在标好的地方", async () => {
    const { blocks } = await readDocument(filled(), "a.docx")
    const texts = blocks.map((block) => (block.kind === "paragraph" ? block.text : "表"))
    expect(texts).toEqual([
      "江畔区司法局2025年部门预算",
      "本说明由江畔区司法局负责解释。",
      "一、支出情况",
      "支出12.00万元。",
      "支出总表",
      "表",
      "二、其他",
      "没有其他事项。",
      "本件公开。",
    ])
    const xml = partsOf(filled())("word/document.xml")
    expect(xml.indexOf("目  录")).toBeLessThan(xml.indexOf("支出12.00万元。"))
    expect(xml).toContain('<w:pStyle w:val="MzTOC1"/>')
    expect(partsOf(filled())("word/header1.xml")).toContain("江畔区司法局公文")
  })

  test("正文和标题是模板里那一段的字体，没有示范的按公文格式", () => {
    const styles = partsOf(filled())("word/styles.xml")
    const style = (id: string) => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)![0]
    expect(style("MzProse")).toContain('<w:basedOn w:val="a7"/>')
    expect(style("MzProse")).toContain('<w:rFonts w:eastAsia="楷体"/>')
    expect(style("MzHeading1")).toContain('<w:color w:val="FF0000"/>')
    expect(style("MzHeading1")).toContain('<w:outlineLvl w:val="0"/>')
    expect(style("MzHeading2")).toContain("楷体_GB2312")
  })

  test("宽表横放，页眉还在；页码只在开头从1起", () => {
    const sections = partsOf(filled())("word/document.xml").match(/<w:sectPr>.*?<\/w:sectPr>/g)!
    expect(sections.map((xml) => /landscape/.test(xml))).toEqual([false, true, false])
    expect(sections.map((xml) => /w:start="1"/.test(xml))).toEqual([true, false, false])
    for (const xml of sections) expect(xml).toContain('r:id="rId2"')
  })

  test("标记被 Word 切成几段也认得", () => {
    const cut =
      "<w:p><w:r><w:t>公开：{</w:t></w:r><w:r><w:t>{单</w:t></w:r><w:r><w:t>位}}的预算</w:t></w:r></w:p>"
    const bytes = filledTemplate(template(cut + line("{{正文}}")), print, words)
    expect(partsOf(bytes)("word/document.xml").replace(/<[^>]+>/g, "")).toContain("公开：江畔区司法局的预算")
  })

  test("各程序排得不一样的标题，公文的版心里另起一页，别的版心里不动", () => {
    const prose = (text: string) => ({ kind: "paragraph", role: "body", text }) as const
    const heading = (text: string) => ({ kind: "heading", level: 1, text, breaks: false }) as const
    const blocks = [
      heading("一、总体情况"),
      ...Array.from({ length: 17 }, () => prose("本年安排如下。")),
      prose(`${"收入12.5万元、".repeat(7)}合计`),
      heading("二、增减变化"),
      prose("比上年增加的原因，是新增了一个项目。"),
    ]
    const marks = line("{{目录}}") + line("{{正文}}")
    const breaksIn = (bytes: Uint8Array) =>
      partsOf(filledTemplate(bytes, { ...print, blocks }, words))("word/document.xml").match(
        /<w:pageBreakBefore\/>/g,
      )?.length ?? 0
    expect(breaksIn(template(marks))).toBe(1)
    const narrow =
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr>'
    expect(breaksIn(template(marks, narrow))).toBe(0)
    expect(breaksIn(template(line("{{正文}}")))).toBe(0)
  })

  test.each([
    ["没有放内容的地方", line("{{标题}}"), "模板里没有写“{{正文}}”的一段"],
    [
      "不认识的标记",
      line("{{正文}}") + line("{{局长}}"),
      "“{{局长}}”不知道填什么；可以写的有：{{标题}} {{单位}} {{正文}}",
    ],
    ["内容的标记夹在句子里", line("以下为{{正文}}"), "要单独成一段"],
  ])("%s：说一句话", (_, body, said) => {
    expect(() => filledTemplate(template(body), print, words)).toThrow(said)
  })
})
