import { strToU8, zipSync } from "fflate"
import { expect, test } from "vitest"
import { crc32, openZip } from "./zip.ts"

const text = "单位预算 ".repeat(2000)
const packed = zipSync({ "word/document.xml": strToU8(text), "a.bin": [strToU8("x"), { level: 0 }] })

test("parts are found whatever the case of their names, packed or stored", () => {
  const zip = openZip(packed)
  expect(zip.names).toEqual(["word/document.xml", "a.bin"])
  expect(zip.text("Word/Document.xml")).toBe(text)
  expect(zip.text("/a.bin")).toBe("x")
  expect(zip.bytes("none")).toBeNull()
})

test("a file cut off anywhere is damaged", () => {
  for (const size of [30, packed.length >> 1, packed.length - 10])
    expect(() => openZip(packed.subarray(0, size)).text("word/document.xml")).toThrow("没有下载完整")
})

test("a changed byte is noticed by its sum", () => {
  const broken = packed.slice()
  broken[60]! ^= 4
  expect(() => openZip(broken).text("word/document.xml")).toThrow("已损坏")
})

test("an encrypted part asks for the password to be taken off", () => {
  const locked = packed.slice()
  const view = new DataView(locked.buffer)
  for (let at = 0; at < locked.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
  expect(() => openZip(locked).text("word/document.xml")).toThrow("密码")
})

test("a zip bomb is stopped while it inflates, also when its header lies about the size", () => {
  const bomb = zipSync({ a: new Uint8Array(40 * 2 ** 20) })
  expect(() => openZip(bomb).bytes("a")).toThrow("压缩炸弹")
  const view = new DataView(bomb.buffer, bomb.byteOffset)
  for (let at = 0; at < bomb.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
  expect(() => openZip(bomb).bytes("a")).toThrow()
})

test("CRC-32 of the standard's check word", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926)
})
