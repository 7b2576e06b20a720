import { expect, test } from "vitest"
import { textsOf } from "../blocks.ts"
import { readText } from "./index.ts"
import { withoutLetterSpace, withoutStretch } from "./letter-space.ts"

const prose = Array.from(
  { length: 12 },
  (_, i) => `  第 ${i + 1} 项：安排 ${i + 2}.00 万元，用于购置 A4 纸，比 2023 年增加。`,
)

test("blanks that a word processor set between Chinese and other letters are no part of a name", () => {
  const text = [...prose, "", "  项目名称                  金额", "  购置 A4 纸 120 箱项目     12.00"].join(
    "\n",
  )
  const blocks = readText(text)
  const said = blocks.map((block) => (block.kind === "table" ? textsOf(block).flat().join("|") : block.text))
  expect(said.join("")).toContain("第12项：安排13.00万元，用于购置A4纸，比2023年增加。")
  expect(said.join("")).toContain("购置A4纸120箱项目")
})

test("where Chinese and other letters stand close a blank is the writer's own", () => {
  const text = prose.map((line) => line.replace("比 2023 年", "比2023年").replace("第 ", "第")).join("\n")
  expect(readText(text).map((block) => (block.kind === "paragraph" ? block.text : ""))[0]).toContain(
    "购置 A4 纸",
  )
})

test("a line whose characters were drawn apart to fill it is a sentence like others", () => {
  const line = [..."6.农林水支出（类）水利（款）水利工程运行与维护"].join(" ")
  expect(withoutStretch(`  ${line}`)).toBe("  6.农林水支出（类）水利（款）水利工程运行与维护")
  for (const row of ["类 款 项", "合 计   12.00", "1 2 3 4 5 6 7 8 9 10 11 12"])
    expect(withoutStretch(row)).toBe(row)
})

test("the rest of a code above the number of its page is no number of a page", () => {
  const page =
    "  13990124P00308P12\n  项目编码                项目名称      堤防维修\n  3813\n\n       — 28 —\n\f第二页"
  const said = readText(page).map((block) =>
    block.kind === "table" ? textsOf(block).flat().join("|") : block.text,
  )
  expect(said.join("|")).toContain("3813")
})

test("where the lines of a paragraph begin moves with the blanks that go", () => {
  const text = "编报的 2024 年度项目 1 个，涉及 3.50 万元"
  const second = text.indexOf("个，")
  const turns = [{ offset: second, at: { line: 2 } }]
  const block = withoutLetterSpace({ kind: "paragraph", text, level: null, at: { line: 1 }, turns })
  const own = block as Extract<typeof block, { kind: "paragraph" }>
  expect(own.text).toBe("编报的2024年度项目1个，涉及3.50万元")
  expect(own.text.slice(own.turns![0]!.offset)).toBe("个，涉及3.50万元")
})
