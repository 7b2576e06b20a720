import { strToU8, zipSync, zlibSync } from "fflate"
import { describe, expect, test } from "vitest"
import { Unreadable } from "./blocks.ts"
import { Budget } from "./budget.ts"
import { readDocument } from "./read.ts"

/** What a reader says of a file: its number of blocks, or the sentence it refuses it with. */
async function answer(bytes: Uint8Array | string, name: string, budget?: Budget): Promise<number | string> {
  try {
    const read = typeof bytes === "string" ? strToU8(bytes) : bytes
    return (await readDocument(read, name, { budget })).blocks.length
  } catch (error) {
    expect(error).toBeInstanceOf(Unreadable)
    return (error as Error).message
  }
}

/** One sentence that says what is wrong. */
const sentence = /^[^\n。]+。$/

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships"

interface Workbook {
  readonly rows: string
  /** Behind the rows: merged ranges. */
  readonly after?: string
  readonly names?: string
  readonly format?: string
  /** How many sheets are made of the one part. */
  readonly uses?: number
}

function workbook({ rows, after = "", names = "", format = "0", uses = 1 }: Workbook): Uint8Array {
  const links = Array.from({ length: uses }, (_, i) => i + 1)
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${links.map((i) => `<sheet name="表${i}" sheetId="${i}" r:id="r${i}"/>`).join("")}</sheets><definedNames>${names}</definedNames></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="${packaged}">${links.map((i) => `<Relationship Id="r${i}" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`).join("")}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": strToU8(
      `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ),
  })
}

const word = (at: string, text = "预算") => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const row = (number: number | string, cells: string) => `<row r="${number}">${cells}</row>`

describe("a workbook", () => {
  test("a cell or a row beyond the last of any sheet is said with its place", async () => {
    expect(await answer(workbook({ rows: row(1, word("ZZZZZZZ1")) }), "a.xlsx")).toMatch(/“ZZZZZZZ1”.*XFD/)
    expect(await answer(workbook({ rows: row(1, word("XFE1")) }), "a.xlsx")).toMatch(/“XFE1”.*XFD/)
    expect(await answer(workbook({ rows: row(1, word("XFD1")) }), "a.xlsx")).toBe(1)
    for (const number of ["999999999", "1048577", "0", "-1", "1.5", "x"])
      expect(await answer(workbook({ rows: row(number, word("A1")) }), "a.xlsx")).toMatch(`第“${number}”行`)
  })

  test("a cell outside a row is damage", async () => {
    expect(await answer(workbook({ rows: word("A1") }), "a.xlsx")).toMatch(/不在任何一行/)
    expect(await answer(workbook({ rows: row(1, word("A1")) + word("B2") }), "a.xlsx")).toMatch(
      /不在任何一行/,
    )
  })

  test("two cells at the ends of a sheet make no grid of 16 384 columns", async () => {
    const rows = Array.from({ length: 50 }, (_, i) => row(i + 1, word(`A${i + 1}`) + word(`XFD${i + 1}`)))
    expect(await answer(workbook({ rows: rows.join("") }), "a.xlsx")).toMatch(/16384 列，超过 1000 列/)
  })

  test("places nothing stands on count as well", async () => {
    const rows = Array.from({ length: 40 }, (_, i) => row(i + 1, word(`A${i + 1}`) + word(`CV${i + 1}`)))
    const bytes = workbook({ rows: rows.join("") })
    expect(await answer(bytes, "a.xlsx", new Budget({ grid: 4000 }))).toBe(1)
    expect(await answer(bytes, "a.xlsx", new Budget({ grid: 3999 }))).toMatch(/超过 3999 格/)
  })

  test("a named area over more than a sheet is none, one over a whole sheet is too large", async () => {
    const named = (area: string) =>
      workbook({
        rows: row(1, word("A1") + word("B1")),
        names: `<definedName name="明账_表_1">'表1'!${area}</definedName>`,
      })
    for (const area of ["$A$1:$B$100000000", "$A$1:$B$1000000000000000", "$A$1:$ZZZZZ$20", "$B$9:$A$1"])
      expect(await answer(named(area), "a.xlsx")).toBe(2)
    expect(await answer(named("$A$1:$XFD$1048576"), "a.xlsx")).toMatch(sentence)
    expect(await answer(named("$A$1:$ALL$1048576"), "a.xlsx")).toMatch(/万格/)
  })

  test("merged ranges over places where nothing stands cost nothing", async () => {
    const merges = Array.from({ length: 3000 }, (_, i) => `<mergeCell ref="A${i * 6 + 1}:XFC${i * 6 + 6}"/>`)
    const bytes = workbook({
      rows: row(1, word("A1") + word("B1")),
      after: `<mergeCells>${merges.join("")}</mergeCells>`,
    })
    expect(await answer(bytes, "a.xlsx", new Budget({ grid: 1000 }))).toBe(1)
  })

  test("several sheets made of one part are refused at the second", async () => {
    expect(await answer(workbook({ rows: row(1, word("A1")), uses: 3000 }), "a.xlsx")).toMatch(/同一份内容/)
  })

  test("numbers no decimal writes are texts, formats longer than any are none", async () => {
    const values = ["Infinity", "0x10", "1e308", "1e-320", "-1E+400", "NaN", "1".repeat(5000)]
    const cells = values.map((value, i) => `<c r="${"ABCDEFG"[i]}1" s="0"><v>${value}</v></c>`).join("")
    const rows = row(1, cells) + row(2, word("A2"))
    expect(await answer(workbook({ rows }), "a.xlsx")).toBe(1)
    for (const part of ["0", "[$-", "dhm", "\\", '"', "0.", "#,"]) {
      const bytes = workbook({ rows, format: part.replaceAll('"', "&quot;").repeat(20_000) })
      expect(await answer(bytes, "a.xlsx")).toBe(1)
    }
  })

  test("one long text used in many cells counts each time", async () => {
    const rows = Array.from({ length: 100 }, (_, i) => row(i + 1, word(`A${i + 1}`, "预".repeat(1000))))
    const bytes = workbook({ rows: rows.join("") })
    expect(await answer(bytes, "a.xlsx", new Budget({ characters: 50_000 }))).toMatch(/合计超过 5 万字/)
  })
})

describe("a Word document", () => {
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  const document = (body: string, numbering: string) =>
    zipSync({
      "word/document.xml": strToU8(
        `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
      ),
      "word/_rels/document.xml.rels": strToU8(
        `<Relationships xmlns="${packaged}"><Relationship Id="n" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
      ),
      "word/numbering.xml": strToU8(`<w:numbering xmlns:w="${namespace}">${numbering}</w:numbering>`),
    })
  const item =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>收入预算</w:t></w:r></w:p>'
  const list = (start: string, format: string, text = "%1.") =>
    `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

  test("a list in letters that begins beyond any is numbered in digits", async () => {
    for (const start of ["2000000000", "1e9", "-5", "Infinity", "x"])
      expect(await answer(document(item, list(start, "upperLetter")), "a.docx")).toBe(1)
  })

  test("a number's own words are as long as a number's may be", async () => {
    const bytes = document(item.repeat(100), list("1", "decimal", "%1".repeat(50_000)))
    expect(await answer(bytes, "a.docx")).toBe(100)
  })

  test("fields that never end cost no more than others", async () => {
    const open = '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>一</w:t></w:r></w:p>'
    expect(await answer(document(`${item}${open.repeat(20_000)}`, list("1", "decimal")), "a.docx")).toBe(1)
  })

  test("a part that is read again inflates again", async () => {
    const bytes = document(item.repeat(1000), list("1", "decimal"))
    expect(await answer(bytes, "a.docx", new Budget({ inflated: 50_000 }))).toMatch(/解压后超过/)
  })
})

describe("a PDF", () => {
  const shown = "BT /F 12 Tf 50 700 Td <67d05c4098847b97> Tj ET\n"
  const font =
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>] >>"

  /** A PDF of these objects; the first is number 3. */
  function pdf(kids: string, count: number, ...others: (string | Uint8Array)[]): Uint8Array {
    const objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
      ...others,
    ]
    const pieces: Uint8Array[] = [strToU8("%PDF-1.7\n")]
    const offsets: number[] = []
    let size = pieces[0]!.length
    const put = (piece: string | Uint8Array) => {
      const bytes = typeof piece === "string" ? strToU8(piece) : piece
      pieces.push(bytes)
      size += bytes.length
    }
    objects.forEach((object, i) => {
      offsets.push(size)
      for (const piece of [`${i + 1} 0 obj\n`, object, "\nendobj\n"]) put(piece)
    })
    const start = size
    const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`)
    put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join("")}`)
    put(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
    return new Uint8Array(pieces.flatMap((piece) => [...piece]))
  }

  const page = (more = "") =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R ${more} >> /XObject << /X 6 0 R >> >> /Contents 4 0 R >>`

  function stream(text: string, entries = ""): Uint8Array {
    const packed = zlibSync(strToU8(text))
    return new Uint8Array([
      ...strToU8(`<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
      ...packed,
      ...strToU8("\nendstream"),
    ])
  }

  test("a small one is read", async () => {
    expect(await answer(pdf("3 0 R", 1, page(), stream(shown), font), "a.pdf")).toBe(1)
  })

  test("forms that draw forms twice are counted as they are drawn", async () => {
    const form = (next: number) =>
      stream(
        "/X Do /X Do ",
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${next} 0 R >> >>`,
      )
    const forms = Array.from({ length: 27 }, (_, i) => form(7 + i))
    const last = stream("0 0 m 9 9 l S ", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    const bytes = pdf("3 0 R", 1, page(), stream(`${shown}/X Do `), font, ...forms, last)
    expect(await answer(bytes, "a.pdf", new Budget({ forms: 2000 }))).toMatch(/超过 2000 个嵌套的图形/)
  })

  test("saved states inside one another", async () => {
    const bytes = pdf("3 0 R", 1, page(), stream(shown + "q ".repeat(100_000)), font)
    expect(await answer(bytes, "a.pdf")).toMatch(/层嵌套的绘图状态/)
  })

  test("operators of one page and of all", async () => {
    const bytes = pdf("3 0 R", 1, page(), stream(shown + "0 0 m 9 9 l S ".repeat(20_000)), font)
    expect(await answer(bytes, "a.pdf", new Budget({ pageOperators: 10_000 }))).toMatch(/超过 1 万条绘图/)
    expect(await answer(bytes, "a.pdf", new Budget({ operators: 10_000 }))).toMatch(/指令超过 1 万条/)
  })

  test("widths and maps of a font over more codes than there are", async () => {
    const widths = (array: string) =>
      pdf(
        "3 0 R",
        1,
        page("/G 6 0 R"),
        stream(`${shown}BT /G 9 Tf <0001> Tj ET`),
        font,
        `<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W ${array} >>] >>`,
        stream("1 beginbfrange <0000> <00ff> <0041> endbfrange"),
        ...(array === "8 0 R" ? ["[0 999999999 500]"] : []),
      )
    expect(await answer(widths("[0 95 500 200 [500 600]]"), "a.pdf")).toBe(2)
    for (const array of ["[0 999999999 500]", "[1 [500] 7\n4294967295\n500]", "8 0 R"])
      expect(await answer(widths(array), "a.pdf")).toMatch(/字体编码表超过/)
    const map = (text: string) => pdf("3 0 R", 1, page(), stream(shown), font, stream(text))
    for (const range of ["<00000000> <ffffffff> <0041>", "<00><01>[<0041><0042>] <000000> <ffffff> <0041>"])
      expect(await answer(map(`begincmap 1 beginbfrange ${range} endbfrange endcmap`), "a.pdf")).toMatch(
        /字体编码表超过/,
      )
    expect(await answer(map("1 beginbfrange <00><ff>[<d840dc00><dfffdfff>] endbfrange"), "a.pdf")).toBe(1)
  })

  test("one page again and again", async () => {
    const often = (times: number) => pdf("3 0 R ".repeat(times), times, page(), stream(shown), font)
    expect(await answer(often(3), "a.pdf")).toBeGreaterThan(0)
    expect(await answer(often(200), "a.pdf")).toMatch(/同一页重复了 20 次以上/)
    expect(await answer(often(5000), "a.pdf")).toMatch(/有 5000 页/)
  })

  test("one stream named again and again as a page's contents", async () => {
    const often = (times: number, list: (names: string) => string) =>
      pdf(
        "3 0 R",
        1,
        page().replace("/Contents 4 0 R", `/Contents ${list("4 0 R ".repeat(times))}`),
        stream(shown),
        font,
      )
    expect(
      await answer(
        often(3, (names) => `[${names}]`),
        "a.pdf",
      ),
    ).toBeGreaterThan(0)
    expect(
      await answer(
        often(20_000, (names) => `[\n${names}]`),
        "a.pdf",
      ),
    ).toMatch(/重复引用了 1 万次以上/)
  })

  test("characters and rules at places that are no numbers are nowhere", async () => {
    const table = Array.from(
      { length: 6 },
      (_, i) => `BT /F 9 Tf 50 ${600 - 20 * i} Td <0031002e00300030> Tj 1e39 0 Td <0032> Tj ET\n`,
    )
    const bytes = pdf(
      "3 0 R",
      1,
      page(),
      stream(`${shown}${table.join("")}1e30 0 0 1e30 1e38 0 cm 0 0 m 1e38 9 l S`),
      font,
    )
    expect(await answer(bytes, "a.pdf")).toBeGreaterThan(0)
  })

  test("a stream that inflates out of all proportion is a bomb", async () => {
    const bytes = pdf("3 0 R", 1, page(), stream(shown + " ".repeat(20_000_000)), font)
    expect(await answer(bytes, "a.pdf")).toMatch(/压缩炸弹/)
  })
})

describe("a page", () => {
  const titled = (body: string) => `<html><body><h1>某局2024年部门预算</h1>${body}</body></html>`

  test("columns that spans push to the right, or one row that never ends", async () => {
    const rows = `<tr>${"<td rowspan=65534>1</td>".repeat(20)}</tr>`.repeat(1500)
    expect(await answer(titled(`<table>${rows}</table>`), "a.html")).toMatch(/列，超过 1000 列/)
    const wide = "<td>1</td>".repeat(100_000)
    expect(await answer(titled(`<table><tr>${wide}</table>`), "a.html")).toMatch(/列，超过 1000 列/)
  })

  test("elements inside one another, attributes in one tag", async () => {
    expect(await answer(titled("<div>".repeat(100_000)), "a.html")).toMatch(/嵌套层数过多/)
    expect(await answer(titled(`<p ${"a ".repeat(100_000)}>预算`), "a.html")).toMatch(/属性超过 2 万个/)
  })

  test("lists, misplaced text, words in many pieces", async () => {
    expect(await answer(titled(`<ol>${"<li>职责</li>".repeat(30_000)}</ol>`), "a.html")).toBe(30_001)
    expect(await answer(titled(`<table>${"<b>预</b>".repeat(50_000)}</table>`), "a.html")).toBeGreaterThan(0)
    expect(await answer(titled(`<p>${"<span>预</span>".repeat(50_000)}</p>`), "a.html")).toBe(2)
    expect(await answer(titled("<p>职责</p>".repeat(30_000)), "a.html")).toBe(30_001)
  })

  test("elements without end, be they as small as a line break, and lines of nothing", async () => {
    const small = () => new Budget({ elements: 20_000, lines: 20_000 })
    const page = titled(`<p>${"<br>".repeat(20_000)}</p>`)
    expect(await answer(page, "a.html", small())).toMatch(/标签超过 2 万个/)
    expect(await answer(titled("\n".repeat(20_000)), "a.html", small())).toMatch(/文件超过 2 万行/)
    for (const end of ["\n", "\r", "\r\n"])
      expect(await answer(`某局预算${end.repeat(20_000)}`, "a.txt", small())).toMatch(/文件超过 2 万行/)
    expect(await answer(`某局预算${"\r\n".repeat(15_000)}支出`, "a.txt", small())).toBe(2)
    expect(await answer("\n".repeat(600_000), "a.txt")).toMatch(/文件超过 50 万行/)
  })
})

describe("one long line", () => {
  const patterns =
    "1234567890|1,|1.|（|()|(|【|《|“|\t|*|；|，|收入预算1,234.56万元，|其中：一般公共预算拨款收入100.00万元，占10%；|（1）|1 | |\u3000|\u200b|预|" +
    "[|[a](|![|`a``b|\\|_a|**a|~~a|&amp;|......|. |…|# |-|- |[bookmark: |ab  |1.00 |1.00  |预算  |<|<b>x|<br|<!--|</|\ue0000\ue001"
  const sizes = 150_000

  // Quadratic in the length of the line, each of them would take minutes.
  for (const [name, head] of [
    ["a.txt", "某局2024年部门预算\n\n一、收支总体情况\n\n收入 "],
    ["a.md", "# 某局2024年部门预算\n\n## 一、收支总体情况\n\n收入 "],
    ["a.html", "<html><body><h1>某局2024年部门预算</h1><p>收入 "],
  ] as const)
    test.for([...patterns.split("|"), "|"])(`${name} with %j`, { timeout: 30_000 }, async (pattern) => {
      const line = pattern.repeat(Math.ceil(sizes / pattern.length))
      expect(await answer(`${head}${line}\n\n二、其他\n`, name)).not.toBe("")
    })

  test("longer than any paragraph it is refused, and says how long", async () => {
    expect(await answer(`某局预算\n${"预".repeat(200_001)}`, "a.txt")).toMatch(/长达 200001 字，超过 20 万字/)
  })
})

test("time that is over ends the reading", async () => {
  let now = 0
  const budget = new Budget({ time: 1000 }, "公开文件", () => now++)
  const html = `<html><body>${"<p>职责</p>".repeat(600_000)}</body></html>`
  expect(await answer(html, "a.html", budget)).toMatch(/读取超过 1 秒/)
})
