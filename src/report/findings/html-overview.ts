import { type Report, severities } from "../../model/finding.ts"
import { type FamilyCount, familiesIn, familyCounts, familyNames } from "./families.ts"
import { escaped } from "./html-text.ts"
import { answeredIn, severityNames, subjectOf } from "./report.ts"

/** A document of the report: its file, what was found, and the id of its section. */
export interface Chapter {
  readonly path: string
  readonly report: Report
  readonly id: string
}

/** A file that could not be read, and why. */
export interface Unread {
  readonly path: string
  readonly because: string
}

/** The id of a family's first finding in a document's section. */
export function familyId(chapter: string, family: string): string {
  return `${chapter}-${family}`
}

/** Departments × families, in the given order; every count leads to the department's findings. */
export function overviewTable(chapters: readonly Chapter[], unread: readonly Unread[]): string {
  const counts = chapters.map(({ report }) => familyCounts(report))
  const families = familiesIn(counts)
  const answered = answeredIn(chapters.map(({ report }) => report))
  const most = new Map(
    families.map((family) => [family, Math.max(...counts.map((count) => count.get(family)?.all ?? 0))]),
  )
  const heads = [
    "<th>部门或单位</th>",
    "<th>错误</th><th>警告</th><th>提示</th>",
    ...answered.map(({ title }) => `<th>${title}</th>`),
    ...families.map((family) => `<th class="family">${escaped(familyNames[family] ?? family)}</th>`),
    "<th>核对关系</th>",
  ]
  const rows = chapters.map((chapter, i) => {
    const { report, id, path } = chapter
    const subject = subjectOf(report)
    const cells = [
      `<th scope="row"><a href="#${id}">${escaped(subject || path)}</a>${subject ? `<small>${escaped(path)}</small>` : ""}</th>`,
      ...severities.map((severity) => {
        const count = report.summary[severity]
        return `<td class="count${count > 0 ? ` ${severity}` : ""}">${count}</td>`
      }),
      ...answered.map(({ count }) => `<td class="count">${count(report)}</td>`),
      ...families.map((family) =>
        familyCell(counts[i]!.get(family), most.get(family)!, familyId(id, family)),
      ),
      `<td class="count">${report.summary.relations}</td>`,
    ]
    if (report.outcome === "unrecognised")
      return `<tr class="unrecognised">${cells[0]}<td colspan="${cells.length - 1}">没有认出，等于没有检查${told(report)}</td></tr>`
    return `<tr>${cells.join("")}</tr>`
  })
  const width = 5 + families.length + answered.length
  const lost = unread.map(
    ({ path, because }) =>
      `<tr class="unreadable"><th scope="row">${escaped(path)}</th><td colspan="${width - 1}">没有读成：${escaped(because)}</td></tr>`,
  )
  return `<div class="scroll" tabindex="0" role="group" aria-label="各部门的问题，可以左右移动"><table class="overview" id="overview">
<thead><tr>${heads.join("")}</tr></thead>
<tbody>${[...rows, ...lost].join("\n")}</tbody>
</table></div>`
}

/** What was found all the same, such as in the wording. */
function told({ summary }: Report): string {
  const counts = severities.filter((severity) => summary[severity] > 0)
  return counts.map((severity) => `，${severityNames[severity]} ${summary[severity]}`).join("")
}

/** A count tinted by the worst in it, the stronger the more there are beside the other departments. */
function familyCell(count: FamilyCount | undefined, most: number, target: string): string {
  if (!count) return `<td class="count none">·</td>`
  const worst = severities.find((severity) => count[severity] > 0)!
  const depth = count.all * 3 > most * 2 ? 3 : count.all * 3 > most ? 2 : 1
  const told = severities
    .filter((severity) => count[severity] > 0)
    .map((severity) => `${{ error: "错误", warning: "警告", note: "提示" }[severity]} ${count[severity]}`)
  return `<td class="count cell ${worst} d${depth}"><a href="#${target}" title="${told.join("，")}">${count.all}</a></td>`
}
