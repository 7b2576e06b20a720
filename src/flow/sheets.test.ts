import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { as, finding, noon, people, region } from "./county.test-data.ts"
import {
  actsOnSheet,
  doersIn,
  nextOnSheet,
  performOnSheet,
  type Round,
  type Sheet,
  type SheetCommand,
} from "./sheets.ts"
import { statesOf } from "./states.ts"

const unit = (code: string, name: string): Sheet => ({
  kind: "unitMonitoring",
  code,
  name,
  department: code.slice(0, 3),
  state: "filling",
})
const opened: Round = {
  use: "monitoring",
  region: region.code,
  year: 2027,
  until: "2027-07-31",
  due: "2027-08-20",
  sheets: [
    { kind: "departmentMonitoring", code: "334", name: "云岭县水务局", department: "334", state: "filling" },
    unit("334001", "云岭县水务局本级"),
    unit("334002", "云岭县水利工作站"),
    {
      kind: "departmentMonitoring",
      code: "361",
      name: "云岭县文化和旅游局",
      department: "361",
      state: "filling",
    },
    unit("361001", "云岭县文化和旅游局本级"),
  ],
}
const given = { comments: [{ at: { record: "i1", field: "value" }, text: "请核对里程" }], due: "2027-08-18" }

/** Does an act, written `act code by`. */
function did(round: Round, words: string, rest: Partial<SheetCommand> = {}) {
  const [act, code, by] = words.split(" ") as [SheetCommand["act"], string, string]
  return performOnSheet(round, people, {
    act,
    code,
    by,
    for: null,
    at: noon("2027-08-10"),
    given: act === "return" ? given : {},
    report: { findings: [] },
    ...rest,
  })
}

function moved(round: Round, sheet: Sheet): Round {
  return { ...round, sheets: round.sheets.map((each) => (each.code === sheet.code ? sheet : each)) }
}

function later(round: Round, ...acts: readonly string[]): Round {
  let now = round
  for (const words of acts) {
    const done = did(now, words)
    if (!done.ok) throw new Error(`${words}: ${done.because}`)
    now = moved(now, done.sheet)
  }
  return now
}

const doers = doersIn(people, region.code, "2027-08-10")

const because = (...args: Parameters<typeof did>) => {
  const done = did(...args)
  return done.ok ? "可以" : done.because
}
const handedIn = ["propose 334001 uc1", "submit 334001 uh1", "receive 334001 df334"]
const wholeDepartment = [...handedIn, "propose 334002 uc2", "submit 334002 uh2", "receive 334002 df334"]

describe("a date of monitoring goes from unit to bureau", () => {
  test("and rests when the bureau has received it", () => {
    const end = later(opened, ...wholeDepartment, "submit 334 df334", "receive 334 bo")
    const own = end.sheets.filter(({ department }) => department === "334")
    expect(own.map(({ state }) => state)).toEqual(["received", "received", "received"])
    expect(own.flatMap((sheet) => nextOnSheet(end, sheet, doers))).toEqual([])
  })

  test("a department waits for its units, and says for which", () => {
    expect(because(later(opened, ...handedIn), "submit 334 df334")).toBe(
      "还不能“上报”，要等334002 云岭县水利工作站（监控填报中），请先催办。",
    )
  })

  test("what is returned says where and until when; what is with the bureau first comes back", () => {
    const withBureau = later(opened, ...wholeDepartment, "submit 334 df334")
    expect(because(withBureau, "return 334002 df334")).toContain("要等334 云岭县水务局（监控已报财政局）")
    const back = later(withBureau, "return 334 bo", "return 334002 df334")
    expect(back.sheets.map(({ state }) => state)).toEqual([
      "filling",
      "received",
      "filling",
      "filling",
      "filling",
    ])
    expect(because(withBureau, "return 334 bo", { given: {} })).toBe(
      "缺少退回意见，请写明哪里要改、怎么改。缺少重新报送的日期，请填写。",
    )
  })

  test("with errors it stays where it is, warnings go along", () => {
    expect(because(opened, "propose 334001 uc1", { report: { findings: [finding("error")] } })).toBe(
      "还有1个错误没有改正：LED-012 金额过大，请改正后再办理。",
    )
    expect(because(opened, "propose 334001 uc1", { report: { findings: [finding("warning")] } })).toBe("可以")
  })

  test("whose turn it is, is said by name", () => {
    const [step] = nextOnSheet(opened, opened.sheets[1]!, doers)
    expect(step?.says).toBe("334001 云岭县水务局本级（监控填报中），等单位经办人丁一“送审”。")
    // The department has nothing to do before its units.
    expect(nextOnSheet(opened, opened.sheets[0]!, doers)).toEqual([])
  })

  test("nobody receives their own, and the congress and the auditor move nothing", () => {
    const submitted = later(opened, "propose 334001 uc1", "submit 334001 uh1")
    expect(because(submitted, "receive 334001 uh1")).toContain("您（单位负责人）不能对")
    expect(because(opened, "receive 999 bo")).toBe("2027年7月31日的监控没有编码为“999”的监控表，请核对编码。")
    for (const sheet of opened.sheets)
      for (const state of statesOf(sheet.kind))
        for (const who of ["cr", "au", "sys", "sec", "aud"])
          expect(actsOnSheet(opened, { ...sheet, state: state as Sheet["state"] }, as(who))).toEqual([])
  })

  test("from wherever it stands it comes to rest by the steps that are told", () => {
    const acts = ["propose", "submit", "withdraw", "receive", "return"] as const
    const persons = people.persons.map(({ id }) => id)
    const step = fc.tuple(
      fc.constantFrom(...acts),
      fc.constantFrom(...opened.sheets.map(({ code }) => code)),
      fc.constantFrom(...persons),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let now = opened
        for (const words of steps) {
          const done = did(now, words.join(" "))
          if (done.ok)
            now = {
              ...now,
              sheets: now.sheets.map((each) => (each.code === done.sheet.code ? done.sheet : each)),
            }
        }
        for (let i = 0; i < 40; i++) {
          const next = now.sheets.flatMap((sheet) => nextOnSheet(now, sheet, doers))[0]
          if (!next) break
          now = later(now, `${next.act} ${next.sheet.code} ${next.people[0]!.person.id}`)
        }
        expect(now.sheets.every(({ state }) => state === "received")).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
