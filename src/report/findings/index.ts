import type { Report } from "../../model/finding.ts"
import type { ReportWriter, WriterOptions } from "./report.ts"

export type { Entry, ReportWriter, WriterOptions } from "./report.ts"
export { Totals, unrecognised } from "./report.ts"

/** The forms a report of findings can take. */
export const reportFormats = ["text", "json", "sarif", "html", "xlsx"] as const
export type ReportFormat = (typeof reportFormats)[number]

/** A writer of reports; each format is loaded when it is asked for. */
export async function reportWriter(format: ReportFormat, options: WriterOptions = {}): Promise<ReportWriter> {
  switch (format) {
    case "text":
      return (await import("./text.ts")).textWriter(options)
    case "json":
      return (await import("./json.ts")).jsonWriter()
    case "sarif":
      return (await import("./sarif.ts")).sarifWriter()
    case "html":
      return (await import("./html.ts")).htmlWriter(options)
    case "xlsx":
      return (await import("./xlsx.ts")).xlsxWriter(options)
  }
}

/** The whole report of a few documents at once, as the page offers it for download. */
export async function writeReport(
  format: ReportFormat,
  reports: readonly Report[],
  options: WriterOptions = {},
): Promise<Uint8Array> {
  const writer = await reportWriter(format, options)
  const texts = reports.map((report) => writer.add({ path: report.source.name, report }))
  const end = await writer.end()
  return typeof end === "string" ? new TextEncoder().encode(texts.join("") + end) : end
}
