import type { Finding } from "../../../src/model/finding.ts"
import { severities } from "../../../src/model/finding.ts"
import { everything, type Filter, wordsOf } from "../../shared/findings/filter.ts"

/** Which problems of a ledger are shown. Empty sets show everything. */
export type ProblemFilter = Pick<Filter, "severities" | "sheets" | "words">

/** The problems of one sheet of the workbook, errors first, then from its top to its bottom. */
export interface SheetProblems {
  /** "" for what concerns the whole ledger. */
  readonly sheet: string
  readonly problems: readonly Finding[]
}

/** The sheet a problem is to be mended in. */
export function sheetOf({ at }: Finding): string {
  return at[0]?.sheet ?? ""
}

/** The problems that pass a filter, sheet by sheet: the whole ledger first, then as the workbook has its sheets. */
export function bySheet(
  findings: readonly Finding[],
  sheets: readonly string[],
  filter: ProblemFilter = everything,
  titles: Readonly<Record<string, string>> = {},
): SheetProblems[] {
  const words = filter.words.trim().split(/\s+/).filter(Boolean)
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const sheet = sheetOf(finding)
    if (filter.severities.size > 0 && !filter.severities.has(finding.severity)) continue
    if (filter.sheets.size > 0 && !filter.sheets.has(sheet)) continue
    if (words.length > 0) {
      const text = `${wordsOf(finding, titles)}\n${finding.at.map(({ cell }) => cell).join("\n")}`
      if (!words.every((word) => text.includes(word))) continue
    }
    const group = groups.get(sheet)
    if (group) group.push(finding)
    else groups.set(sheet, [finding])
  }
  const rank = (sheet: string) => {
    const at = sheets.indexOf(sheet)
    return sheet === "" ? -1 : at < 0 ? sheets.length : at
  }
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([sheet, problems]) => ({ sheet, problems: problems.sort(inSheet) }))
}

/** The cells of a problem that stand on its own sheet: `E12、E15 等 30 格`; "" when it points at none. */
export function cellsText(finding: Finding, most = 6): string {
  const sheet = sheetOf(finding)
  const cells = [...new Set(finding.at.flatMap((place) => (place.sheet === sheet && place.cell) || []))]
  const first = cells.slice(0, most).join("、")
  return cells.length > most ? `${first} 等 ${cells.length} 格` : first
}

/** The cells of other sheets a problem has to do with: `“部门和单位”K3、“资产”C4 等 5 处`; "" when there are none. */
export function elsewhereText(finding: Finding, most = 3): string {
  const sheet = sheetOf(finding)
  const others = finding.at.filter((place) => place.sheet !== undefined && place.sheet !== sheet)
  const texts = [...new Set(others.map((place) => `“${place.sheet}”${place.cell ?? ""}`))]
  const first = texts.slice(0, most).join("、")
  return texts.length > most ? `${first} 等 ${texts.length} 处` : first
}

function inSheet(a: Finding, b: Finding): number {
  const graver = severities.indexOf(a.severity) - severities.indexOf(b.severity)
  return graver || rowOf(a) - rowOf(b)
}

function rowOf({ at }: Finding): number {
  return Number(/\d+$/.exec(at[0]?.cell ?? "")?.[0] ?? 0)
}
