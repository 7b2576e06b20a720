import { randomUUID } from "node:crypto"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Ledger } from "../../model/ledger.ts"
import { workbookOf } from "../../workbook/index.ts"
import { onAccount } from "../accounts/manage.ts"
import { refuseLarge } from "../drafts/size.ts"
import { demoOffice } from "../office.test-data.ts"
import { bodyView, draftView, findingsView } from "../views/body.ts"
import { act } from "./act.ts"
import { save } from "./save.ts"
import { undo } from "./undo.ts"
import { previewUpload } from "./upload.ts"

/** What goes wrong in an office, each with its sentence; other workbooks stand in uploads.test.ts. */
let stage: Awaited<ReturnType<typeof demoOffice>>
let unit: string
let department: string
let ledger: Ledger

beforeAll(async () => {
  stage = await demoOffice({ seed: 7 })
  const { office, region } = stage
  const [open] = await office.store.office(region.code, (trx) =>
    trx
      .selectFrom("body")
      .select(["code", "department"])
      .where("kind", "=", "unit")
      .where("state", "=", "secondDraft")
      .execute(),
  )
  unit = open!.code
  department = open!.department
  ledger = (await draftView(office, clerk(), at())).draft.ledger
}, 120_000)
afterAll(() => stage?.drop())

const at = () => ({ year: stage.year, code: unit })
const clerk = () => stage.as(`${unit}经办`)
const head = () => stage.as(`${unit}负责人`)
const preview = async (changed: Ledger, mend = (bytes: Uint8Array) => bytes) =>
  previewUpload(stage.office, clerk(), at(), {
    name: "台账.xlsx",
    bytes: mend(await workbookOf(changed, stage.office.referenceFor(stage.region.place))),
  })
const does = (who: string, name: "propose" | "submit" | "withdraw") =>
  act(stage.office, stage.as(who), { ...at(), act: name, given: {} })

describe("a workbook", () => {
  test("of 100 000 rows is too large for a budget", () => {
    const lines = Array.from({ length: 100_000 }, () => ledger.lines[0]!)
    expect(() => refuseLarge({ ...ledger, lines })).toThrow(
      "“预算明细”有100000行，一份预算最多20000行，没有采用；请删去误填的空行和重复行，或按单位拆分后再上传。",
    )
    expect(() => refuseLarge(ledger)).not.toThrow()
  })

  test("with a formula for an amount that was never calculated says which cell", async () => {
    const { problems } = await preview(ledger, withFormula)
    expect(problems.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([
      expect.stringMatching(/^工作表“预算明细”[A-Z]+\d+（金额（元））里的公式没有保存计算结果。$/),
    ])
  })

  test("with a unit that is there no more leaves its money aside, and says so", async () => {
    const gone = { ...ledger.lines[0]!, unit: `${department}999`, project: null }
    const units = [...ledger.units, { ...ledger.units[0]!, code: gone.unit, name: "撤销的单位" }]
    const { difference, leftAside } = await preview({ ...ledger, units, lines: [...ledger.lines, gone] })
    expect(difference).toEqual({ added: [], changed: [], removed: [] })
    expect(leftAside.join()).toContain("“预算明细”里有1行不属于")
    const data = { ...gone, id: undefined, at: undefined }
    const changes = [{ kind: "lines", id: "gone", seen: 0, place: 0, data }]
    await expect(
      save(stage.office, clerk(), { ...at(), key: randomUUID(), why: "typed", changes }),
    ).rejects.toThrow("有记录属于别的单位")
  })

  test("with a code that is of another year's list: the findings name the line and the code", async () => {
    const { draft } = await draftView(stage.office, clerk(), at())
    const { kind, id, version, place, data } = draft.records.find((record) => record.kind === "lines")!
    const old = { kind, id, seen: version, place, data: { ...data, function: "2019998" } }
    const wish = { ...at(), key: randomUUID(), why: "typed" as const, changes: [old] }
    const saved = await save(stage.office, clerk(), wish)
    const { report, disclosure } = await findingsView(stage.office, clerk(), at())
    const errors = report.findings.filter(({ severity }) => severity === "error")
    expect(errors.map(({ message }) => message).join()).toMatch(/2019998/)
    expect(disclosure).toBeNull()
    await expect(does(clerk().person, "propose")).rejects.toThrow(/还有\d+个错误没有改正/)
    await undo(stage.office, clerk(), { ...at(), number: saved.ok ? saved.number : 0 })
  })
})

test("a department that loses its last user: the year says who is missing and who gives the post", async () => {
  await does(clerk().person, "propose")
  await does(head().person, "submit")
  const id = `${department}财务`
  await onAccount(stage.office, stage.as("安全管理员"), { act: "suspend", id, reason: "离岗" })
  const { turn } = await bodyView(stage.office, clerk(), at())
  expect(turn.join()).toMatch(/部门财务人员.*现在没有人担任，请安全管理员.+授权。/)
  const wish = { year: stage.year, code: department, key: randomUUID(), why: "typed" as const, changes: [] }
  await expect(save(stage.office, stage.as(id), wish)).rejects.toThrow("账号已停用")
  await does(head().person, "withdraw")
})

describe("at the same moment", () => {
  test("two submissions of one budget: one is done, the other is told that it was", async () => {
    await does(clerk().person, "propose")
    const before = (await bodyView(stage.office, clerk(), at())).versions.length
    const both = await Promise.allSettled([does(head().person, "submit"), does(head().person, "submit")])
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    const refused = both.find((each) => each.status === "rejected")!
    expect(String(refused.reason.message)).toMatch(/现在是“二上已报部门”，不能“上报”/)
    expect((await bodyView(stage.office, clerk(), at())).versions.length).toBe(before + 1)
    await does(head().person, "withdraw")
  })

  test("two heads: one decides, the other is told what was decided", async () => {
    await onAccount(stage.office, stage.as("系统管理员"), { act: "create", id: "副手", name: "副手" })
    await stage.office.store.office(stage.region.code, async (trx) => {
      await trx.updateTable("person").set({ state: "active" }).where("id", "=", "副手").execute()
      await trx
        .insertInto("post")
        .values({ region: stage.region.code, person: "副手", role: "unitHead", at: unit })
        .execute()
    })
    await does(clerk().person, "propose")
    const both = await Promise.allSettled([
      does(head().person, "submit"),
      act(stage.office, stage.as("副手"), {
        ...at(),
        act: "return",
        given: { comments: [{ at: {}, text: "请核对" }] },
      }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    const refused = both.find((each) => each.status === "rejected")!
    expect(String(refused.reason.message)).toMatch(/现在是“二上(?:已报部门|编制中)”，不能“(?:退回|上报)”/)
    if (both[0]!.status === "fulfilled") await does(head().person, "withdraw")
  })
})

test("a clock that is one day back: nothing is done before it is set", async () => {
  stage.at("2026-08-31")
  await expect(does(clerk().person, "propose")).rejects.toThrow(
    /^系统时钟是.*8月31日，早于上一次办理的.*9月1日，请先校准时钟再办理。$/,
  )
  stage.at("2026-09-01")
  const { report } = await findingsView(stage.office, clerk(), at())
  expect(report.summary.error).toBe(0)
})

/** The first amount becomes a formula whose result nobody saved. */
function withFormula(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const amount = `<v>${ledger.lines[0]!.cents / 100}</v>`
  for (const [name, part] of Object.entries(parts)) {
    const text = strFromU8(part)
    if (!/sheet\d+\.xml$/.test(name) || !text.includes(amount)) continue
    parts[name] = strToU8(text.replace(amount, "<f>1+1</f>"))
    return zipSync(parts)
  }
  throw new Error("The workbook has no such amount")
}
