import { catalogue } from "../../check/catalogue.ts"
import { type Finding, type Report, severities } from "../../model/finding.ts"
import { familyOf, worstFirst } from "./families.ts"
import { grouped } from "./grouped.ts"
import { findingCard } from "./html-finding.ts"
import { type Chapter, familyId, overviewTable, type Unread } from "./html-overview.ts"
import { styles } from "./html-styles.ts"
import { escaped, pageHtml } from "./html-text.ts"
import {
  inOrder,
  type ReportWriter,
  severityNames,
  subjectOf,
  Totals,
  uncheckedByReason,
  unrecognised,
  type WriterOptions,
} from "./report.ts"

/**
 * The report as one HTML page: no script, nothing from outside, prints on A4, can be sent by mail. It begins with
 * departments × families, the worst first; then each department's findings; then the pages of the checks that
 * occur, when `pageOf` gives them.
 */
export function htmlWriter({
  heading = "预算公开检查报告",
  titles: others = {},
  every = false,
  pageOf: pageFor = () => null,
}: WriterOptions = {}): ReportWriter {
  const titles = new Map([
    ...catalogue.map(({ id, title }) => [id, title] as const),
    ...Object.entries(others),
  ])
  const totals = new Totals()
  const chapters: Chapter[] = []
  const unread: Unread[] = []
  const pages = new Map<string, string | null>()
  const pageOf = (check: string) => {
    const known = pages.get(check)
    if (known !== undefined) return known
    const page = pageFor(check)
    pages.set(check, page)
    return page
  }

  function section({ path, report, id }: Chapter): string {
    const subject = subjectOf(report)
    const seen = new Set<string>()
    const card = (finding: Finding) => {
      const family = familyOf(finding.check)
      const first = !seen.has(family) && !finding.explanation
      if (first) seen.add(family)
      return findingCard(finding, {
        title: titles.get(finding.check),
        id: first ? familyId(id, family) : null,
        hasPage: pageOf(finding.check) !== null,
      })
    }
    const ordered = inOrder(report.findings)
    const found = (every ? ordered : grouped(ordered)).map(card)
    const remarks = (report.remarks ?? []).map((remark) => `<p class="remark">${escaped(remark)}</p>`)
    const unchecked = uncheckedByReason(report)
      .map(({ because, checks }) => `<li><b>${escaped(checks.join("、"))}</b>：${escaped(because)}</li>`)
      .join("")
    const clean = report.summary.known ? "没有新的问题。" : "没有发现问题。"
    const isLost = report.outcome === "unrecognised"
    const outcome = isLost ? `<p class="unrecognised">${unrecognised}</p>` : `<p class="clean">${clean}</p>`
    return `<section id="${id}">
<h2>${escaped(subject || path)}</h2>
<p class="subject">${aboutOf(subject ? path : "", report)}${
      chapters.length > 1 ? ` · <a href="#overview">回到汇总</a>` : ""
    }</p>
${found.length === 0 || isLost ? outcome : ""}${found.join("\n")}
${remarks.join("\n")}
${unchecked ? `<details><summary>未判断的检查</summary><ul>${unchecked}</ul></details>` : ""}
</section>`
  }

  function appendix(): string {
    const checks = [...new Set(chapters.flatMap(({ report }) => report.findings.map(({ check }) => check)))]
    const parts = checks.sort().flatMap((check) => {
      const page = pageOf(check)
      if (page === null) return []
      const name = `${escaped(check)} ${escaped(titles.get(check) ?? "")}`
      return `<div class="page" id="check-${escaped(check)}"><h3>${name}</h3>${pageHtml(page)}</div>`
    })
    if (parts.length === 0) return ""
    return `<section id="pages"><h2>检查说明</h2>
<p class="subject">本报告中出现的 ${parts.length} 项检查：查什么、依据什么、怎么改。</p>
${parts.join("\n")}</section>`
  }

  return {
    add(entry) {
      totals.add(entry)
      const { path } = entry
      if ("unreadable" in entry) unread.push({ path, because: entry.unreadable })
      else chapters.push({ path, report: entry.report, id: `f${totals.files}` })
      return ""
    },
    end() {
      const filters = severities.map(
        (severity) =>
          `<input type="checkbox" class="filter" id="show-${severity}" checked><label for="show-${severity}">${severityNames[severity]} ${totals[severity]}</label>`,
      )
      const answered = [
        ["explained", "已说明"],
        ["aside", "已搁置"],
      ] as const
      for (const [kind, name] of answered)
        if (totals[kind] > 0)
          filters.push(
            `<input type="checkbox" class="filter" id="show-${kind}" checked><label for="show-${kind}">${name} ${totals[kind]}</label>`,
          )
      chapters.sort((a, b) => worstFirst(a.report, b.report))
      return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(heading)}</title>
<style>${styles}</style>
</head>
<body>
<header><h1>${escaped(heading)}</h1><p>${escaped(totals.sentence())}</p></header>
<span class="show">显示</span>${filters.join("\n")}
<main>
${overviewTable(chapters, unread)}
${chapters.map(section).join("\n")}
${appendix()}
</main>
<footer>由明账（Mingzhang）检查。“错误”应在公开前改正；“警告”应改正或书面说明；“提示”请核对。</footer>
</body>
</html>
`
    },
  }
}

function aboutOf(path: string, { summary, findings }: Report): string {
  const compared = summary.relations > 0 || findings.length === 0
  return [escaped(path), compared ? `核对了 ${summary.relations} 条勾稽关系` : ""].filter(Boolean).join(" · ")
}
