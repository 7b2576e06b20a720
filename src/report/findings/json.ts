import { visibleJson } from "../../text/visible.ts"
import { inOrder, type ReportWriter } from "./report.ts"

/** The report as `mingzhang.findings/1`: one line a file, so that long ones can be followed as they grow. */
export function jsonWriter(): ReportWriter {
  const unreadable: { name: string; because: string }[] = []
  let files = 0
  const head = '{ "schema": "mingzhang.findings/1",\n  "files": ['
  return {
    add(entry) {
      if ("unreadable" in entry) {
        unreadable.push({ name: entry.path, because: entry.unreadable })
        return ""
      }
      const report = { ...entry.report, findings: inOrder(entry.report.findings) }
      return `${files++ === 0 ? head : ","}\n    ${visibleJson(JSON.stringify(report))}`
    },
    end: () =>
      `${files === 0 ? head : ""}\n  ],\n  "unreadable": ${visibleJson(JSON.stringify(unreadable))} }\n`,
  }
}
