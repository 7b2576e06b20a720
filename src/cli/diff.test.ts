import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { disclosureToJson } from "../model/json.ts"
import { defaultReference } from "../packs/reference.ts"
import { documentOf } from "../read/example.ts"
import { readDisclosure } from "../read/index.ts"
import { diff } from "./diff.ts"

let folder = ""
const at = (name: string) => join(folder, name)

const document = (year: number, amount: string) => `河湾县水务局${year}年部门预算信息公开情况说明

部门预算支出总表
\t功能分类科目编码
\t科目名称
\t合计
\t基本支出
\t项目支出

\t
\t合计
\t${amount}
\t30.00
\t20.00

\t2130301
\t行政运行
\t${amount}
\t30.00
\t20.00
`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mingzhang-diff-"))
  writeFileSync(at("2024.txt"), document(2024, "50.00"))
  const later = readDisclosure(
    documentOf(`
    河湾县水务局2025年部门预算信息公开情况说明
    部门预算支出总表
    | 单位：万元 | < | < | < | < |
    | 功能分类科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | 合计 | < | 48.75 | 30.00 | 18.75 |
    | 2130301 | 行政运行 | 48.75 | 30.00 | 18.75 |
  `),
    defaultReference,
  )
  writeFileSync(at("2025.json"), JSON.stringify(disclosureToJson(later)))
  writeFileSync(at("letter.txt"), "关于召开会议的通知\n各科室：\n定于周三开会。\n")
  writeFileSync(at("broken.json"), "{")
})
afterAll(() => rmSync(folder, { recursive: true }))

test("文件与数据可以相比，报告写到文件", async () => {
  const output = at("report.json")
  expect(await diff(at("2024.txt"), at("2025.json"), { format: "json", output })).toBe(0)
  expect(JSON.parse(readFileSync(output, "utf8")).totals[0]).toMatchObject({
    name: "支出总计",
    before: 500_000,
    after: 487_500,
  })
  expect(await diff(at("2024.txt"), at("2025.json"), { format: "html", output: at("r.html") })).toBe(0)
  expect(readFileSync(at("r.html"), "utf8")).toContain("48.75")
})

test.each([
  ["none.txt", /^“.*none\.txt”：没有这个文件或文件夹，请核对路径。$/],
  ["letter.txt", /^“.*letter\.txt”：没有认出预算或决算的表格，无法比较；请核对是否选对了文件。$/],
  ["broken.json", /^“.*broken\.json”不是完整的 JSON，请用 mingzhang read 重新生成。$/],
])("%s：一句话说明为什么比较不了，不留下半个报告", async (name, sentence) => {
  const output = at("never.txt")
  await expect(diff(at("2024.txt"), at(name), { format: "text", output })).rejects.toThrow(sentence)
  expect(() => readFileSync(output)).toThrow()
})
