import fc from "fast-check"
import { expect, test } from "vitest"
import { visible, visibleJson, visibleLine } from "./visible.ts"

test("signs that steer a terminal or turn the reading are shown", () => {
  expect(visible("合计\u001b[8m10.00\u001b[0m")).toBe("合计␛[8m10.00␛[0m")
  expect(visible("\u009b31m\u0007\u007f")).toBe("‹U+009B›31m␇␡")
  expect(visible("支出\u202e00.01\u202c万元\u2066\u200f")).toBe(
    "支出‹U+202E›00.01‹U+202C›万元‹U+2066›‹U+200F›",
  )
  expect(visible("一行\r\n两行\t三\r四")).toBe("一行\n两行\t三␍四")
  expect(visibleLine("名\n字\t.docx")).toBe("名␊字␉.docx")
})

test("ordinary text stays as it is", () => {
  for (const text of ["预算数 1,234.50 万元（≥90%）", "é 🎉 ﹪\u3000“”", "a\u200bb"])
    expect(visible(text)).toBe(text)
})

test("whatever the text, nothing that steers is left, and JSON means the same", () => {
  const text = fc.string({ unit: "binary" })
  fc.assert(
    fc.property(text, (given) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters
      const steers = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/
      expect(visible(given)).not.toMatch(steers)
      expect(visibleLine(given)).not.toMatch(/[\t\n]/)
      const json = visibleJson(JSON.stringify({ given }, null, 2))
      expect(json).not.toMatch(steers)
      expect(JSON.parse(json)).toEqual({ given })
    }),
  )
})
