import { expect, test } from "vitest"
import { plain } from "./label.ts"
import { narrow } from "./narrow.ts"

const every = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code))

test("white space of every kind goes, and nothing else does", () => {
  const gone = every.filter((sign) => narrow(`一${sign}二`) === "一二")
  expect(gone).toEqual(every.filter((sign) => /\s/.test(sign)))
})

test("full-width digits and signs become half-width ones, the rest stays as it is", () => {
  expect(narrow("１２，３４５．６０ 万元（含 50％）＋")).toBe("12,345.60万元(含50%)+")
  expect(narrow("“三公”经费：—")).toBe("“三公”经费：-")
  expect(narrow("𠮷林省 ")).toBe("𠮷林省")
})

test("a label loses its quotation marks, too, and has half-width colons and brackets", () => {
  expect(plain("【“三公” 经费】：（ 一 ）*")).toBe("[三公经费]:(一)")
})
