import { writeXlsx } from "hucre/xlsx"
import { expect, test } from "vitest"
import { baselineFrom, earlierOf, sinceBaseline } from "../../check/explanations/index.ts"
import type { Finding, Report } from "../../model/finding.ts"
import { writeReport } from "./index.ts"
import { findingsInBook } from "./xlsx-read.ts"

const finding = (check: string, about: string, severity: Finding["severity"] = "warning"): Finding => ({
  ...{ check, severity, about, title: "", data: {}, message: `“${about}”不对。`, at: [], basis: "惯例" },
})

const repeated = (check: string, ...abouts: string[]): Finding => ({
  ...finding(check, ""),
  message: `同样的问题有${abouts.length}处。`,
  each: abouts.map((about) => ({ about, data: {}, message: `“${about}”不对。`, at: [] })),
})

const report = (name: string, ...findings: Finding[]): Report => ({
  source: { name: `${name}.docx`, format: "docx", sha256: "" },
  entity: { name, code: null, kind: "department", region: { name: "青山县", code: null } },
  year: 2025,
  findings,
  unchecked: [],
  summary: { error: 0, warning: findings.length, note: 0, relations: 3 },
})

const water = report("水务局", finding("XT-001", "支出/合计", "error"), repeated("PRJ-002", "清淤", "抗旱"))
const parks = report("园林局", finding("PRO-010", "复印纸"))
const calm = report("档案局")

test("a workbook of findings is a baseline like the data: what it has is known, what is new stays", async () => {
  const reports = [water, parks, calm]
  const [book, json] = await Promise.all([
    writeReport("xlsx", reports).then(findingsInBook),
    writeReport("json", reports).then((bytes) => JSON.parse(new TextDecoder().decode(bytes))),
  ])
  const now = [
    report("水务局", finding("XT-001", "支出/合计", "error"), repeated("PRJ-002", "抗旱", "水质", "清淤")),
    report("园林局", finding("PRO-010", "复印纸"), finding("PRO-010", "硒鼓")),
    report("档案局", finding("TXT-001", "2025年")),
  ]
  const told = (baseline: unknown) => now.map((one) => sinceBaseline(one, baselineFrom(baseline)))
  expect(told(book)).toEqual(told(json))
  expect(
    told(book).map(({ findings, summary }) => [findings.map(({ about }) => about), summary.known]),
  ).toEqual([
    [["水质"], 1],
    [["硒鼓"], 1],
    [["2025年"], 0],
  ])
})

test("the page finds in it the earlier report of the same publisher, whatever the file is called now", async () => {
  const { files } = findingsInBook(await writeReport("xlsx", [water, parks])) as { files: Report[] }
  const again = { ...report("园林局"), source: { ...parks.source, name: "园林局（二稿）.docx" } }
  expect(earlierOf(again, files)?.findings.map(({ check, about }) => `${check} ${about}`)).toEqual([
    "PRO-010 复印纸",
  ])
  expect(earlierOf(calm, files)).toBeNull()
})

test("any other workbook is refused with a sentence", async () => {
  const other = await writeXlsx({
    sheets: [
      {
        name: "问题",
        rows: [
          ["文件", "编号"],
          ["甲.docx", "XT-001"],
        ],
      },
    ],
  })
  expect(() => findingsInBook(other)).toThrow(/不是明账写出的问题表/)
})
