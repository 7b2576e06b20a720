import { readXlsx } from "hucre/xlsx"
import { expect, test } from "vitest"
import type { Report } from "../../model/finding.ts"
import { reportFormats, writeReport } from "./index.ts"

/** What a hostile document would have the reader's terminal or page do. */
const evil = "\u001b[8m藏\u001b[2J\u009b31m\u0007\u202e00.001\u202c\u2066<script>alert(1)</script>"

const report: Report = {
  source: { name: `${evil}.txt`, format: "text", sha256: "ab" },
  entity: { name: evil, code: null, kind: "department", region: { name: evil, code: null } },
  year: 2024,
  findings: [
    {
      check: "NAR-004",
      severity: "error",
      about: evil,
      title: evil,
      data: { name: evil },
      message: `${evil}。`,
      at: [{ sheet: evil, cell: "A1" }],
      says: evil,
      should: evil,
      gap: evil,
      cause: evil,
      advice: evil,
      relations: [evil],
      basis: evil,
      explanation: { text: evil, by: evil, date: evil },
    },
  ],
  unchecked: [{ check: "XT-001", because: evil }],
  remarks: [evil],
  summary: { error: 1, warning: 0, note: 0, relations: 1 },
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters
const steers = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/

test.each(reportFormats)("nothing of a document steers the reader of a report as %s", async (format) => {
  const bytes = await writeReport(format, [report, report], { colour: format === "text" })
  if (format === "xlsx") {
    const { sheets } = await readXlsx(bytes)
    for (const { rows } of sheets) for (const cell of rows.flat()) expect(`${cell ?? ""}`).not.toMatch(steers)
    return
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that are ours
  const text = new TextDecoder().decode(bytes).replace(/\u001b\[(?:0|1|2|31|33|36)m/g, "")
  expect(text).not.toMatch(steers)
  expect(text).toContain("藏")
  if (format === "text") expect(text).toContain("␛[8m藏␛[2J")
  if (format === "html") expect(text).not.toContain("<script")
  if (format === "html") expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  if (format === "json") expect(JSON.parse(text).files[0].findings[0].cause).toBe(evil)
})
