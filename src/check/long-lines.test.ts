import { expect, test } from "vitest"
import { readDocument } from "../document/read.ts"
import { defaultReference } from "../packs/reference.ts"
import { readDisclosure } from "../read/index.ts"
import { checkDisclosure } from "./index.ts"

const beginning =
  "某局2024年部门预算公开\n\n第一部分 部门概况\n\n一、主要职责\n\n第二部分 预算情况说明\n\n一、收支总体情况\n\n"

async function check(text: string) {
  const document = await readDocument(
    new TextEncoder().encode(`${beginning}${text}\n\n二、其他\n`),
    "长行.txt",
  )
  return checkDisclosure({
    disclosure: readDisclosure(document, defaultReference),
    lastYear: null,
    reference: defaultReference,
  })
}

// Each took a quarter of a minute or more when a check went back over the line, or compared all with all.
test.each([
  "1",
  "1,",
  "1.",
  "*",
  "(",
  "()",
  "（",
  "【",
  "《",
  "“",
  "一",
  "其中：一般公共预算拨款收入100.00万元，占10%；",
])(
  "一行里重复十万字节的“%s”，检查一遍就完",
  async (pattern) => {
    const { unchecked } = await check(
      `收入 ${pattern.repeat(100_000 / new TextEncoder().encode(pattern).length)}`,
    )
    expect(unchecked.map(({ because }) => because).join()).toMatch(/不逐字检查/)
  },
  60_000,
)

test("许多行都有不成对的括号，检查一遍就完", async () => {
  const lines = Array.from({ length: 4000 }, (_, i) => `第${i}项工作（按计划完成。`)
  const { findings } = await check(lines.join("\n"))
  expect(findings.some(({ check }) => check === "TXT-004")).toBe(true)
}, 60_000)

test("八千条陈述，按键查找，不两两比较", async () => {
  const lines = Array.from(
    { length: 8000 },
    (_, i) =>
      `${i}. 项目${i}支出${i}.${String(i % 100).padStart(2, "0")}万元，比上年增加${i % 97}.00万元，增长${i % 89}.00%。`,
  )
  expect((await check(lines.join("\n"))).findings.length).toBeGreaterThan(0)
}, 60_000)
