import {
  type Finding,
  type Report,
  type Severity,
  severities,
  type WrittenExplanation,
} from "../../model/finding.ts"

/** What became of one file: its report, or the sentence why it could not be read. `path` is how it was asked for. */
export type Entry =
  | { readonly path: string; readonly report: Report }
  | { readonly path: string; readonly unreadable: string }

/**
 * Turns entries into one report, a piece at a time, so that ten thousand files need not be held: what `add`
 * and `end` return is the report, in order.
 */
export interface ReportWriter {
  add(entry: Entry): string
  end(): string | Uint8Array | Promise<Uint8Array>
}

/** How a report is written where that is not the same for all. */
export interface WriterOptions {
  /** Concerns text on a terminal. */
  readonly colour?: boolean
  /** What stands above it instead of 预算公开检查报告. */
  readonly heading?: string
  /** Chinese titles, by id, of checks that are not in the catalogue of documents: those of ledgers. */
  readonly titles?: Readonly<Record<string, string>>
  /** Every finding by itself and every cell of it: each is to be mended, as in a ledger, before anything is made. */
  readonly every?: boolean
  /** The page of a check in Markdown, for pages and workbooks that explain what they report; null when there is none. */
  readonly pageOf?: (check: string) => string | null
}

/** What is said of a document in which nothing was recognised. */
export const unrecognised = "没有认出可以核对的表格、项目和金额，等于没有检查；请核对是否选对了文件。"

export const severityNames: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  note: "提示",
}

/** Findings with errors first and explained ones last; inside a severity the order of the checks stays. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const [open, explained] = [false, true].map((is) =>
    findings.filter(({ explanation }) => (explanation !== undefined) === is),
  )
  return [open!, explained!].flatMap((some) =>
    severities.flatMap((severity) => some.filter((finding) => finding.severity === severity)),
  )
}

/** `警告`, or `警告（已说明）`, `警告（已搁置）`. */
export function severityName({ severity, explanation }: Finding): string {
  const name = severityNames[severity]
  return explanation ? `${name}（${explanation.aside ? "已搁置" : "已说明"}）` : name
}

/** How far off, with its measure: `9.00万元`. */
export function gapText({ gap, data }: Pick<Finding, "gap" | "data">): string | undefined {
  return gap !== undefined && /^[\d.,]+$/.test(gap) ? `${gap}${data.gap?.measure ?? ""}` : gap
}

/** What a written text is called: the explanation of a finding, or the reason why it is set aside. */
export function explanationName({ aside }: WrittenExplanation): string {
  return aside ? "搁置理由" : "说明"
}

/** A written explanation for people: its text, and who wrote it when. */
export function explanationText({ text, by, date }: WrittenExplanation): string {
  const signed = [by, date].filter(Boolean).join("，")
  return signed ? `${text}（${signed}）` : text
}

/** Columns of an overview for findings that somebody answered: those of which there are any. */
export function answeredIn(
  reports: readonly Report[],
): { readonly title: string; readonly count: (report: Report) => number }[] {
  const columns = [
    { title: "已说明", count: ({ summary }: Report) => summary.explained ?? 0 },
    { title: "已搁置", count: ({ summary }: Report) => summary.aside ?? 0 },
  ]
  return columns.filter(({ count }) => reports.some((report) => count(report) > 0))
}

/** Checks that could not be judged, grouped by their reason. */
export function uncheckedByReason(report: Report): { because: string; checks: string[] }[] {
  const groups = new Map<string, string[]>()
  for (const { check, because } of report.unchecked) {
    const checks = groups.get(because) ?? []
    if (!checks.includes(check)) checks.push(check)
    groups.set(because, checks)
  }
  return [...groups].map(([because, checks]) => ({ because, checks }))
}

/** Running totals over the files of a report. */
export class Totals {
  files = 0
  unreadable = 0
  unrecognised = 0
  error = 0
  warning = 0
  note = 0
  relations = 0
  explained = 0
  aside = 0
  known = 0

  add(entry: Entry): void {
    this.files++
    if ("unreadable" in entry) {
      this.unreadable++
      return
    }
    const { summary, outcome } = entry.report
    if (outcome === "unrecognised") this.unrecognised++
    this.error += summary.error
    this.warning += summary.warning
    this.note += summary.note
    this.relations += summary.relations
    this.explained += summary.explained ?? 0
    this.aside += summary.aside ?? 0
    this.known += summary.known ?? 0
  }

  /** `共 3 个文件：错误 2 个，警告 5 个，提示 1 个；核对了 1234 条勾稽关系。` */
  sentence(): string {
    const lost = [
      this.unreadable > 0 ? `${this.unreadable} 个没有读成` : "",
      this.unrecognised > 0 ? `${this.unrecognised} 个没有认出、等于没有检查` : "",
    ].filter(Boolean)
    const read = lost.length > 0 ? `（其中 ${lost.join("，")}）` : ""
    const explained =
      (this.explained > 0 ? `，已说明 ${this.explained} 个` : "") +
      (this.aside > 0 ? `，已搁置 ${this.aside} 个` : "")
    const known = this.known > 0 ? `；基线中已有的 ${this.known} 个没有再列` : ""
    return `共 ${this.files} 个文件${read}：错误 ${this.error} 个，警告 ${this.warning} 个，提示 ${this.note} 个${explained}${known}${compared(this)}。`
  }
}

// Nothing is compared in a ledger, and that is no defect of it.
function compared({ relations, error, warning, note }: Totals): string {
  return relations === 0 && error + warning + note > 0 ? "" : `；核对了 ${relations} 条勾稽关系`
}

/** `秦皇岛市某局 2024年`: whose document it is, or "" when it does not say. */
export function subjectOf(report: Report): string {
  return [report.entity.name, report.year === null ? "" : `${report.year}年`].filter(Boolean).join(" ")
}
