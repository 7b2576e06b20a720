import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { Unreadable } from "./blocks.ts"
import { limits } from "./limits.ts"
import { readDocument } from "./read.ts"

const word = zipSync({
  "word/document.xml": strToU8(
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>预算公开</w:t></w:r></w:p></w:body></w:document>',
  ),
})
const page = "<html><head><meta charset=utf-8></head><body><p>预算公开</p></body></html>"

/** A compound file with one stream of this name; `bytes` are its first bytes. */
function ole(stream: string, bytes: readonly number[] = []): Uint8Array {
  const file = new Uint8Array(512 * 4)
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint32(48, 1, true)
  view.setUint32(76, 0, true)
  view.setUint32(512, 0xfffffffd, true)
  view.setUint32(516, 0xfffffffe, true)
  for (let i = 0; i < stream.length; i++) view.setUint16(1024 + i * 2, stream.charCodeAt(i), true)
  view.setUint16(1024 + 64, stream.length * 2 + 2, true)
  view.setUint32(1024 + 116, 2, true)
  file.set(bytes, 1536)
  return file
}

describe("a file is told by its content, whatever its name", () => {
  test.each([
    ["a Word file called .doc", word, "a.doc", "docx"],
    ["a page called .xls", strToU8(page), "a.xls", "html"],
    [
      "a page in UTF-16",
      new Uint8Array(Uint16Array.from(page, (c) => c.charCodeAt(0)).buffer),
      "a.txt",
      "html",
    ],
    ["text called .docx", strToU8("预算公开"), "a.docx", "text"],
    ["text with angle brackets", strToU8("预算公开 <2024>"), "a.txt", "text"],
  ])("%s", async (_, bytes, name, format) => {
    const { source, blocks } = await readDocument(bytes, name)
    expect(source).toMatchObject({ name, format })
    expect(blocks[0]).toMatchObject({ kind: "paragraph" })
  })
})

test("old files go through the converter, with the ending their content has", async () => {
  const asked: string[] = []
  const convert = async (_: Uint8Array, name: string) => {
    asked.push(name)
    return word
  }
  for (const [bytes, name] of [
    [ole("WordDocument"), "夹/预算.wps"],
    [ole("Workbook"), "预算.et"],
    [strToU8("{\\rtf1 x}"), "预算.doc"],
    [strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), "预算.xml"],
  ] as const)
    expect((await readDocument(bytes, name, { convert })).source.format).toMatch(/^(doc|xls)$/)
  expect(asked).toEqual(["预算.doc", "预算.xls", "预算.rtf", "预算.doc"])
})

describe("what cannot be read is refused in one sentence that says what to do", () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  test.each([
    ["nothing", new Uint8Array(), "0 字节"],
    ["white space", strToU8(" \r\n\t\u3000\n"), "没有可读的文字"],
    ["a Word file cut off", word.subarray(0, 200), "没有下载完整"],
    [
      "a Word file without text",
      zipSync({ "word/document.xml": strToU8("<w:document/>") }),
      "没有可读的文字",
    ],
    ["a picture", png, "图片"],
    ["an archive", Uint8Array.from([0x1f, 0x8b, 8]), "解压"],
    ["a zip without document", zipSync({ "a.txt": strToU8("x") }), "解压"],
    ["an OFD file", zipSync({ "OFD.xml": strToU8("<a/>") }), "OFD"],
    ["slides", zipSync({ "ppt/presentation.xml": strToU8("<a/>") }), "演示文稿"],
    ["an encrypted .docx", ole("EncryptedPackage"), "密码"],
    ["an encrypted .doc", ole("WordDocument", [0xec, 0xa5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]), "密码"],
    ["an encrypted .xls", ole("Workbook", [9, 8, 2, 0, 0, 0, 0x2f, 0, 6, 0]), "密码"],
    ["an old .doc without converter", ole("WordDocument"), "另存为 .docx"],
    ["RTF without converter", strToU8("{\\rtf1 x}"), "另存为 .docx"],
    ["noise", Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251), "不是可识别的文档格式"],
  ])("%s", async (_, bytes, says) => {
    const error = await readDocument(bytes, "文件").then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(Unreadable)
    const { message } = error as Unreadable
    expect(message).toContain(says)
    expect(message).toMatch(/^[^。]+。$/)
  })
})

test("a workbook of 100 000 rows is read in seconds", async () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, r) =>
      `<row r="${r + 1}"><c r="A${r + 1}" t="str"><v>项目${r}</v></c><c r="B${r + 1}"><v>${r}.5</v></c></row>`,
  )
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  const bytes = zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" r:id="a"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/a.xml"/></Relationships>`,
    ),
    "xl/worksheets/a.xml": strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
    ),
  })
  const start = performance.now()
  const { blocks } = await readDocument(bytes, "大表.xlsx")
  expect(performance.now() - start).toBeLessThan(15_000)
  const table = blocks.find((block) => block.kind === "table")
  expect(table?.kind === "table" && table.rows.length).toBe(100_000)
})

test("a text without a Chinese character is no disclosure", async () => {
  const bytes = new TextEncoder().encode("Quarterly report\n\nRevenue 123.45\n")
  await expect(readDocument(bytes, "report.txt")).rejects.toThrow("文件里没有中文")
})

test("a text of many megabytes is refused before it is read", async () => {
  const bytes = new Uint8Array(limits.text + 1).fill(0x41)
  await expect(readDocument(bytes, "long.txt")).rejects.toThrow("超过 16 MB 的上限")
})
