import { readXlsx } from "hucre/xlsx"
import { expect, test } from "vitest"
import { catalogue } from "../../check/catalogue.ts"
import type { Report } from "../../model/finding.ts"
import { type Entry, type ReportFormat, reportFormats, reportWriter, writeReport } from "./index.ts"
import { placeText } from "./place.ts"

const source = { name: "某局2024.txt", format: "text", sha256: "ab12" } as const
const report: Report = {
  source,
  entity: { name: "青山县水务局", code: "410", kind: "department", region: { name: "青山县", code: null } },
  year: 2024,
  findings: [
    {
      check: "PLAN-002",
      severity: "note",
      about: "",
      title: "",
      data: {},
      message: "计划没有写满。",
      at: [{ table: 4, row: 7, column: 3 }],
      basis: "惯例",
    },
    {
      check: "NAR-004",
      severity: "error",
      about: "",
      title: "",
      data: {},
      message: "文中写800.50，多21.00万元。",
      at: [{ line: 88 }, { line: 90 }],
      says: "800.50",
      should: "779.50",
      gap: "21.00",
      cause: "21.00正是文中“公务用车运行维护费”。",
      advice: "请核对。",
      basis: "惯例",
    },
  ],
  unchecked: [
    { check: "XT-001", because: "没有收支总表" },
    { check: "XT-002", because: "没有收支总表" },
  ],
  summary: { error: 1, warning: 0, note: 1, relations: 412 },
}
const clean: Report = {
  ...report,
  findings: [],
  unchecked: [],
  summary: { error: 0, warning: 0, note: 0, relations: 30 },
}

async function written(format: ReportFormat, entries: Entry[]): Promise<string> {
  const writer = await reportWriter(format)
  const texts = entries.map((entry) => writer.add(entry))
  return texts.join("") + (await writer.end())
}

test("text: errors first, each with its place, the reason, advice and basis; then one line that sums up", async () => {
  expect(
    await written("text", [{ path: "a/某局2024.txt", report }]),
  ).toBe(`a/某局2024.txt（青山县水务局 2024年）

错误  NAR-004  第88行（并见第90行）
  文中写800.50，多21.00万元。
  21.00正是文中“公务用车运行维护费”。
  建议：请核对。
  依据：惯例

提示  PLAN-002  表4第7行第3列
  计划没有写满。
  依据：惯例

未能判断 2 项：没有收支总表（XT-001、XT-002）。

共 1 个文件：错误 1 个，警告 0 个，提示 1 个；核对了 412 条勾稽关系。
`)
})

test("text: a document cannot steer the terminal", async () => {
  const evil = {
    ...report,
    findings: [{ ...report.findings[0]!, about: "", title: "", data: {}, message: "清\u001b[2J屏\u0007" }],
  }
  const text = await written("text", [{ path: "x\u001b]0;t\u0007.txt", report: evil }])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be absent
  expect(text).not.toMatch(/[\u0007\u001b]/)
})

test("places of every kind of file", () => {
  expect(placeText({ line: 88 })).toBe("第88行")
  expect(placeText({ page: 3 })).toBe("第3页")
  expect(placeText({ page: 3, table: 4, row: 7, column: 3 })).toBe("第3页 表4第7行第3列")
  expect(placeText({ table: 4, row: 7, column: 3 })).toBe("表4第7行第3列")
  expect(placeText({ sheet: "收支总表", cell: "B7" })).toBe("工作表“收支总表” B7")
  expect(placeText({})).toBe("")
})

test("json: mingzhang.findings/1, with the files that could not be read beside it", async () => {
  const value = JSON.parse(
    await written("json", [
      { path: "a.txt", report },
      { path: "b.txt", unreadable: "“b.txt”是空文件。" },
      { path: "c.txt", report: clean },
    ]),
  )
  expect(value.schema).toBe("mingzhang.findings/1")
  expect(value.files.map((file: Report) => file.findings.map((found) => found.check))).toEqual([
    ["NAR-004", "PLAN-002"],
    [],
  ])
  expect(value.unreadable).toEqual([{ name: "b.txt", because: "“b.txt”是空文件。" }])
  expect(JSON.parse(await written("json", [])).files).toEqual([])
})

test("sarif: lines are regions, cells logical locations, what was not judged is open", async () => {
  const log = JSON.parse(
    await written("sarif", [
      { path: "夹/某局 2024.txt", report },
      { path: "b.txt", unreadable: "“b.txt”是空文件。" },
    ]),
  )
  const run = log.runs[0]
  expect(log.version).toBe("2.1.0")
  expect(run.artifacts[0].location.uri).toBe("%E5%A4%B9/%E6%9F%90%E5%B1%80%202024.txt")
  expect(run.results.map((one: { ruleId: string; level: string }) => [one.ruleId, one.level])).toEqual([
    ["NAR-004", "error"],
    ["PLAN-002", "note"],
    ["XT-001", "none"],
    ["XT-002", "none"],
  ])
  expect(run.results[0].locations[0].physicalLocation.region).toEqual({ startLine: 88 })
  expect(run.results[1].locations[0].logicalLocations[0].fullyQualifiedName).toBe("表4第7行第3列")
  expect(run.results[2].kind).toBe("open")
  expect(run.invocations[0].executionSuccessful).toBe(false)
  for (const rule of run.tool.driver.rules) expect(rule.help.text).toContain(rule.id)
  const empty = JSON.parse(await written("sarif", []))
  expect(empty.runs[0].results).toEqual([])
})

test("a finding that is set aside is told with its reason in every report", async () => {
  const explanation = { text: "下次修订时改。", by: "王芳", date: "2026-03-01", aside: true } as const
  const findings = report.findings.map((finding) => ({ ...finding, explanation }))
  const path = "某局.txt"
  const aside = { ...report, findings, summary: { ...report.summary, note: 0, aside: findings.length } }
  const [text, html, sarif] = await Promise.all(
    (["text", "html", "sarif"] as const).map((format) => written(format, [{ path, report: aside }])),
  )
  expect(text).toContain("错误（已搁置）  NAR-004")
  expect(text).toContain("搁置理由：下次修订时改。（王芳，2026-03-01）")
  expect(html).toContain(`已搁置 ${findings.length}`)
  expect(html).toContain("<dt>搁置理由</dt>")
  // An error that is set aside is not settled.
  const [first] = JSON.parse(sarif!).runs[0].results
  expect(first.suppressions[0].status).toBe("underReview")
})

test("sarif: what could not be judged is told once for all files", async () => {
  const paths = Array.from({ length: 30 }, (_, n) => ({ path: `${n}.txt`, report }))
  const { results } = JSON.parse(await written("sarif", paths)).runs[0]
  const open = results.filter(({ kind }: { kind?: string }) => kind === "open")
  expect(open.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(["XT-001", "XT-002"])
  expect(open[0].message.text).toMatch(/^30个文件未判断：/)
  expect(open[0].locations).toHaveLength(20)
})

test("html: self-contained and escaped", async () => {
  const html = await written("html", [{ path: "<img src=x onerror=alert(1)>.txt", report }])
  expect(html).toContain("&lt;img src=x")
  expect(html).not.toMatch(/<img|<script|https?:/)
  expect(html.match(/<article/g)).toHaveLength(2)
  expect(html.indexOf("NAR-004")).toBeLessThan(html.indexOf("PLAN-002"))
})

test("xlsx: one row a finding, filtered and frozen, texts never formulas", async () => {
  const first = {
    ...report.findings[0]!,
    about: "",
    title: "",
    data: {},
    message: '=HYPERLINK("http://x")',
    says: "-1.00",
    should: "+2",
    gap: "@a",
  }
  const bytes = await writeReport("xlsx", [{ ...report, findings: [first] }])
  const book = await readXlsx(bytes, { readStyles: true })
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["汇总", "问题", "未判断"])
  const sheet = book.sheets[1]!
  const title = catalogue.find((check) => check.id === "PLAN-002")!.title
  expect(sheet.rows[1]).toEqual([
    "某局2024.txt",
    "提示",
    "PLAN-002",
    title,
    "表4第7行第3列",
    "",
    '=HYPERLINK("http://x")',
    "-1.00",
    "+2",
    "@a",
    "",
    "惯例",
    "department 青山县水务局",
    "",
  ])
  expect([...(sheet.cells?.values() ?? [])].filter((cell) => cell.formula)).toEqual([])
  expect(sheet.autoFilter?.range).toBe("A1:N2")
  expect(sheet.freezePane?.rows).toBe(1)
})

test("a report about something else has its own heading and titles, and speaks of no relations", async () => {
  const found: Report = {
    ...report,
    findings: [{ ...report.findings[0]!, check: "LED-018" }],
    summary: { ...report.summary, relations: 0 },
  }
  const options = { heading: "台账检查结果", titles: { "LED-018": "预算不超过控制数" } }
  const html = new TextDecoder().decode(await writeReport("html", [found], options))
  expect(html).toContain("<h1>台账检查结果</h1>")
  expect(html).toContain("<code>LED-018</code> 预算不超过控制数")
  expect(html).not.toContain("核对了")
  const book = await readXlsx(await writeReport("xlsx", [found], options))
  expect(book.sheets[1]!.rows[1]!.slice(2, 4)).toEqual(["LED-018", "预算不超过控制数"])
})

test("every format can be written for no file at all", async () => {
  for (const format of reportFormats) expect((await writeReport(format, [])).length).toBeGreaterThan(0)
})
