import type { Report } from "../../../src/model/finding.ts"
import type { Order } from "../address.ts"
import { type FileEntry, reportOf } from "./work.ts"

/** What a file's line says of its findings; null when it has none to say. */
export function summaryOf({ outcome, kept }: FileEntry): Report["summary"] | null {
  return reportOf(outcome)?.summary ?? kept?.summary ?? null
}

/** Whether nothing was recognised in a file. */
export function isUnrecognised({ outcome, kept }: FileEntry): boolean {
  const report = reportOf(outcome)
  return report ? report.outcome === "unrecognised" : (kept?.unrecognised ?? false)
}

/** The files that contain all words, in an order; `entries` come with the latest first. */
export function listed(entries: readonly FileEntry[], words: string, order: Order): FileEntry[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean)
  const text = ({ name, kept }: FileEntry) => `${name}\n${kept?.about ?? ""}`
  const found = entries.filter((entry) => wanted.every((word) => text(entry).includes(word)))
  if (order === "name") return found.sort((a, b) => a.name.localeCompare(b.name, "zh-CN", { numeric: true }))
  if (order === "worst") return found.sort((a, b) => badness(b) - badness(a))
  return found
}

function badness(entry: FileEntry): number {
  const { error = 0, warning = 0, note = 0 } = summaryOf(entry) ?? {}
  return error * 1e8 + warning * 1e4 + note
}

/** `错误 2 个，警告 5 个，提示 1 个；没有错误的 3 个`: what some files have together. */
export function totalsOf(entries: readonly FileEntry[]): string {
  const summaries = entries.flatMap((entry) => summaryOf(entry) ?? [])
  if (summaries.length === 0) return ""
  const sum = (of: "error" | "warning" | "note" | "explained" | "aside") =>
    summaries.reduce((total, summary) => total + (summary[of] ?? 0), 0)
  const clean = entries.filter((entry) => summaryOf(entry)?.error === 0 && !isUnrecognised(entry)).length
  const unread = entries.filter(isUnrecognised).length
  const answered =
    (sum("explained") > 0 ? `，已说明 ${sum("explained")} 个` : "") +
    (sum("aside") > 0 ? `，已搁置 ${sum("aside")} 个` : "")
  return `错误 ${sum("error")} 个，警告 ${sum("warning")} 个，提示 ${sum("note")} 个${answered}；没有错误的文件 ${clean} 个${unread > 0 ? `，没有认出、等于没有检查的 ${unread} 个` : ""}。`
}
