import { describe, expect, test } from "vitest"
import { lineCount } from "./line-breaks.ts"

describe("一段文字占几行", () => {
  test.each([
    ["刚好一行", "一二三四五", 10, 0, 1],
    ["首行缩进，多出一行", "一二三四五", 10, 4, 2],
    ["数不拆开：39.56整个到下一行", "共39.56万元", 6, 0, 3],
    ["句号挂在行尾外，不到下一行", "一二三四五。", 10, 0, 1],
    ["括号和百分号不挂在外面，前一个字跟着下来", "一二三四五）", 10, 0, 2],
    ["前括号不在行尾", "一二三四（六）", 10, 0, 2],
    ["引号不与数分开", "（项）”283元", 8, 0, 2],
    ["一行放不下的长词接着往下排", "abcdefghijkl", 5, 0, 3],
    ["自己换的行各算各的", "一\n二三四五六\n七", 10, 0, 3],
    ["没有文字也占一行", "", 10, 4, 1],
  ])("%s", (_, text, room, indent, lines) => {
    expect(lineCount(text, room, indent)).toBe(lines)
  })

  test.each([
    ["汉字和数之间另有空隙的，放不下", "共39.56万", 9, 0, 2],
    ["百分号和汉字之间没有", "共39%万", 8, 0, 1],
    ["标点和数之间没有", "共，39", 6, 0, 1],
    ["行首没有", "一二三4567", 6, 0, 2],
  ])("%s", (_, text, room, indent, lines) => {
    expect(lineCount(text, room, indent, 0.5)).toBe(lines)
    expect(lineCount("共39.56万", 9)).toBe(1)
  })
})
