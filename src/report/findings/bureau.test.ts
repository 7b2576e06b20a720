import { readXlsx } from "hucre/xlsx"
import { describe, expect, test } from "vitest"
import type { Finding, Report } from "../../model/finding.ts"
import { type Entry, reportWriter } from "./index.ts"

const finding = (check: string, severity: Finding["severity"], line: number): Finding => ({
  check,
  severity,
  about: "",
  title: "",
  data: {},
  message: `第 ${line} 行的问题。`,
  at: [{ line }],
  basis: "惯例",
})

const report = (name: string, ...findings: Finding[]): Report => {
  const count = (severity: string) =>
    findings.filter((found) => found.severity === severity && !found.explanation).length
  const explained = findings.filter(({ explanation }) => explanation).length
  return {
    source: { name: `${name}.txt`, format: "text", sha256: "" },
    entity: { name, code: null, kind: "department", region: { name: "青山县", code: null } },
    year: 2025,
    findings,
    unchecked: [{ check: "XT-001", because: "没有收支总表" }],
    summary: {
      error: count("error"),
      warning: count("warning"),
      note: count("note"),
      relations: 40,
      ...(explained ? { explained } : {}),
    },
  }
}

const explained: Finding = {
  ...finding("IND-009", "warning", 7),
  explanation: { text: "行业标准如此。", by: "", date: "" },
}
/** A folder of a bureau: a good department, a bad one, a middling one, and a file that could not be read. */
const entries: Entry[] = [
  { path: "公开/档案馆.txt", report: report("青山县档案馆") },
  {
    path: "公开/水务局.txt",
    report: report(
      "青山县水务局",
      finding("SUM-001", "error", 3),
      finding("SUM-002", "error", 4),
      finding("TXT-005", "note", 9),
      explained,
    ),
  },
  {
    path: "公开/教育局.txt",
    report: report("青山县教育局", finding("NAR-004", "error", 5), finding("PRO-010", "warning", 6)),
  },
  { path: "公开/坏.pdf", unreadable: "“公开/坏.pdf”：这个 PDF 已损坏。" },
]
const pageOf = (check: string) =>
  check === "SUM-001"
    ? "# SUM-001 行内合计\n\n## 查什么\n\n各行的 `合计` <等于> 各项之和。\n\n## 依据\n\n- 表式\n- 惯例\n"
    : null

async function written(format: "html" | "xlsx"): Promise<string | Uint8Array> {
  const writer = await reportWriter(format, { pageOf })
  for (const entry of entries) writer.add(entry)
  return writer.end()
}

describe("the page a finance bureau opens", async () => {
  const html = (await written("html")) as string
  const overview = html.slice(html.indexOf('<table class="overview"'), html.indexOf("</table>"))

  test("begins with departments by families, the worst first, and the files that could not be read", () => {
    const names = [...overview.matchAll(/<th scope="row">(?:<a [^>]*>)?([^<]*)/g)].map((match) => match[1])
    expect(names).toEqual([
      "青山县水务局 2025年",
      "青山县教育局 2025年",
      "青山县档案馆 2025年",
      "公开/坏.pdf",
    ])
    const heads = [...overview.matchAll(/<th class="family">([^<]*)/g)].map((match) => match[1])
    expect(heads).toEqual(["表内合计", "情况说明", "政府采购", "文字"])
    expect(overview).toContain("没有读成：“公开/坏.pdf”：这个 PDF 已损坏。")
  })

  test("every count leads to the department's findings of that family", () => {
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!)
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!))
    expect(links.filter((link) => !ids.has(link))).toEqual([])
    expect(overview).toContain('<a href="#f2-SUM" title="错误 2">2</a>')
    const first = html.slice(html.indexOf('id="f2-SUM"'))
    expect(first.slice(0, first.indexOf("</article>"))).toContain("SUM-001")
  })

  test("explained findings are counted apart and stand last", () => {
    expect(html).toContain("已说明 1")
    expect(html.indexOf("行业标准如此。")).toBeGreaterThan(html.indexOf("TXT-005"))
    expect(html).toContain("警告（已说明）")
  })

  test("ends with the pages of the checks that occur, so that it can be sent by mail", () => {
    expect(html).toContain('<a href="#check-SUM-001"')
    expect(html).toContain("<p>各行的 <code>合计</code> &lt;等于&gt; 各项之和。</p>")
    expect(html).toContain("<ul><li>表式</li><li>惯例</li></ul>")
    expect(html).not.toContain('id="check-NAR-004"')
    expect(html).not.toMatch(/<script|<link|src=|https?:/)
  })
})

describe("the workbook of a bureau", async () => {
  const book = await readXlsx((await written("xlsx")) as Uint8Array, { readStyles: true })
  const [overview, findings, open, pages] = book.sheets

  test("has departments by families with colours, the worst first", () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(["汇总", "问题", "未判断", "检查说明"])
    expect(overview!.rows[0]).toEqual([
      "部门或单位",
      "年度",
      "错误",
      "警告",
      "提示",
      "已说明",
      "表内合计",
      "情况说明",
      "政府采购",
      "文字",
      "核对关系",
      "结论",
      "文件",
      "有关主体",
    ])
    expect(overview!.rows.slice(1, 4).map((row) => row.slice(0, 10))).toEqual([
      ["青山县水务局", 2025, 2, 0, 1, 1, 2, 0, 0, 1],
      ["青山县教育局", 2025, 1, 1, 0, 0, 0, 1, 1, 0],
      ["青山县档案馆", 2025, 0, 0, 0, 0, 0, 0, 0, 0],
    ])
    expect(overview!.rows[4]!.slice(-3, -1)).toEqual(["没有读成", "“公开/坏.pdf”：这个 PDF 已损坏。"])
    expect(overview!.conditionalRules?.map(({ type, range }) => [type, range])).toContainEqual([
      "colorScale",
      "G2:J4",
    ])
    expect(overview!.cells?.get("1,0")?.hyperlink?.location).toBe("'问题'!A2")
    expect(overview!.cells?.get("3,0")?.hyperlink).toBeUndefined()
  })

  test("has one row a finding with its department and family, and leads to the check's page", () => {
    expect(findings!.rows[0]!.slice(0, 5)).toEqual(["部门或单位", "文件", "级别", "类别", "编号"])
    expect(findings!.rows.slice(1).map((row) => [row[0], row[4]])).toEqual([
      ["青山县水务局", "SUM-001"],
      ["青山县水务局", "SUM-002"],
      ["青山县水务局", "TXT-005"],
      ["青山县水务局", "IND-009"],
      ["青山县教育局", "NAR-004"],
      ["青山县教育局", "PRO-010"],
    ])
    expect(findings!.autoFilter?.range).toBe("A1:Q7")
    expect(findings!.rows[4]!.at(-3)).toBe("行业标准如此。")
    expect(findings!.cells?.get("1,4")?.hyperlink?.location).toBe("'检查说明'!A2")
    expect(pages!.rows[1]![2]).toBe("【查什么】各行的 合计 <等于> 各项之和。\n【依据】- 表式\n- 惯例")
    expect(open!.rows).toHaveLength(4)
  })
})
