import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { type Block, textsOf } from "../blocks.ts"
import { openZip } from "../zip.ts"
import { readDocx } from "./index.ts"

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** A Word file with this body and, where given, these inner parts (styles, numbering, footnotes). */
function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "word/document.xml": strToU8(`<w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`),
  }
  const links = Object.entries(parts).map(([type, xml]) => {
    files[`word/${type}.xml`] = strToU8(`<w:${type} ${names}>${xml}</w:${type}>`)
    return `<Relationship Id="${type}" Type="${office}/${type}" Target="${type}.xml"/>`
  })
  files["word/_rels/document.xml.rels"] = strToU8(`<Relationships>${links.join("")}</Relationships>`)
  return zipSync(files)
}

/** Blocks as text: a table is its rows, cells divided by |. */
function shown(blocks: Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : textsOf(block).map((row) => `| ${row.join(" | ")} |`),
  )
}

const read = (body: string, parts?: Record<string, string>) => readDocx(openZip(docx(body, parts)))
const says = (body: string, parts?: Record<string, string>) => shown(read(body, parts))
const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const p = (text: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
const tc = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const tr = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`
const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`
const toBe = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`

test("a value split over runs, a tab, a soft break and a no-break hyphen", () => {
  const body = `<w:p>${run("收入40")}<w:proofErr w:type="spellStart"/>${run("78.23")}<w:r><w:tab/><w:t>万元</w:t><w:br/><w:t>其中</w:t><w:noBreakHyphen/></w:r></w:p>`
  expect(says(body)).toEqual(["收入4078.23\t万元", "其中-"])
})

test("headings by outline level, by style and by what the style is based on", () => {
  const styles = `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 2"/></w:style>
    <w:style w:type="paragraph" w:styleId="x"><w:name w:val="公文标题"/><w:basedOn w:val="1"/></w:style>
    <w:style w:type="paragraph" w:styleId="y"><w:name w:val="小标题"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>`
  const body =
    p("甲", '<w:outlineLvl w:val="0"/>') +
    p("乙", '<w:pStyle w:val="x"/>') +
    p("丙", '<w:pStyle w:val="y"/>') +
    p("丁", '<w:pStyle w:val="x"/><w:outlineLvl w:val="9"/>')
  const levels = read(body, { styles }).map((block) => (block.kind === "paragraph" ? block.level : undefined))
  expect(levels).toEqual([1, 2, 4, null])
})

test("merged cells: spans across and down, columns left out before a row, places as in the grid", () => {
  const blocks = read(
    tbl(
      tr(tc("科目", '<w:vMerge w:val="restart"/>'), tc("支出", '<w:gridSpan w:val="2"/>')),
      tr(tc("", "<w:vMerge/>"), tc("基本"), tc("项目")),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc("1.00")}${tc("2.00")}</w:tr>`,
    ),
  )
  expect(shown(blocks)).toEqual(["| 科目 | 支出 |", "|  | 基本 | 项目 |", "| 1.00 | 2.00 |"])
  const table = blocks[0]!
  if (table.kind !== "table") throw new Error("not a table")
  expect(table.rows[0]!.cells[0]).toMatchObject({
    column: 1,
    rowspan: 2,
    at: { table: 1, row: 1, column: 1 },
  })
  expect(table.rows[1]!.cells[1]).toMatchObject({ text: "项目", column: 3, at: { row: 2, column: 3 } })
  expect(table.rows[2]!.cells[0]).toMatchObject({ text: "1.00", column: 2, at: { row: 3, column: 1 } })
})

test("a cell keeps its paragraphs as lines, without the empty ones in front", () => {
  const cell = `<w:tc><w:p/><w:p/>${p("1、保障工资")}${p("2、及时办结")}</w:tc>`
  const [table] = read(tbl(tr(cell, tc("x"))))
  expect(table?.kind === "table" && table.rows[0]!.cells[0]!.text).toBe("1、保障工资\n2、及时办结")
})

test("tracked changes are read as accepted", () => {
  const changed = `<w:p>${run("预算数")}<w:del>${run("100")}<w:r><w:delText>120.00</w:delText></w:r></w:del><w:ins>${run("130.00")}</w:ins><w:moveFrom>${run("旧")}</w:moveFrom><w:moveTo>${run("新")}</w:moveTo></w:p>`
  const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("前半句，")}</w:p>${p("后半句。")}`
  const table = tbl(
    tr(tc("留"), tc("删", "<w:cellDel/>")),
    `<w:tr><w:trPr><w:del/></w:trPr>${tc("整行删除")}</w:tr>`,
    `<w:tr><w:trPr><w:ins/></w:trPr>${tc("整行插入")}</w:tr>`,
  )
  const former = p("正文", '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>')
  expect(says(changed + joined + table + former)).toEqual([
    "预算数130.00新",
    "前半句，后半句。",
    "| 留 |",
    "| 整行插入 |",
    "正文",
  ])
})

test("tables and rows inside content controls are read", () => {
  const inner = `<w:sdt><w:sdtPr/><w:sdtContent>${tr(tc("甲"))}</w:sdtContent></w:sdt>`
  expect(says(`<w:sdt><w:sdtContent>${tbl(inner, tr(tc("乙")))}</w:sdtContent></w:sdt>`)).toEqual([
    "| 甲 |",
    "| 乙 |",
  ])
})

test("a text box given twice for older programs is read once, behind its paragraph", () => {
  const box = `<w:txbxContent>${p("附表")}${tbl(tr(tc("合计"), tc("5.00")))}</w:txbxContent>`
  const body = `<w:p>${run("正文")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>${run("继续")}</w:p>`
  expect(says(body)).toEqual(["正文继续", "附表", "| 合计 | 5.00 |"])
})

test("a table inside a cell follows its table; a frame around tables is taken away", () => {
  const inner = tbl(tr(tc("内"), tc("1")))
  const nested = tbl(tr(tc("外"), `<w:tc>${p("说明")}${inner}</w:tc>`))
  expect(says(nested)).toEqual(["| 外 | 说明 |", "| 内 | 1 |"])
  expect(says(tbl(tr(`<w:tc>${p("标题")}${inner}</w:tc>`)))).toEqual(["标题", "| 内 | 1 |"])
})

test("automatic numbers are put back into the text", () => {
  const level = (n: number, format: string, text: string, more = "") =>
    `<w:lvl w:ilvl="${n}">${more}<w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%1.%3", "<w:isLgl/>")}</w:abstractNum>
    <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
  const item = (text: string, depth: number, list = 5) =>
    p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)
  const body =
    item("职责", 0) +
    item("机构", 1) +
    item("人员", 1) +
    item("概况", 0) +
    item("收入", 1) +
    item("细目", 2) +
    item("重新", 0, 6)
  expect(says(body, { numbering })).toEqual([
    "一、职责",
    "（一）机构",
    "（二）人员",
    "二、概况",
    "（一）收入",
    "2.1 细目",
    "一、重新",
  ])
})

test("numbers of a style's list, and none where the paragraph turns them off", () => {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  const styles = `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="列表"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
  const body =
    p("甲", '<w:pStyle w:val="a"/>') + p("乙", '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>')
  expect(says(body, { numbering, styles })).toEqual(["3.甲", "乙"])
})

test("the contents list is left out: as a field, as a content control, by style, by dots and page number", () => {
  const styles = `<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>`
  const field = `<w:p>${toBe("begin")}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${toBe("separate")}${run("一、职责 1")}</w:p><w:p>${run("二、概况 2")}${toBe("end")}</w:p>`
  const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("目  录")}${p("一、职责")}</w:sdtContent></w:sdt>`
  const dotted = `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot"/></w:tabs></w:pPr>${run("收支总表")}<w:r><w:tab/><w:t>12</w:t></w:r></w:p>`
  const styled = p("概况 3", '<w:pStyle w:val="t"/>')
  expect(says(field + control + dotted + styled + p("一、职责"), { styles })).toEqual(["一、职责"])
})

test("a contents field that was never closed does not swallow the document", () => {
  const open = `<w:p>${toBe("begin")}<w:r><w:instrText>TOC</w:instrText></w:r>${toBe("separate")}${run("一、职责 1")}</w:p>`
  const prose = p("本部门负责全县就业工作，指导各乡镇落实政策。")
  expect(says(open + prose + tbl(tr(tc("合计"))) + p("二、概况"))).toEqual([
    "本部门负责全县就业工作，指导各乡镇落实政策。",
    "| 合计 |",
    "二、概况",
  ])
})

test("other fields give their results, not their instructions; hidden text is not printed", () => {
  const field = `<w:p>${run("合计")}${toBe("begin")}<w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>${toBe("separate")}${run("9.00")}${toBe("end")}${run("草稿", "<w:vanish/>")}</w:p>`
  expect(says(field)).toEqual(["合计9.00"])
})

test("footnotes follow the text", () => {
  const footnotes = `<w:footnote w:id="1">${p("含上年结转。")}</w:footnote>`
  expect(says(p("正文"), { footnotes })).toEqual(["正文", "含上年结转。"])
})

test("a file whose namespace has another prefix is read all the same", () => {
  const xml = strToU8(
    '<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val="0"/></ns0:pPr><ns0:r><ns0:t>概况</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>',
  )
  expect(shown(readDocx(openZip(zipSync({ "word/document.xml": xml }))))).toEqual(["概况"])
})

describe("pages, where Word has left its marks", () => {
  const mark = "<w:r><w:lastRenderedPageBreak/></w:r>"
  const set = '<w:r><w:br w:type="page"/></w:r>'
  const moved = (text: string) => `<w:p>${mark}${run(text)}</w:p>`
  const cell = (inside: string) => `<w:tc><w:tcPr/>${inside}</w:tc>`
  const pagesOf = (body: string) =>
    read(body).map((block) =>
      block.kind === "paragraph"
        ? `${block.text} ${block.at.page ?? "?"}`
        : block.rows
            .map((row) => row.cells.map(({ text, at }) => `${text} ${at.page ?? "?"}`).join(" | "))
            .join(" / "),
    )

  test("a paragraph stands where it begins", () => {
    expect(pagesOf(`${p("甲") + moved("乙")}<w:p>${run("丙")}${mark}${run("丙二")}</w:p>${p("丁")}`)).toEqual(
      ["甲 1", "乙 2", "丙丙二 2", "丁 3"],
    )
  })

  test("no mark at all: the pages are not known, whatever breaks were set", () => {
    expect(pagesOf(`${p("甲")}<w:p>${set}</w:p>${p("乙")}${tbl(tr(tc("丙")))}`)).toEqual([
      "甲 ?",
      "乙 ?",
      "丙 ?",
    ])
  })

  test("a break that was set counts once, with Word's mark behind it or without", () => {
    expect(pagesOf(`${p("甲")}<w:p>${set}</w:p>${moved("乙")}<w:p>${set}</w:p>${p("丙")}`)).toEqual([
      "甲 1",
      "乙 2",
      "丙 3",
    ])
  })

  test("rows: all cells of a row that moved, the rest of one that is cut, what follows", () => {
    const rows = tbl(
      tr(tc("甲"), tc("1")),
      tr(cell(moved("乙")), tc("2")),
      tr(cell(moved("丙")), cell(moved("3"))),
      tr(
        cell(`<w:p>${run("丁")}${mark}${run("丁二")}</w:p>`),
        cell(`<w:p>${run("4")}${mark}${run("5")}</w:p>`),
      ),
      tr(tc("戊"), tc("6")),
    )
    expect(pagesOf(rows + p("己"))).toEqual([
      "甲 1 | 1 1 / 乙 2 | 2 2 / 丙 3 | 3 3 / 丁丁二 3 | 45 3 / 戊 4 | 6 4",
      "己 4",
    ])
  })

  test("a table in a cell, and notes, which stand on no page known", () => {
    const inner = cell(p("甲") + tbl(tr(cell(moved("乙"))), tr(tc("丙"))))
    const footnotes = `<w:footnote>${p("注")}</w:footnote>`
    expect(read(tbl(tr(inner, tc("丁"))) + p("戊"), { footnotes }).map(({ at }) => at.page)).toEqual([
      1,
      2,
      2,
      undefined,
    ])
  })
})
