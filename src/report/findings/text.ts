import type { Finding, Occurrence, Report } from "../../model/finding.ts"
import { visible, visibleLine } from "../../text/visible.ts"
import { grouped } from "./grouped.ts"
import { placeNamed, placesText } from "./place.ts"
import {
  explanationName,
  explanationText,
  inOrder,
  type ReportWriter,
  severityName,
  subjectOf,
  Totals,
  uncheckedByReason,
  unrecognised,
} from "./report.ts"

const codes = { error: 31, warning: 33, note: 36, bold: 1, dim: 2 } as const

/** The report for people: findings by file, errors first, then one line that sums up. `colour` for terminals. */
export function textWriter(options: { colour?: boolean; every?: boolean } = {}): ReportWriter {
  // A published document must not be able to steer the reader's terminal: only our own colours do.
  const paint = (name: keyof typeof codes, text: string) =>
    options.colour ? `\u001b[${codes[name]}m${visible(text)}\u001b[0m` : visible(text)
  const totals = new Totals()

  function finding(found: Finding): string {
    const place = visible(where(found, options.every ? 40 : 4))
    const head = `${paint(found.severity, `${severityName(found)}  ${found.check}`)}  ${place}`.trimEnd()
    const lines = found.each ? listed(found.each) : [`  ${found.message}`]
    if (found.explanation)
      lines.push(`  ${explanationName(found.explanation)}：${explanationText(found.explanation)}`)
    if (found.cause) lines.push(`  ${found.cause}`)
    // What a document says of itself stands in the sentence; of what was entered there may be likelier readings.
    if (options.every && found.should && !`${found.message}${found.advice}`.includes(found.should))
      lines.push(`  参考：${found.should}`)
    if (found.advice) lines.push(`  建议：${found.advice}`)
    const quiet = [
      ...(found.relations?.length ? [`  关系：${relationsText(found.relations)}`] : []),
      ...(found.basis ? [`  依据：${found.basis}`] : []),
    ]
    const told = [...lines.map(visible), ...quiet.map((line) => paint("dim", line))]
    return [head, ...told.map((line) => line.replaceAll("\n", "\n  "))].join("\n")
  }

  function file(path: string, report: Report): string {
    const subject = subjectOf(report)
    const head = paint("bold", visibleLine(subject ? `${path}（${subject}）` : path))
    const { error, warning, note } = report.summary
    const clean = error + warning + note === 0
    const isLost = report.outcome === "unrecognised"
    const parts = [
      ...(isLost ? [paint("dim", unrecognised)] : clean ? [cleanText(report)] : []),
      ...(options.every ? inOrder(report.findings) : grouped(inOrder(report.findings))).map(finding),
      ...(report.remarks ?? []).map((remark) => `注意  ${visible(remark)}`),
    ]
    const unchecked = uncheckedByReason(report).map(
      ({ because, checks }) => `${because}（${checks.join("、")}）`,
    )
    const silent = `未能判断 ${report.unchecked.length} 项：${unchecked.join("；")}。`
    return [head, ...parts, ...(unchecked.length > 0 && !isLost ? [paint("dim", silent)] : [])].join("\n\n")
  }

  return {
    add(entry) {
      totals.add(entry)
      return "unreadable" in entry ? "" : `${file(entry.path, entry.report)}\n\n`
    },
    end: () => `${paint("bold", totals.sentence())}\n`,
  }
}

const shownOccurrences = 8

// A list says where each stands; what is left out of it is in the other formats.
function listed(each: readonly Occurrence[]): string[] {
  const lines = each.slice(0, shownOccurrences).map(({ message, ...one }) => {
    const place = placeNamed(one)
    return `  · ${place ? `${place}：` : ""}${message}`
  })
  const more = `  等${each.length}处，其余 ${each.length - shownOccurrences} 处略，全部见 --format json 的报告。`
  return [`  同样的问题有${each.length}处：`, ...lines, ...(each.length > shownOccurrences ? [more] : [])]
}

function cleanText({ summary }: Report): string {
  if (summary.explained || summary.aside || summary.known)
    return `没有${summary.known ? "新的" : "需要处理的"}问题，核对了 ${summary.relations} 条勾稽关系。`
  return `没有发现问题，核对了 ${summary.relations} 条勾稽关系。`
}

const shownRelations = 3

// All of them are in the other formats; on a terminal three say enough.
function relationsText(relations: readonly string[]): string {
  const more = relations.length > shownRelations ? `；共${relations.length}处` : ""
  return `${relations.slice(0, shownRelations).join("；")}${more}。`
}

// The first place is the one to mend; the others are what it was compared with.
function where({ at, where: named }: Finding, most: number): string {
  const first = named?.[0] ? placeNamed({ at, where: named }) : placesText(at.slice(0, 1))
  const others = placesText(at.slice(1), most)
  return others && others !== first ? `${first}（并见${others}）` : first
}
