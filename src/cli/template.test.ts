import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { defaultReference } from "../packs/reference.ts"
import { ledgerFromWorkbook } from "../workbook/index.ts"
import { template } from "./template.ts"

let folder = ""
const said: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "template-"))
  vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0)
})

afterAll(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

async function ledgerIn(path: string) {
  return ledgerFromWorkbook(new Uint8Array(await readFile(path)), path, defaultReference)
}

describe("mingzhang template", () => {
  test("writes an empty workbook for a year, a place and a department", async () => {
    const output = join(folder, "台账.xlsx")
    const options = {
      output,
      year: 2026,
      place: "上海",
      region: "139901 云岭县",
      department: "334 云岭县水务局",
    }
    expect(await template(options)).toBe(0)
    expect(said.join("")).toContain("已写出2026年的空白台账")
    const { ledger, problems } = await ledgerIn(output)
    expect(problems).toEqual([])
    expect(ledger).toMatchObject({
      year: 2026,
      place: "shanghai",
      region: { name: "云岭县", code: "139901" },
      departments: [{ code: "334", name: "云岭县水务局" }],
      lines: [],
    })
    expect(await readdir(folder)).toEqual(["台账.xlsx"])
  })

  test("writes the example", async () => {
    const output = join(folder, "示例.xlsx")
    await template({ output, example: true })
    const { ledger, problems } = await ledgerIn(output)
    expect(problems).toEqual([])
    expect(ledger!.lines.length).toBeGreaterThan(30)
  })

  test.each([
    [{ output: "台账.xls" }, "“台账.xls”要以 .xlsx 结尾。"],
    [{ output: "a.xlsx", place: "月球" }, "没有“月球”的表式，可选：hebei（河北）、"],
    [{ output: "a.xlsx", region: "13 云岭县" }, "行政区划代码是 6 位数字"],
    [{ output: "a.xlsx", department: "云岭县水务局" }, "部门要写编码和名称"],
    [{ output: "a.xlsx", example: true, year: 2026 }, "不能与年度、表式、地区和部门同时使用"],
    [{ output: "没有的文件夹/a.xlsx", year: 2026 }, "写不进“没有的文件夹/a.xlsx”"],
  ])("%j is refused in one sentence", async (options, sentence) => {
    await expect(template(options)).rejects.toThrow(sentence)
  })
})
