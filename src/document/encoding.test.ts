import { expect, test } from "vitest"
import { decodeText, decodeXml } from "./encoding.ts"

const text = "单位收支总表\t预算数：4078.23万元\r\n一、收入合计，比上年增加。\r\n"

function utf16(value: string, big: boolean, mark = ""): Uint8Array {
  const units = mark + value
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), !big)
  return bytes
}

/** “预算公开，收入：758.00” and 㐀 in GB18030; the last is one of its characters of four bytes. */
const gb = Uint8Array.from([
  0xd4, 0xa4, 0xcb, 0xe3, 0xb9, 0xab, 0xbf, 0xaa, 0xa3, 0xac, 0xca, 0xd5, 0xc8, 0xeb, 0xa3, 0xba, 0x37, 0x35,
  0x38, 0x2e, 0x30, 0x30, 0x81, 0x39, 0xee, 0x39,
])

test.each([
  ["UTF-8", new TextEncoder().encode(text)],
  ["UTF-8 with mark", new TextEncoder().encode(`\ufeff${text}`)],
  ["UTF-16 LE with mark", utf16(text, false, "\ufeff")],
  ["UTF-16 BE with mark", utf16(text, true, "\ufeff")],
  ["UTF-16 LE without mark", utf16(text, false)],
  ["UTF-16 BE without mark", utf16(text, true)],
])("%s is recognised", (_, bytes) => {
  expect(decodeText(bytes)).toBe(text)
})

test("GB18030 is recognised undeclared and when declared gb2312", () => {
  expect(decodeText(gb)).toBe("预算公开，收入：758.00㐀")
  expect(decodeText(gb, "gb2312")).toBe("预算公开，收入：758.00㐀")
})

test("a page declared gb2312 that was saved as UTF-8 is read as what it is", () => {
  expect(decodeText(new TextEncoder().encode(text), "gb2312")).toBe(text)
})

test("a page declared utf-8 that holds GB18030 is read as what it is", () => {
  expect(decodeText(gb, "utf-8")).toBe("预算公开，收入：758.00㐀")
})

test("UTF-16 of Chinese characters alone, without mark or line end, is told from GB18030", () => {
  const plain = "一般公共预算财政拨款支出情况说明"
  expect(decodeText(utf16(plain, false))).toBe(plain)
  expect(decodeText(utf16(plain, true))).toBe(plain)
})

test("text that was once decoded wrongly is refused with what to do", () => {
  const broken = new TextEncoder().encode("部门锟斤拷预算锟斤拷公开锟斤拷")
  expect(() => decodeText(broken)).toThrow("乱码")
})

test("bytes that are no text are refused", () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)
  expect(() => decodeText(noise)).toThrow("不是可识别的文档格式")
})

test("XML parts may be UTF-16", () => {
  const xml = '<?xml version="1.0" encoding="UTF-16"?><a>预算</a>'
  expect(decodeXml(utf16(xml, false, "\ufeff"))).toBe(xml)
  expect(decodeXml(utf16(xml, true))).toBe(xml)
})

test("UTF-8 once read as Latin-1 and saved again is refused", () => {
  const spoiled = Array.from(new TextEncoder().encode(text.repeat(20)), (byte) =>
    String.fromCharCode(byte),
  ).join("")
  expect(() => decodeText(new TextEncoder().encode(spoiled))).toThrow("乱码")
  expect(() => decodeText(utf16(spoiled, false))).toThrow("乱码")
})
