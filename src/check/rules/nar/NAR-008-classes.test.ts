import { expect, test } from "vitest"
import { readDocument } from "../../../document/read.ts"
import { defaultReference } from "../../../packs/reference.ts"
import { readDisclosure } from "../../../read/index.ts"
import { checkDisclosure } from "../../index.ts"

const tables = `
一般公共预算财政拨款支出决算表
单位：万元
\t项目
\t合计
\t基本支出
\t项目支出

\t功能分类科目编码
\t科目名称
\t
\t
\t

${[
  ["205", "教育支出", "600.00", "500.00", "100.00"],
  ["208", "社会保障和就业支出", "200.00", "200.00", ""],
  ["210", "卫生健康支出", "80.00", "80.00", ""],
  ["221", "住房保障支出", "120.00", "120.00", ""],
  ["", "合计", "1000.00", "900.00", "100.00"],
]
  .map((row) => row.map((cell) => `\t${cell}`).join("\n"))
  .join("\n\n")}
`

async function found(structure: string): Promise<string[]> {
  const text = `海州市云间区第一小学2024年度单位决算\n\n${tables}\n\n五、一般公共预算财政拨款支出决算情况说明\n${structure}\n`
  const document = await readDocument(new TextEncoder().encode(text), "海州.txt")
  const { findings } = checkDisclosure({
    disclosure: readDisclosure(document, defaultReference),
    lastYear: null,
    reference: defaultReference,
  })
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ check, says, should }) => `${check} ${says} → ${should}`)
}

test("各类金额与表中各类一致", async () => {
  expect(
    await found(
      "教育支出600.00万元；社会保障和就业支出200.00万元；卫生健康支出80.00万元；住房保障支出120.00万元。",
    ),
  ).toEqual([])
})

test("多数类与表一致，一类写错", async () => {
  expect(
    await found(
      "教育支出600.00万元；社会保障和就业支出200.00万元；卫生健康支出86.00万元；住房保障支出120.00万元。",
    ),
  ).toEqual(["NAR-008 86.00 → 80.00"])
})

test("多数类与表不一致，说的是别的口径，不报", async () => {
  expect(
    await found(
      "教育支出500.00万元；社会保障和就业支出100.00万元；卫生健康支出80.00万元；住房保障支出20.00万元。",
    ),
  ).toEqual([])
})
