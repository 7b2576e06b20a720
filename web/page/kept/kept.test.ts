import { expect, test } from "vitest"
import { documentFor, type Identity, isBudgetOf, isLastYear, type Kept, outdated, printOf } from "./kept.ts"

const bureau: Identity = {
  what: "document",
  name: "望溪县水务局",
  kind: "department",
  stage: "budget",
  year: 2025,
}
const kept = (id: number, name: string, identity: Identity | null, touched = id): Kept => ({
  ...{ id, name, identity, touched, purpose: "check", about: "", versions: [], summary: null },
  ...{ unrecognised: false, explanations: [], lastYear: null },
})
const arrival = (name: string, identity: Identity | null) => ({ name, identity, purpose: "check" as const })

test("the next version is of the same publisher, year and stage, whatever the file is called", () => {
  const all = [
    kept(1, "水务局.docx", bureau),
    kept(2, "教育局.docx", { ...bureau, name: "望溪县教育局" }),
    kept(3, "水务局决算.docx", { ...bureau, stage: "final" }),
    kept(4, "水务局2024.docx", { ...bureau, year: 2024 }),
  ]
  expect(documentFor(arrival("改后.docx", { ...bureau, name: "望溪县 水务局" }), all)?.id).toBe(1)
  expect(documentFor(arrival("水务局.docx", { ...bureau, year: 2026 }), all)).toBeNull()
  expect(documentFor(arrival("水务局.docx", { ...bureau, kind: "unit" }), all)).toBeNull()
})

test("a final account is held against the budget of its year and publisher, nothing else", () => {
  const final: Identity = { ...bureau, stage: "final" }
  expect(isBudgetOf(bureau, final)).toBe(true)
  expect(isBudgetOf(final, bureau)).toBe(false)
  expect(isBudgetOf(bureau, bureau)).toBe(false)
  expect(isBudgetOf({ ...bureau, year: 2024 }, final)).toBe(false)
  expect(isBudgetOf({ ...bureau, name: "望溪县教育局" }, final)).toBe(false)
  expect(isBudgetOf(null, final)).toBe(false)
})

test("of several of one year the one of its name, then of its format, then the last", () => {
  const all = [kept(1, "终稿.docx", bureau), kept(2, "终稿.pdf", bureau), kept(3, "旧稿.pdf", bureau)]
  expect(documentFor(arrival("终稿.docx", bureau), all)?.id).toBe(1)
  expect(documentFor(arrival("终稿二.docx", bureau), all)?.id).toBe(1)
  expect(documentFor(arrival("终稿.xlsx", bureau), all)?.id).toBe(3)
})

test("what does not say whose it is is known by its name", () => {
  const all = [kept(1, "扫描件.pdf", null), kept(2, "扫描件.docx", bureau)]
  expect(documentFor(arrival("扫描件.pdf", null), all)?.id).toBe(1)
  expect(documentFor(arrival("扫描件.docx", null), all)).toBeNull()
})

test("last year's is of the year before, of the same publisher and stage", () => {
  expect(isLastYear({ ...bureau, year: 2024 }, bureau)).toBe(true)
  expect(isLastYear({ ...bureau, year: 2023 }, bureau)).toBe(false)
  expect(isLastYear({ ...bureau, year: 2024, stage: "final" }, bureau)).toBe(false)
  expect(isLastYear(null, bureau)).toBe(false)
})

test("what nobody looked at for weeks is forgotten", () => {
  const day = 24 * 60 * 60 * 1000
  const all = [kept(1, "旧", null, 0), kept(2, "新", null, 50 * day)]
  expect(outdated(all, 61 * day).map(({ id }) => id)).toEqual([1])
})

test("the print of a file tells other bytes apart", () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(printOf(bytes("12.00"))).toBe(printOf(bytes("12.00")))
  expect(printOf(bytes("12.00"))).not.toBe(printOf(bytes("12.01")))
})
