import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { catalogue } from "../src/check/catalogue.ts"
import { evaluationChecks } from "../src/check/evaluation/index.ts"
import { executionChecks } from "../src/check/execution/index.ts"
import { accountChecks } from "../src/check/final/index.ts"
import { checkDisclosure } from "../src/check/index.ts"
import { checkLedger, ledgerChecks } from "../src/check/ledger/index.ts"
import { monitoringChecks } from "../src/check/monitoring/index.ts"
import { readDocument } from "../src/document/read.ts"
import type { Disclosure } from "../src/model/disclosure.ts"
import { exampleLedger } from "../src/model/example-ledger.ts"
import type { Finding, Report } from "../src/model/finding.ts"
import { defaultReference } from "../src/packs/reference.ts"
import { readDisclosure } from "../src/read/index.ts"
import { caseFiles, examplesOf, reportOf } from "./cases.ts"
import { ledgerFrom } from "./ledgers.ts"

/** A check is done when it has an id, a page, a document that fails it and a suspicious one that passes. */
const root = join(import.meta.dirname, "..")
const pages = join(root, "docs", "checks")
const corpus = join(root, "test", "corpus", "checks")
const ledgers = join(root, "test", "corpus", "ledgers")
const headings = ["## 查什么", "## 依据", "## 报什么", "## 怎么改", "## 不报什么"]
const cases = caseFiles()
/** What is no document has its planted errors beside it: src/follow/monitoring/checks.test.ts, src/check/final/final.test.ts. */
const all = [
  ...catalogue,
  ...ledgerChecks,
  ...monitoringChecks,
  ...evaluationChecks,
  ...executionChecks,
  ...accountChecks,
]
const ids = all.map(({ id }) => id)

async function read(path: string): Promise<Disclosure> {
  return readDisclosure(await readDocument(new Uint8Array(readFileSync(path)), path), defaultReference)
}

/** Checks `<ID>.<kind>.txt`; last year's own disclosure is `<ID>.<kind>.last.txt` where the check needs it. */
async function fullReportOf(id: string, kind: "fails" | "passes"): Promise<Report> {
  const path = join(corpus, `${id}.${kind}.txt`)
  const lastPath = join(corpus, `${id}.${kind}.last.txt`)
  const lastYear = existsSync(lastPath) ? await read(lastPath) : null
  return checkDisclosure({ disclosure: await read(path), lastYear, reference: defaultReference })
}

function summaryOf(report: Report): string[] {
  return report.findings.map(({ check, severity, message }) => `${check} ${severity} ${message}`)
}

describe("catalogue", () => {
  test("ids are well formed and belong to their family", () => {
    expect(all.filter(({ id, family }) => !new RegExp(`^${family}-\\d{3}$`).test(id))).toEqual([])
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  test("every page, case and document belongs to a check", () => {
    const names = [pages, corpus, ledgers]
      .flatMap((folder) => readdirSync(folder))
      .concat([...cases.keys()])
      .filter((name) => /^[A-Z]+-/.test(name))
    expect(names.filter((name) => !ids.includes(name.split(".")[0]!))).toEqual([])
  })

  test.each(all.map((check) => [check.id, check] as const))(
    "%s has a title, a basis and a page with the five headings",
    (id, check) => {
      expect(check.title.length).toBeGreaterThan(3)
      expect(check.basis.length).toBeGreaterThan(1)
      const page = readFileSync(join(pages, `${id}.md`), "utf8")
      expect(page.split("\n")[0]).toBe(`# ${id} ${check.title}`)
      expect(page.match(/^## .*$/gm)).toEqual(headings)
      for (const part of page.split(/^## .*$/m).slice(1)) expect(part.trim().length).toBeGreaterThan(5)
    },
  )

  describe.each([...cases].filter(([id]) => ids.includes(id)))("%s", (id, path) => {
    const examples = examplesOf(path)

    test("has an example that is reported and one that is not", () => {
      expect([...new Set(examples.map(({ kind }) => kind))]).toEqual(
        expect.arrayContaining(["fails", "passes"]),
      )
    })

    test.each(examples.map((example) => [example.name, example] as const))(
      "%s",
      (_, { kind, says, ...given }) => {
        const { findings, unchecked } = reportOf(given)
        const own = findings.filter(({ check }) => check === id)
        if (kind === "fails") expect(says.length).toBeGreaterThan(0)
        expect(own.map(({ message }) => message)).toEqual(says)
        expect(own.filter(({ at }) => at.length === 0)).toEqual([])
        const others = findings.filter(({ check, severity }) => check !== id && severity === "error")
        expect(others.map(({ check, message }) => `${check} ${message}`)).toEqual([])
        const because = unchecked.filter(({ check }) => check === id)
        // Silence about what was not judged shows nothing.
        if (kind === "passes") expect(because).toEqual([])
        if (kind === "cannot") expect(because).not.toEqual([])
      },
    )
  })

  /** The checks whose documents the notation of cases cannot write: one of an empty page (DIS-009). */
  describe.each(catalogue.map(({ id }) => id).filter((id) => !cases.has(id)))("%s", (id) => {
    test("fires on its failing document, and nothing else does", async () => {
      const report = await fullReportOf(id, "fails")
      const own = report.findings.filter((finding) => finding.check === id)
      expect(own.length, summaryOf(report).join("\n")).toBeGreaterThan(0)
      for (const finding of own) {
        expect(finding.at.length).toBeGreaterThan(0)
        expect(finding.message).toMatch(/[\u4e00-\u9fff]/)
      }
      const others = report.findings.filter((finding) => finding.check !== id && finding.severity === "error")
      expect(others.map((finding) => `${finding.check} ${finding.message}`)).toEqual([])
    })

    test("is silent on its suspicious document, which has no error", async () => {
      const report = await fullReportOf(id, "passes")
      const wrong = report.findings.filter((finding) => finding.check === id || finding.severity === "error")
      expect(wrong.map((finding) => `${finding.check} ${finding.message}`)).toEqual([])
    })
  })
})

/** Checks of the ledger: theirs are differences from one small ledger (test/ledgers.ts). */
describe("ledger", () => {
  const told = (name: string) => checkLedger(ledgerFrom(join(ledgers, name)), defaultReference)
  const said = (findings: readonly Finding[]) =>
    findings.map(({ check, severity, message }) => `${check} ${severity} ${message}`)

  test("the example has nothing wrong", () => {
    expect(said(checkLedger(exampleLedger, defaultReference))).toEqual([])
  })

  describe.each(ledgerChecks.filter(({ run }) => run).map(({ id }) => id))("%s", (id) => {
    test("fires on its failing ledger with a cell for every place, and nothing else does", () => {
      const findings = told(`${id}.fails.json`)
      const own = findings.filter(({ check }) => check === id)
      expect(own.length, said(findings).join("\n")).toBeGreaterThan(0)
      for (const { at, message, says, advice } of own) {
        expect(at.length).toBeGreaterThan(0)
        for (const place of at) expect(place).toMatchObject({ sheet: /./, cell: /^A\d+$/ })
        expect(message).toMatch(/^[^.]*[\u4e00-\u9fff].*。$/)
        expect([says, advice].every(Boolean)).toBe(true)
      }
      expect(said(findings.filter(({ check, severity }) => check !== id && severity === "error"))).toEqual([])
    })

    test("is silent on its suspicious ledger, which has no error", () => {
      const findings = told(`${id}.passes.json`)
      expect(said(findings.filter(({ check, severity }) => check === id || severity === "error"))).toEqual([])
    })
  })
})
