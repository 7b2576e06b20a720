import { expect, test } from "vitest"
import type { Block } from "../document/blocks.ts"
import { defaultReference } from "../packs/reference.ts"
import { hasLeader } from "./contents.ts"
import { readDisclosure } from "./index.ts"

const size = 100_000
const paragraph = (text: string): Block => ({ kind: "paragraph", text, level: null, at: { line: 1 } })

function read(...lines: string[]) {
  const source = { name: "长行.txt", format: "text", sha256: "" } as const
  return readDisclosure(
    { source, blocks: ["某局2024年部门预算公开", ...lines].map(paragraph) },
    defaultReference,
  )
}

// Each took minutes or hours when a pattern ran back over the line from every place in it.
test.each([
  "1,",
  "()",
  "（",
  "共计总额达到",
  "其中：基本支出1万元，",
  "主要是",
  "决算数大于预算数",
  "预留",
  "比上年持平，",
])(
  "一行里重复十万字节的“%s”，读一遍就完",
  (pattern) => {
    const line = `收入${pattern.repeat(size / new TextEncoder().encode(pattern).length)}`
    expect(read("一、收支总体情况", line).sections.length).toBeGreaterThan(0)
  },
  20_000,
)

test.each(["…", ".", "-", "预\u3000", "其中、", "单位："])(
  "标题里重复十万字节的“%s”，读一遍就完",
  (pattern) => {
    const title = pattern.repeat(size / new TextEncoder().encode(pattern).length)
    expect(read(`一、${title}情况`, "收入1万元。").claims).toHaveLength(1)
  },
  20_000,
)

test("一个列举两千项，还是一个列举", () => {
  const items = Array.from({ length: 2000 }, (_, i) => `甲${i}项目${i}万元`).join("；")
  const { claims } = read("一、收支总体情况", `支出预算100万元，包括：${items}。`)
  expect(claims.filter(({ role }) => role === "part")).toHaveLength(2000)
  expect(new Set(claims.map(({ group }) => group)).size).toBe(1)
})

test.each([
  ["一、部门职责……3", true],
  ["一、部门职责......", true],
  ["一、部门职责 ... 3", true],
  ["一、部门职责------ 12", true],
  ["一、部门职责··", false],
  ["增长5.25", false],
  ["等等…见附件", false],
])("%s引向页码：%s", (text, expected) => {
  expect(hasLeader(text)).toBe(expected)
})
