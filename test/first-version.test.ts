import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import {
  baselineFrom,
  draftExplanations,
  explain,
  explanationsFrom,
  sinceBaseline,
} from "../src/check/explanations/index.ts"
import { caseFiles, examplesOf, reportOf } from "./cases.ts"

/**
 * What the first version wrote about documents of ours: the explanations that it drafted, filled in, and what it found.
 * A record: it is not written again when sentences change.
 */
const records: readonly {
  readonly check: string
  readonly document: readonly string[]
  readonly lastYear: readonly string[] | null
  readonly explanations: object
  readonly findings: readonly object[]
}[] = JSON.parse(readFileSync(join(import.meta.dirname, "first-version.json"), "utf8"))

const told = records.map(({ check, document, lastYear, explanations, findings }) => {
  const report = reportOf({
    document: document.join("\n"),
    lastYear: lastYear?.join("\n") ?? null,
    budget: null,
  })
  return { check, report, written: explanationsFrom(JSON.stringify(explanations)), findings }
})

test.each(told)(
  "explanations that the first version drafted still explain: $check",
  ({ report, written }) => {
    expect(report.summary.warning).toBeGreaterThan(0)
    const explained = explain(report, written)
    expect(explained.remarks).toBeUndefined()
    expect(explained.summary).toMatchObject({ warning: 0 })
  },
)

test.each(told)("the next draft knows them by keys: $check", ({ report, written }) => {
  const drafted = draftExplanations(explain(report, written), written)
  expect(drafted.filter(({ legacy }) => legacy)).toEqual([])
  expect(drafted.map(({ check, about }) => [check, about.length])).toEqual(
    written.map(({ check, about }) => [check, about.length]),
  )
  expect(explain(report, drafted).summary).toMatchObject({ warning: 0 })
})

test.each(told)("a report of the first version is a baseline: $check", ({ report, findings }) => {
  const { source, entity } = report
  const before = baselineFrom({ schema: "mingzhang.findings/1", files: [{ source, entity, findings }] })
  expect(sinceBaseline(report, before).findings).toEqual([])
})

test.each([...caseFiles()])("what %s finds twice in a document is about two things", (_, path) => {
  for (const example of examplesOf(path)) {
    const keys = reportOf(example).findings.flatMap((finding) =>
      (finding.each ?? [finding]).map(({ about }) => `${finding.check} ${about}`),
    )
    expect(keys).toEqual([...new Set(keys)])
    expect(keys.filter((key) => key.endsWith(" "))).toEqual([])
  }
})
