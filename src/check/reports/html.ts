import type { Finding, Report } from "../../model/finding.ts"
import { catalogue } from "../catalogue.ts"
import { styles } from "./html-styles.ts"
import { placesText, placeText } from "./place.ts"
import {
  inOrder,
  type ReportWriter,
  severities,
  severityNames,
  subjectOf,
  Totals,
  uncheckedByReason,
  type WriterOptions,
} from "./report.ts"

/** The report as one HTML page: no script, nothing from outside, prints on A4. */
export function htmlWriter({
  heading = "预算公开检查报告",
  titles: others = {},
}: WriterOptions = {}): ReportWriter {
  const titles = new Map([
    ...catalogue.map(({ id, title }) => [id, title] as const),
    ...Object.entries(others),
  ])
  const totals = new Totals()
  const overview: string[] = []
  const sections: string[] = []

  function finding(found: Finding): string {
    const title = titles.get(found.check)
    const rows = [
      fact("写的是", found.says),
      fact("应为", found.should),
      fact("相差", found.gap),
      fact("其他位置", placesText(found.at.slice(1), 30)),
      fact("可能原因", found.cause),
      fact("建议", found.advice),
      fact("有关关系", found.relations?.join("；")),
      fact("依据", found.basis),
    ].join("")
    return `<article class="finding ${found.severity}">
<h3><span class="badge">${severityNames[found.severity]}</span> <code>${escaped(found.check)}</code>${
      title ? ` ${escaped(title)}` : ""
    }<span class="place">${escaped(found.at[0] ? placeText(found.at[0]) : "")}</span></h3>
<p>${escaped(found.message)}</p>
<dl>${rows}</dl>
</article>`
  }

  function section(path: string, report: Report, id: string): string {
    const subject = subjectOf(report)
    const found = inOrder(report.findings).map(finding)
    const unchecked = uncheckedByReason(report)
      .map(({ because, checks }) => `<li><b>${escaped(checks.join("、"))}</b>：${escaped(because)}</li>`)
      .join("")
    return `<section id="${id}">
<h2>${escaped(subject || path)}</h2>
<p class="subject">${aboutOf(subject ? path : "", report)}</p>
${found.length > 0 ? found.join("\n") : `<p class="clean">${report.summary.relations > 0 ? "没有发现问题。" : "没有认出可以核对的表格、项目和金额，等于没有检查；请核对是否选对了文件。"}</p>`}
${unchecked ? `<details><summary>未判断的检查</summary><ul>${unchecked}</ul></details>` : ""}
</section>`
  }

  return {
    add(entry) {
      totals.add(entry)
      const id = `f${totals.files}`
      if ("unreadable" in entry) {
        overview.push(
          `<tr class="unreadable"><td>${escaped(entry.path)}</td><td colspan="5">${escaped(entry.unreadable)}</td></tr>`,
        )
        return ""
      }
      const { path, report } = entry
      const counts = severities.map((severity) => {
        const count = report.summary[severity]
        return `<td class="count${count > 0 ? ` ${severity}` : ""}">${count}</td>`
      })
      overview.push(
        `<tr><td><a href="#${id}">${escaped(path)}</a></td><td>${escaped(subjectOf(report))}</td>${counts.join(
          "",
        )}<td class="count">${report.summary.relations}</td></tr>`,
      )
      sections.push(section(path, report, id))
      return ""
    },
    end() {
      const filters = severities.map(
        (severity) =>
          `<input type="checkbox" class="filter" id="show-${severity}" checked><label for="show-${severity}">${severityNames[severity]} ${totals[severity]}</label>`,
      )
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
<table class="overview">
<thead><tr><th>文件</th><th>部门或单位</th><th>错误</th><th>警告</th><th>提示</th><th>核对关系</th></tr></thead>
<tbody>${overview.join("\n")}</tbody>
</table>
${sections.join("\n")}
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

function fact(name: string, value: string | undefined): string {
  return value ? `<div><dt>${name}</dt><dd>${escaped(value)}</dd></div>` : ""
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => entities[c]!)
}
