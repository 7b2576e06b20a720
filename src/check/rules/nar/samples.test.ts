import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readDocument } from "../../../document/read.ts"
import { defaultReference } from "../../../packs/reference.ts"
import { readDisclosure } from "../../../read/index.ts"
import { checkDisclosure } from "../../index.ts"

/** What experts found in the prose of the samples, which lie beside the repository and are not ours. */
const folder = join(import.meta.dirname, "../../../../../shared/samples")
const present = existsSync(folder)
if (!present)
  console.warn("../shared/samples is absent: the checks of prose are not run on real disclosures.")

async function found(name: string): Promise<string[]> {
  const document = await readDocument(new Uint8Array(readFileSync(join(folder, name))), name)
  const report = checkDisclosure(
    { disclosure: readDisclosure(document, defaultReference), lastYear: null, reference: defaultReference },
    { only: ["NAR", "TPE", "YOY"] },
  )
  return report.findings.map(
    ({ check, severity, at }) => `${severity} ${check} ${at[0]!.line ?? `p${at[0]!.page}`}`,
  )
}

describe.skipIf(!present)("samples", () => {
  test("003: the changes do not add up, and nothing else", async () => {
    expect(await found("003_05b117f19e5843c3.txt")).toEqual(["error NAR-004 34"])
  })

  test("004: every marked error and warning at its line, no trap", async () => {
    expect((await found("004_d8a1f026ccca8511.txt")).sort()).toEqual([
      "error NAR-009 108",
      "error NAR-009 110",
      "error NAR-010 106",
      "error NAR-010 118",
      "error NAR-010 140",
      "error TPE-005 136",
      "warning NAR-011 128",
      "warning TPE-009 130",
    ])
  })

  test("001: 持平 without items or reasons, and nothing else", async () => {
    expect(await found("001_9c205390ae305313.txt")).toEqual(["warning TPE-007 2176"])
  })

  test("a final account: the completion is of another budget than it says", async () => {
    const findings = await found("shanghai-final-2024.layout.txt")
    expect(findings.filter((finding) => !finding.startsWith("note"))).toEqual(["error NAR-005 490"])
  })

  test("a budget with tables in 元: one item of the prose has a digit too many", async () => {
    const findings = await found("shanghai-budget-2025.layout.txt")
    expect(findings.filter((finding) => !finding.startsWith("note"))).toEqual([
      expect.stringContaining("error NAR-008"),
    ])
  })
})
