import { strToU8, zipSync } from "fflate"
import { writeXlsx } from "hucre"
import { expect, test } from "vitest"
import { type Block, textsOf } from "../blocks.ts"
import { openZip } from "../zip.ts"
import { readXlsx } from "./index.ts"

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

interface Sheet {
  readonly name: string
  /** Contents of the worksheet element. */
  readonly xml: string
  readonly state?: string
}

/** A workbook of these sheets. Style 1 is ruled, 2 shows two decimals, 3 per cent, 4 a date. */
function xlsx(sheets: readonly Sheet[], strings = ""): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}" state="${state ?? "visible"}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/styles.xml": strToU8(
      `<styleSheet xmlns="${main}"><borders><border><left/></border><border><left style="thin"/></border></borders><cellStyleXfs><xf numFmtId="9" borderId="1"/></cellStyleXfs><cellXfs><xf/><xf borderId="1"/><xf numFmtId="4" borderId="1"/><xf numFmtId="9" borderId="1"/><xf numFmtId="31"/></cellXfs></styleSheet>`,
    ),
    "xl/sharedStrings.xml": strToU8(`<sst xmlns="${main}">${strings}</sst>`),
  }
  const links = sheets.map(({ xml }, i) => {
    files[`xl/worksheets/sheet${i}.xml`] = strToU8(`<worksheet xmlns="${main}">${xml}</worksheet>`)
    return `<Relationship Id="r${i}" Type="${office}/worksheet" Target="/xl/worksheets/sheet${i}.xml"/>`
  })
  files["xl/_rels/workbook.xml.rels"] = strToU8(
    `<Relationships>${links.join("")}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="t" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  )
  return zipSync(files)
}

/** Sheet data from rows written as text: cells divided by |, `=n` a number, an empty line an empty row. */
function data(text: string, style = 0): string {
  const rows = text.trim().split("\n")
  const xml = rows.map((line, r) => {
    const cells = line.trim() === "" ? [] : line.split("|").map((cell) => cell.trim())
    const written = cells.map((cell, c) => {
      const at = `r="${String.fromCharCode(65 + c)}${r + 1}" s="${cell.startsWith("=") && style === 1 ? 2 : style}"`
      if (cell === "") return style === 0 ? "" : `<c ${at}/>`
      return cell.startsWith("=")
        ? `<c ${at}><v>${cell.slice(1)}</v></c>`
        : `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`
    })
    return `<row r="${r + 1}">${written.join("")}</row>`
  })
  return `<sheetData>${xml.join("")}</sheetData>`
}

function shown(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : textsOf(block).map((row) => `| ${row.join(" | ")} |`),
  )
}

const read = (sheets: readonly Sheet[], strings?: string) => readXlsx(openZip(xlsx(sheets, strings)))
const says = (xml: string, strings?: string) => shown(read([{ name: "Sheet1", xml }], strings).blocks)

test("numbers are shown as their cells show them, texts kept as they are", () => {
  const xml = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2"><f>SUM(C1:D1)</f><v>4078.2299999999996</v></c><c r="C1" s="3"><v>0.2</v></c><c r="D1" t="str"><f>A1</f><v>20%</v></c><c r="E1"><v>2080105</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" s="4"><v>45291</v></c><c r="H1" t="e"><v>#REF!</v></c></row></sheetData>`
  const strings = `<si><r><t>社会</t></r><r><rPr/><t xml:space="preserve">保障_x000D_</t></r><rPh><t>ignored</t></rPh></si>`
  expect(says(xml, strings)).toEqual([
    "| 社会保障 | 4078.23 | 20% | 20% | 2080105 | TRUE | 2023年12月31日 | #REF! |",
  ])
})

test("titles and notes around a ruled table are paragraphs, with their cells as places", () => {
  const ruled = data("科目|合计\n社会保障|=12.5\n|", 1).replaceAll(
    /r="([A-B]?)(\d)"/g,
    (_, c, r) => `r="${c}${Number(r) + 2}"`,
  )
  const xml = ruled
    .replace(
      "<sheetData>",
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>支出总表</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>某局</t></is></c><c r="B2" t="inlineStr"><is><t>单位：万元</t></is></c></row>`,
    )
    .replace(
      "</sheetData>",
      `<row r="6"><c r="A6" t="inlineStr"><is><t>注：含结转。</t></is></c></row></sheetData>`,
    )
  const { blocks } = read([{ name: "表一", xml }])
  expect(shown(blocks)).toEqual([
    "支出总表",
    "某局",
    "单位：万元",
    "| 科目 | 合计 |",
    "| 社会保障 | 12.50 |",
    "|  |  |",
    "注：含结转。",
  ])
  expect(blocks[2]!.at).toEqual({ sheet: "表一", cell: "B2" })
  const table = blocks[3]!
  expect(table.kind === "table" && table.rows[1]!.cells[1]!.at).toEqual({
    sheet: "表一",
    cell: "B4",
    table: 1,
    row: 2,
    column: 2,
  })
})

test("several tables on a sheet are divided by empty rows", () => {
  const xml = data("收入表\n项目|预算数\n合计|=1\n\n支出表\n项目|预算数\n合计|=2")
  expect(says(xml)).toEqual([
    "收入表",
    "| 项目 | 预算数 |",
    "| 合计 | 1 |",
    "支出表",
    "| 项目 | 预算数 |",
    "| 合计 | 2 |",
  ])
})

test("merged cells become spans; what they cover is not repeated", () => {
  const xml = `${data("科目|支出|支出\n科目|基本|项目\n208|=1|=2", 1)}<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>`
  const { blocks } = read([{ name: "Sheet1", xml }])
  expect(shown(blocks)).toEqual(["| 科目 | 支出 |", "|  | 基本 | 项目 |", "| 208 | 1.00 | 2.00 |"])
  const table = blocks[0]!
  expect(table.kind === "table" && table.rows[1]!.cells[0]).toMatchObject({
    text: "基本",
    column: 2,
    at: { column: 2, cell: "B2" },
  })
})

test("hidden rows are read, since sums count them; hidden sheets are named as left out", () => {
  const xml = data("项目|预算数\n甲|=1\n合计|=1").replace('<row r="2">', '<row r="2" hidden="1">')
  const { blocks, leftOut } = read([
    { name: "Sheet1", xml },
    { name: "草稿", xml, state: "veryHidden" },
  ])
  expect(shown(blocks)).toEqual(["| 项目 | 预算数 |", "| 甲 | 1 |", "| 合计 | 1 |"])
  expect(leftOut).toEqual([{ what: "隐藏的工作表“草稿”（3 行）未读取", at: { sheet: "草稿" } }])
})

test("a formula without a stored result is empty, and said to be so", () => {
  const xml = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>合计</t></is></c><c r="B1"><f>SUM(B2:B9)</f></c><c r="C1"><v>1</v></c></row><row r="2"><c r="A2" t="str"><f>""</f><v></v></c><c r="C2"><v>2</v></c><c r="D2"><v>3</v></c></row></sheetData>`
  const { blocks, leftOut } = read([{ name: "总表", xml }])
  expect(shown(blocks)).toEqual(["总表", "| 合计 |  | 1 |  |", "|  |  | 2 | 3 |"])
  expect(leftOut).toEqual([
    {
      what: "工作表“总表”有 1 个公式没有保存计算结果（B1），请用 Excel 或 WPS 打开并保存后再试",
      at: { sheet: "总表", cell: "B1" },
    },
  ])
})

test("a sheet's name is its title when no row is one, and a title that goes on is not repeated", () => {
  const xml = data("项目|预算数\n合计|=1")
  const { blocks } = read([
    { name: "01 收支总表", xml },
    { name: "02 收支总表", xml },
    { name: "Sheet3", xml },
  ])
  expect(shown(blocks).filter((line) => !line.startsWith("|"))).toEqual(["收支总表"])
  expect(blocks.filter((block) => block.kind === "table")).toHaveLength(3)
})

test("cells and rows without references, and names with a prefix", () => {
  const xml = `<x:sheetData xmlns:x="${main}"><x:row><x:c t="inlineStr"><x:is><x:t>合计</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row><x:row><x:c><x:v>2</x:v></x:c><x:c><x:v>3</x:v></x:c></x:row></x:sheetData>`
  expect(says(xml)).toEqual(["| 合计 | 1 |", "| 2 | 3 |"])
})

test("an empty formatted rest of a sheet is not part of its table", () => {
  const empty = Array.from(
    { length: 400 },
    (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/></row>`,
  ).join("")
  const xml = data("项目|预算数\n合计|=1", 1).replace("</sheetData>", `${empty}</sheetData>`)
  expect(says(xml)).toHaveLength(2)
})

test("a workbook of another program is read back", async () => {
  const rows = [
    ["科目", "合计"],
    ["208", 2320.28],
    ["210", null],
  ]
  const bytes = await writeXlsx({ sheets: [{ name: "支出总表", rows }] })
  expect(shown(readXlsx(openZip(bytes)).blocks)).toEqual([
    "支出总表",
    "| 科目 | 合计 |",
    "| 208 | 2320.28 |",
    "| 210 |  |",
  ])
})
