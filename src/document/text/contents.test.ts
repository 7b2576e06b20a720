import fc from "fast-check"
import { expect, test } from "vitest"
import { isContentsLine } from "./contents-line.ts"

test.each([
  "一、部门职责......3",
  "一、部门职责 ………… 12",
  "第二部分 预算表 . . . . . 7",
  "三、收支总表\t9",
  "四、附件．．．．．．．．",
])("%j is a line of a contents list", (line) => {
  expect(isContentsLine(line)).toBe(true)
})

test.each([
  "一、部门职责",
  "收入预算1,234.56万元",
  "\t9",
  "......",
  "合计\t1234",
  "见附表……的说明",
  "单位：\t万元",
])("%j is none", (line) => {
  expect(isContentsLine(line)).toBe(false)
})

/** The same said as a pattern, which takes minutes on a long line of dots or TABs. */
const pattern = /\S.*(?:[.．·]{6,}|…{3,}|(?:\. ){4,})\s*\d*\s*$|^\S.*\t\s*\d{1,3}\s*$/

test("a line is looked at from its end, and found to be what the pattern finds", () => {
  const piece = fc.constantFrom(
    "表",
    "......",
    ".",
    "…",
    "………",
    ". . . . ",
    ". ",
    " ",
    "\t",
    "7",
    "12",
    "345",
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const line = pieces.join("")
      expect(isContentsLine(line)).toBe(pattern.test(line))
    }),
    { numRuns: 2000 },
  )
})
