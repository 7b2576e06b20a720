import { expect, test } from "vitest"
import type { Print, PrintBlock } from "./print.ts"
import { withTurns } from "./turns.ts"

const prose = (text: string): PrintBlock => ({ kind: "paragraph", role: "body", text })
const heading = (text: string): PrintBlock => ({ kind: "heading", level: 1, text, breaks: false })

/** A document whose second heading stands below so many lines and a paragraph full of figures. */
function below(lines: number, figures: string): Print {
  return {
    properties: { title: "", author: "", subject: "", language: "zh-CN" },
    cover: null,
    contents: true,
    blocks: [
      heading("一、总体情况"),
      ...Array.from({ length: lines }, () => prose("本年安排如下。")),
      prose(figures),
      heading("二、增减变化"),
      prose("比上年增加的原因，是新增了一个项目。"),
    ],
  }
}

const turned = (print: Print) =>
  withTurns(print).blocks.flatMap((block) => (block.kind === "heading" && block.breaks ? [block.text] : []))

// Two lines in Word; with a fifth of a character at both sides of each figure three.
const figures = `${"收入12.5万元、".repeat(7)}合计`

test("a heading that ends a page in one program and begins the next in another begins it in all", () => {
  const pages = Array.from({ length: 22 }, (_, lines) => turned(below(lines, figures)))
  // Lines of a page: 22. Only where the paragraph's third line would leave the heading no room does it matter.
  expect(pages.flatMap((found, lines) => (found.length > 0 ? [lines] : []))).toEqual([17])
  expect(pages[17]).toEqual(["二、增减变化"])
})

test("where they count alike, or nothing is counted, all stays as it is", () => {
  const plain = below(17, "比上年增加。")
  expect(withTurns(plain)).toBe(plain)
  const uncounted = { ...below(17, figures), contents: false }
  expect(withTurns(uncounted)).toBe(uncounted)
  const once = withTurns(below(17, figures))
  expect(withTurns(once)).toBe(once)
})
