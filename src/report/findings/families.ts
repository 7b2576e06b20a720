import { isOpen } from "../../check/explanations/occurrences.ts"
import type { Report, Severity } from "../../model/finding.ts"

/** The families of checks in the order reports show them, with the names people read. */
export const familyNames: Readonly<Record<string, string>> = {
  SUM: "表内合计",
  XT: "表间关系",
  NAR: "情况说明",
  YOY: "与上年比",
  TPE: "三公经费",
  PRO: "政府采购",
  AST: "资产",
  PLAN: "支出计划",
  PRJ: "项目",
  IND: "绩效指标",
  CODE: "科目",
  ENT: "主体年度",
  DIS: "完整性",
  TXT: "文字",
  LED: "台账",
  EXE: "预算执行",
  FIN: "决算",
  SEV: "绩效自评",
  MON: "绩效监控",
  EVA: "自评填报",
}

/** The family of a check, told from its id. */
export function familyOf(check: string): string {
  return check.split("-", 1)[0]!
}

/** What one family found in one document; explained findings are counted apart. */
export interface FamilyCount extends Record<Severity, number> {
  readonly all: number
}

/** How many findings each family has in a report, without those that are explained or set aside. */
export function familyCounts(report: Report): Map<string, FamilyCount> {
  const counts = new Map<string, FamilyCount>()
  for (const finding of report.findings) {
    if (!isOpen(finding)) continue
    const { check, severity } = finding
    const family = familyOf(check)
    const before = counts.get(family) ?? { error: 0, warning: 0, note: 0, all: 0 }
    counts.set(family, { ...before, [severity]: before[severity] + 1, all: before.all + 1 })
  }
  return counts
}

/** Families that occur in some counts, in the order of {@link familyNames}; unknown ones last. */
export function familiesIn(counts: Iterable<ReadonlyMap<string, unknown>>): string[] {
  const found = new Set([...counts].flatMap((count) => [...count.keys()]))
  const known = Object.keys(familyNames)
  const place = (family: string) => (known.indexOf(family) + known.length + 1) % (known.length + 1)
  return [...found].sort((a, b) => place(a) - place(b))
}

/** Which of two reports is worse: more errors, then more warnings, then more notes. */
export function worstFirst(a: Report, b: Report): number {
  return (
    b.summary.error - a.summary.error ||
    b.summary.warning - a.summary.warning ||
    b.summary.note - a.summary.note
  )
}
