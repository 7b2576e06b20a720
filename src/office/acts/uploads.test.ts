import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Ledger } from "../../model/ledger.ts"
import { workbookOf } from "../../workbook/index.ts"
import { demoOffice } from "../office.test-data.ts"
import { draftView, findingsView } from "../views/body.ts"
import { previewView } from "../views/changes.ts"
import { workbookFor } from "../views/workbook.ts"
import { explainFinding } from "./explain.ts"
import { save } from "./save.ts"
import { undo } from "./undo.ts"
import { previewUpload, takeUpload } from "./upload.ts"

let stage: Awaited<ReturnType<typeof demoOffice>>
/** The last unit of the department has not handed in 二上 yet: it can still be filled in. */
let unit: string
let other: string

beforeAll(async () => {
  stage = await demoOffice({ seed: 7 })
  const { office, region } = stage
  const open = await office.store.office(region.code, (trx) =>
    trx
      .selectFrom("body")
      .select(["code", "state", "department"])
      .where("kind", "=", "unit")
      .orderBy("code")
      .execute(),
  )
  unit = open.find(({ state }) => state === "secondDraft")!.code
  other = open.find(({ code }) => code !== unit)!.code
}, 120_000)
afterAll(() => stage?.drop())

const at = () => ({ year: stage.year, code: unit })
const clerk = () => stage.as(`${unit}经办`)
const ledgerNow = async () => (await draftView(stage.office, clerk(), at())).draft.ledger
const fileOf = async (ledger: Ledger) => ({
  name: "台账.xlsx",
  bytes: await workbookOf(ledger, stage.office.referenceFor(stage.region.place)),
})

test("the workbook of a unit holds what is known; uploaded unchanged it changes nothing", async () => {
  const { bytes, name } = await workbookFor(stage.office, clerk(), at())
  expect(name).toContain(unit)
  const { difference, problems } = await previewUpload(stage.office, clerk(), at(), { name, bytes })
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
  expect(difference).toEqual({ added: [], changed: [], removed: [] })
})

test("rows that moved are not changed; an amount is a change of its line, a new row is added, a missing one removed", async () => {
  const ledger = await ledgerNow()
  const [first, second, ...rest] = ledger.lines
  const changed = {
    ...ledger,
    lines: [
      ...rest.toReversed(),
      { ...first!, cents: first!.cents + 100 },
      { ...second!, id: "x", economic: second!.economic === "30299" ? "30201" : "30299" },
    ],
  }
  const preview = previewView(await previewUpload(stage.office, clerk(), at(), await fileOf(changed)))
  expect(
    preview.changed.filter(({ kind }) => kind === "lines").length + preview.added.length,
  ).toBeGreaterThanOrEqual(2)
  expect(preview.changed.flatMap(({ fields }) => fields).map(({ fieldName }) => fieldName)).toContain("金额")
  expect(preview.removed.length).toBeLessThanOrEqual(1)
})

test("taken only as it was looked at: after another save the new comparison is shown", async () => {
  const ledger = await ledgerNow()
  const [first, ...rest] = ledger.lines
  const file = await fileOf({ ...ledger, lines: [{ ...first!, cents: first!.cents + 10_000 }, ...rest] })
  const { saves } = await previewUpload(stage.office, clerk(), at(), file)
  await explainFinding(stage.office, clerk(), {
    ...at(),
    check: "LED-039",
    about: ["reason/x"],
    text: "属实",
  })
  const late = await takeUpload(stage.office, clerk(), { ...at(), seen: saves }, file)
  expect(late).toMatchObject({ ok: false, preview: { saves: saves + 1 } })
  const taken = await takeUpload(stage.office, clerk(), { ...at(), seen: saves + 1 }, file)
  expect(taken).toMatchObject({ ok: true, number: saves + 2 })
  expect((await ledgerNow()).lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(
    ledger.lines.reduce((sum, { cents }) => sum + cents, 0) + 10_000,
  )
  await undo(stage.office, clerk(), { ...at(), number: saves + 2 })
  expect((await ledgerNow()).lines).toEqual(ledger.lines)
})

test.each<[string, (ledger: Ledger) => Ledger, string]>([
  ["of another year", (ledger) => ({ ...ledger, year: 2026 }), "这是2026年的工作簿，这里填报2027年"],
  [
    "of another place",
    (ledger) => ({ ...ledger, region: { name: "云岭县", code: "990101" } }),
    "这是云岭县的工作簿",
  ],
  [
    "of another unit",
    (ledger) => ({
      ...ledger,
      units: ledger.units.map((each) => ({ ...each, code: other })),
      projects: [],
      procurement: [],
      assets: [],
      purchases: [],
      quotas: [],
      lastYear: [],
      texts: [],
      lines: ledger.lines.filter(({ project }) => project === null).map((line) => ({ ...line, unit: other })),
    }),
    "请上传本单位的工作簿",
  ],
])("a workbook %s is refused in a sentence, nothing is stored", async (_, changed, sentence) => {
  const before = await draftView(stage.office, clerk(), at())
  const file = await fileOf(changed(await ledgerNow()))
  await expect(previewUpload(stage.office, clerk(), at(), file)).rejects.toThrow(sentence)
  expect((await draftView(stage.office, clerk(), at())).draft.saves).toBe(before.draft.saves)
})

test("what is no workbook is told as such, and cannot be taken", async () => {
  const file = { name: "会议纪要.xlsx", bytes: new TextEncoder().encode("会议纪要") }
  const { problems } = await previewUpload(stage.office, clerk(), at(), file)
  expect(problems.map(({ severity }) => severity)).toContain("error")
  const { draft } = await draftView(stage.office, clerk(), at())
  await expect(takeUpload(stage.office, clerk(), { ...at(), seen: draft.saves }, file)).rejects.toThrow(
    "没有采用",
  )
})

test("a record that somebody changed meanwhile is a conflict with both values, never written over", async () => {
  const { draft } = await draftView(stage.office, clerk(), at())
  const line = draft.records.find(({ kind }) => kind === "lines")!
  const wish = (cents: number) => ({
    ...at(),
    key: randomUUID(),
    why: "typed" as const,
    changes: [
      { kind: "lines", id: line.id, place: line.place, seen: line.version, data: { ...line.data, cents } },
    ],
  })
  expect(await save(stage.office, clerk(), wish(100))).toMatchObject({ ok: true })
  const late = await save(stage.office, clerk(), wish(200))
  expect(late).toMatchObject({
    ok: false,
    conflicts: [{ now: { data: { cents: 100 } }, wish: { data: { cents: 200 } } }],
  })
  const number = (await draftView(stage.office, clerk(), at())).draft.saves
  await undo(stage.office, clerk(), { ...at(), number })
})

test("nobody else fills in a unit's budget, and nobody fills in what is not theirs", async () => {
  const change = { kind: "lines", id: "neu", place: 0, seen: 0, data: { unit: other, cents: 1 } }
  const wish = { ...at(), key: randomUUID(), why: "typed" as const, changes: [change] }
  await expect(save(stage.office, stage.as(`${other}经办`), wish)).rejects.toThrow("不能对")
  await expect(save(stage.office, clerk(), wish)).rejects.toThrow("属于别的单位")
  const controls = { ...change, kind: "controls", data: { of: unit, cents: 1 } }
  await expect(save(stage.office, clerk(), { ...wish, changes: [controls] })).rejects.toThrow("由财政局维护")
})

test("the findings of a draft stand beside the disclosure it compiles into", async () => {
  const { report, disclosure } = await findingsView(stage.office, clerk(), at())
  expect(report.summary.error).toBe(0)
  expect(disclosure?.entity).toMatchObject({ code: unit })
})
