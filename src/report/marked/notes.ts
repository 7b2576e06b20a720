import type { Note } from "../../document/note.ts"
import type { Finding, Occurrence, Report } from "../../model/finding.ts"
import { placesText } from "../findings/place.ts"
import { explanationText, inOrder, severityName } from "../findings/report.ts"

/** Who signs the notes. */
const author = "明账"

/** What a report finds, each finding as a note at the place to be mended first; of many like ones each at its own. */
export function notesOf(report: Report): Note[] {
  return inOrder(report.findings).flatMap((finding) =>
    finding.each ? finding.each.map((one) => noteOf(finding, one)) : [noteOf(finding, finding)],
  )
}

function noteOf(finding: Finding, one: Occurrence): Note {
  const others = one.at.slice(1)
  return {
    at: one.at[0] ?? {},
    author,
    lines: [
      `【${severityName(finding)} ${finding.check}】${finding.title}`,
      one.message,
      ...(one.cause ? [one.cause] : []),
      ...(finding.advice ? [`建议：${finding.advice}`] : []),
      ...(finding.explanation ? [`说明：${explanationText(finding.explanation)}`] : []),
      ...(others.length > 0 ? [`其他位置：${placesText(others, 10)}`] : []),
    ],
    words: wordsOf(one),
    grave: finding.severity === "error",
  }
}

/** What is printed at the place: the figure, the value its description ends in, the names it quotes. */
function wordsOf({ says, where }: Occurrence): string[] {
  const text = where?.[0] ?? ""
  const value = /：([^：”]+)$/.exec(text)?.[1] ?? ""
  const quoted = [...text.matchAll(/“([^”]+)”/g)].map(([, name]) => name!.replace(/^[\d\s]+(?=\D)/, ""))
  return [value, says ?? "", ...quoted].filter((word) => word !== "")
}
