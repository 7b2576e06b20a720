import type { Finding, Report, Severity } from "../../model/finding.ts"
import { placesText } from "./place.ts"
import { inOrder, type ReportWriter, severityNames, subjectOf, Totals, uncheckedByReason } from "./report.ts"

const codes = { error: 31, warning: 33, note: 36, bold: 1, dim: 2 } as const

/** The report for people: findings by file, errors first, then one line that sums up. `colour` for terminals. */
export function textWriter(options: { colour?: boolean } = {}): ReportWriter {
  const paint = (name: keyof typeof codes, text: string) =>
    options.colour ? `\u001b[${codes[name]}m${text}\u001b[0m` : text
  const totals = new Totals()

  function finding(found: Finding): string {
    const severity: Severity = found.severity
    const lines = [
      `${paint(severity, `${severityNames[severity]}  ${found.check}`)}  ${where(found)}`.trimEnd(),
      `  ${found.message}`,
    ]
    if (found.cause) lines.push(`  ${found.cause}`)
    if (found.advice) lines.push(`  建议：${found.advice}`)
    if (found.relations?.length) lines.push(paint("dim", `  关系：${relationsText(found.relations)}`))
    if (found.basis) lines.push(paint("dim", `  依据：${found.basis}`))
    return lines.map((line) => printable(line).replaceAll("\n", "\n  ")).join("\n")
  }

  function file(path: string, report: Report): string {
    const subject = subjectOf(report)
    const head = paint("bold", printable(subject ? `${path}（${subject}）` : path))
    const { error, warning, note } = report.summary
    const clean = error + warning + note === 0
    const parts = clean ? [cleanText(report)] : inOrder(report.findings).map(finding)
    const unchecked = uncheckedByReason(report).map(
      ({ because, checks }) => `${because}（${checks.join("、")}）`,
    )
    const silent = `未能判断 ${report.unchecked.length} 项：${unchecked.join("；")}。`
    return [head, ...parts, ...(unchecked.length > 0 ? [paint("dim", printable(silent))] : [])].join("\n\n")
  }

  return {
    add(entry) {
      totals.add(entry)
      return "unreadable" in entry ? "" : `${file(entry.path, entry.report)}\n\n`
    },
    end: () => `${paint("bold", totals.sentence())}\n`,
  }
}

function cleanText({ summary }: Report): string {
  if (summary.relations > 0) return `没有发现问题，核对了 ${summary.relations} 条勾稽关系。`
  return "没有认出可以核对的表格、项目和金额，等于没有检查；请核对是否选对了文件。"
}

const shownRelations = 3

// All of them are in the other formats; on a terminal three say enough.
function relationsText(relations: readonly string[]): string {
  const more = relations.length > shownRelations ? `；共${relations.length}处` : ""
  return `${relations.slice(0, shownRelations).join("；")}${more}。`
}

// The first place is the one to mend; the others are what it was compared with.
function where({ at }: Finding): string {
  const first = placesText(at.slice(0, 1))
  const others = placesText(at.slice(1), 4)
  return others && others !== first ? `${first}（并见${others}）` : first
}

// A published document must not be able to steer the reader's terminal.
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  return text.replace(/[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]|\u001b(?!\[\d{1,2}m)/g, "")
}
