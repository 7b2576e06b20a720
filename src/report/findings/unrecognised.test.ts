import { readFile } from "node:fs/promises"
import { readXlsx } from "hucre/xlsx"
import { expect, test } from "vitest"
import { checkDisclosure } from "../../check/index.ts"
import { readDocument } from "../../document/read.ts"
import type { Report } from "../../model/finding.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { type ReportFormat, reportWriter, writeReport } from "./index.ts"

async function reportOf(text: string, only?: string[]): Promise<Report> {
  const document = await readDocument(new TextEncoder().encode(text), "某文件.txt")
  const disclosure = readDisclosure(document, defaultReference)
  return checkDisclosure({ disclosure, lastYear: null, reference: defaultReference }, only ? { only } : {})
}

const notice = `关于召开2024年预算工作会议的通知
各单位：
定于3月5日上午9时召开预算工作会议，请主要负责人准时参加，会务费3万元由主办单位承担。
市财政局`

const budget = await readFile(
  new URL("../../../test/corpus/samples/anhe-agriculture-2024.txt", import.meta.url),
  "utf8",
)

test.each([
  ["a meeting notice", notice],
  ["a poem", "春眠不觉晓，\n处处闻啼鸟。\n夜来风雨声，\n花落知多少。"],
  ["a list of names", "参会名单\n张三\t财政局\n李四\t教育局\n王五\t水利局"],
])("%s is no document without errors: nothing was recognised in it", async (_, text) => {
  const report = await reportOf(text)
  expect(report.outcome).toBe("unrecognised")
  // Whatever is asked for, there is nothing to look at.
  expect((await reportOf(text, ["TXT"])).outcome).toBe(text === notice ? undefined : "unrecognised")
})

test("a document with a table is recognised, whichever checks are asked for", async () => {
  expect(await reportOf(budget)).not.toHaveProperty("outcome")
  expect(await reportOf(budget, ["IND"])).not.toHaveProperty("outcome")
})

test("every report names it, apart from what has no errors, and so does the summary", async () => {
  const entries = [
    { path: "通知.txt", report: await reportOf(notice) },
    { path: "预算.txt", report: await reportOf(budget) },
  ]
  const written = async (format: ReportFormat) => {
    const writer = await reportWriter(format, { colour: true })
    return entries.map((entry) => writer.add(entry)).join("") + (await writer.end())
  }
  const sentence = "没有认出可以核对的表格、项目和金额，等于没有检查；请核对是否选对了文件。"
  const summary = "共 2 个文件（其中 1 个没有认出、等于没有检查）"
  const text = await written("text")
  expect(text).toContain(`）\u001b[0m\n\n\u001b[2m${sentence}`)
  expect(text).toContain(summary)
  expect(JSON.parse(await written("json")).files.map(({ outcome }: Report) => outcome)).toEqual([
    "unrecognised",
    undefined,
  ])
  const html = await written("html")
  expect(html).toContain(`<p class="unrecognised">${sentence}</p>`)
  expect(html).toMatch(/<tr class="unrecognised">.*通知\.txt.*没有认出，等于没有检查/)
  expect(html).toContain(summary)
  expect(html.match(/class="clean"/g)?.length ?? 0).toBeLessThan(2)
  const sarif = JSON.parse(await written("sarif")).runs[0].invocations[0].toolExecutionNotifications
  expect(sarif).toMatchObject([{ level: "warning", message: { text: sentence } }])
  const book = await readXlsx(
    await writeReport(
      "xlsx",
      entries.map(({ report }) => report),
    ),
  )
  const cells = book.sheets.map(({ rows }) => rows.flat().map(String))
  expect(cells[0]).toContain("没有认出，等于没有检查")
  expect(cells[2]).toContain(sentence)
})
