import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import type { Report } from "../../src/model/finding.ts"
import { explanationsBook, explanationsInBook } from "../../src/report/explanations/xlsx.ts"
import { folder, run } from "./command.ts"

const corpus = join(import.meta.dirname, "..", "corpus", "warned")
/** Documents with one warning and no error, and one with its last year. */
const price = join(corpus, "price.txt")
const goals = join(corpus, "goals.txt")

interface File {
  readonly explanations: { check: string; text: string; by: string; date: string }[]
}
const fileAt = (path: string): File => JSON.parse(readFileSync(path, "utf8"))
const fill = (path: string) => {
  const file = fileAt(path)
  const why = { text: "进口设备，已经批准。", by: "王五", date: "2026-03-01" }
  writeFileSync(
    path,
    JSON.stringify({ ...file, explanations: file.explanations.map((one) => ({ ...one, ...why })) }),
  )
}
const reportOf = async (...args: string[]): Promise<Report> =>
  JSON.parse((await run(["check", ...args, "--format", "json"])).out).files[0]

test("a draft is filled in beside the document; then the warnings are explained and do not count", async () => {
  const here = folder()
  const document = join(here, "某局2026.txt")
  const beside = `${document}.说明.json`
  copyFileSync(price, document)
  expect((await run(["check", document, "--max-warnings", "0"])).exit).toBe(1)
  const drafted = await run(["check", document, "--draft-explanations", beside])
  expect(drafted.err).toMatch(/待写说明 \d+ 条。\n$/)
  expect((await reportOf(document)).summary.warning).toBeGreaterThan(0)
  fill(beside)
  const explained = await run(["check", document, "--max-warnings", "0"])
  expect(explained.exit).toBe(0)
  expect(explained.out).toContain("警告（已说明）  PRO-010")
  expect(explained.out).toContain("  说明：进口设备，已经批准。（王五，2026-03-01）")
  for (const format of ["html", "sarif", "json"])
    expect((await run(["check", document, "--format", format])).out).toContain("进口设备，已经批准。")
  const again = await run(["check", document, "--draft-explanations", beside])
  expect(again.err).toMatch(/没有待写的说明，保留已写的 \d+ 条。\n$/)
  expect(fileAt(beside).explanations.every(({ text }) => text === "进口设备，已经批准。")).toBe(true)
})

test("next year the same file, here a workbook, explains the next document, and tells what it explains no more", async () => {
  const here = folder()
  const written = join(here, "说明.xlsx")
  await run(["check", price, "--draft-explanations", written])
  const why = { text: "进口设备，已经批准。", by: "王五", date: "2026-03-01" }
  const filled = explanationsInBook(readFileSync(written)).map((one) => ({ ...one, ...why }))
  writeFileSync(written, await explanationsBook(filled))
  const next = join(here, "某局2027.txt")
  const text = readFileSync(price, "utf8").replace(/20\d\d/g, (year) => String(Number(year) + 1))
  writeFileSync(next, text.replace("\n", "\n\n"))
  const report = await reportOf(next, "--explanations", written)
  expect(report.summary).toMatchObject({ warning: 0 })
  expect(report.summary.explained).toBeGreaterThan(0)
  const other = await run(["check", goals, "--explanations", written])
  expect(other.out).toContain("注意  对 PRO-010“")
  expect(other.out).toContain("”的说明已没有对应的问题，可以删去。")
  // Checks that were not asked for say nothing about their explanations.
  expect((await reportOf(goals, "--explanations", written, "--only", "PRJ")).remarks).toBeUndefined()
})

test("of several documents each has its own file; the files are no documents themselves", async () => {
  const here = folder()
  const drafts = join(here, "说明")
  mkdirSync(drafts)
  mkdirSync(join(here, "公开"))
  const [a, b] = ["甲.txt", "乙.txt"].map((name) => join(here, "公开", name))
  copyFileSync(price, a!)
  copyFileSync(goals, b!)
  const refused = await run(["check", join(here, "公开"), "--draft-explanations", join(here, "全部.json")])
  expect(refused).toMatchObject({ exit: 2, err: expect.stringContaining("每个文件一份") })
  expect(existsSync(join(here, "全部.json"))).toBe(false)
  await run(["check", join(here, "公开"), "--draft-explanations", drafts])
  for (const name of ["甲.txt", "乙.txt"]) fill(join(drafts, `${name}.说明.json`))
  copyFileSync(join(drafts, "甲.txt.说明.json"), `${a}.说明.json`)
  const beside = await run(["check", a!, b!, `${a}.说明.json`, "--format", "json"])
  expect(JSON.parse(beside.out).files.map(({ summary }: Report) => summary.explained ?? 0)).toEqual([1, 0])
  const all = await run(["check", join(here, "公开"), "--explanations", drafts, "--format", "json"])
  expect(JSON.parse(all.out).files.map(({ summary }: Report) => summary.warning)).toEqual([0, 0])
})

test("a bad file is told with its place, explains nothing, and is never overwritten", async () => {
  const here = folder()
  const document = join(here, "某局.txt")
  copyFileSync(price, document)
  const beside = `${document}.说明.json`
  writeFileSync(beside, '{"schema": "mingzhang.explanations/1",\n "explanations": [{"check": "PRO-010"}]}')
  const { exit, err, out } = await run(["check", document])
  expect(exit).toBe(2)
  expect(err).toBe(`“${beside}”：第 1 条说明的 about 应为不空的文字，写明说明的是哪个问题。\n`)
  expect(out).toContain("警告  PRO-010")
  const drafted = await run(["check", document, "--draft-explanations", beside])
  expect(drafted.err).toContain("没有改动它。")
  expect(readFileSync(beside, "utf8")).toContain('[{"check": "PRO-010"}]')
  expect((await run(["check", document, "--explanations", join(here, "没有.json")])).err).toContain(
    "没有这个文件或文件夹",
  )
})

test("--baseline: what an earlier report had is not reported again, a workbook's neither", async () => {
  const here = folder()
  const before = join(here, "基线.json")
  for (const [ending, file] of [
    ["xlsx", join(here, "基线.xlsx")],
    ["json", before],
  ] as const) {
    await run(["check", price, goals, "--format", ending, "-o", file])
    const same = await run(["check", price, goals, "--baseline", file, "--max-warnings", "0"])
    expect(same.exit).toBe(0)
    expect(same.out).toMatch(/警告 0 个，提示 0 个；基线中已有的 \d+ 个没有再列/)
  }
  writeFileSync(before, "{}")
  expect(await run(["check", price, "--baseline", before])).toMatchObject({
    exit: 2,
    out: "",
    err: `“${before}”：不是 mingzhang check --format json 或 xlsx 写出的报告（mingzhang.findings/1）。\n`,
  })
})

test("--against a folder: each document is held against last year's of its name", async () => {
  const here = folder()
  for (const year of ["2023", "2024"]) mkdirSync(join(here, year))
  copyFileSync(join(corpus, "last-year-quoted.txt"), join(here, "2024", "档案馆2024年部门预算.txt"))
  copyFileSync(join(corpus, "last-year-quoted.last.txt"), join(here, "2023", "档案馆2023年部门预算.txt"))
  copyFileSync(goals, join(here, "2024", "新设的局2024年部门预算.txt"))
  const { out, err } = await run([
    "check",
    join(here, "2024"),
    "--against",
    join(here, "2023"),
    "--format",
    "json",
  ])
  const [first, second] = JSON.parse(out).files as Report[]
  expect([first, second].map((report) => report!.source.name)).toEqual([
    "新设的局2024年部门预算.txt",
    "档案馆2024年部门预算.txt",
  ])
  expect(second!.findings.map(({ check }) => check)).toContain("YOY-001")
  expect(first!.unchecked.map(({ because }) => because)).toContain("没有提供上年公开文件")
  expect(err).toMatch(/新设的局2024年部门预算\.txt”：.*没有同名的上年文件，没有与上年比较。\n$/)
})
