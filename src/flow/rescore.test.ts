import { describe, expect, test } from "vitest"
import { noon, people, region } from "./county.test-data.ts"
import { mayScore, type ScoreCommand, type ScoreHistory } from "./rescore.ts"
import type { Round, Sheet } from "./sheets.ts"

const unit: Sheet = {
  kind: "unitEvaluation",
  code: "334001",
  name: "云岭县水务局本级",
  department: "334",
  state: "submitted",
}
const department: Sheet = {
  ...unit,
  kind: "departmentEvaluation",
  code: "334",
  name: "云岭县水务局",
  state: "filling",
}
const round = (state: Sheet["state"], above: Sheet["state"] = "filling"): Round => ({
  use: "evaluation",
  region: region.code,
  year: 2027,
  until: "2027-12-31",
  due: "2028-02-20",
  sheets: [
    { ...unit, state },
    { ...department, state: above },
  ],
})
const nothing: ScoreHistory = { entries: [], said: [], savers: [] }

/** Asks whether somebody may score, written `rescore 334001 df334`. */
function asked(
  of: Round,
  words: string,
  history: Partial<ScoreHistory> = {},
  parts: readonly string[] = ["i1"],
) {
  const [act, code, by] = words.split(" ") as [ScoreCommand["act"], string, string]
  const command = { act, code, by, for: null, at: noon("2028-02-01"), parts }
  const found = mayScore(of, people, command, { ...nothing, ...history })
  return found.ok ? found.level : found.because
}

describe("who scores a sheet after its unit", () => {
  test("is the department while it has the sheet, and the bureau once the department has received it", () => {
    expect(asked(round("submitted"), "rescore 334001 df334")).toBe("department")
    expect(asked(round("received"), "rescore 334001 df334")).toBe("department")
    expect(asked(round("received", "submitted"), "rescore 334001 bo")).toBe("bureau")
    expect(asked(round("received", "submitted"), "rescore 334 bo")).toBe("bureau")
    expect(asked(round("submitted"), "rescore 334001 bo")).toContain("现在是“自评已报部门”")
    expect(asked(round("filling"), "rescore 334001 df334")).toContain("现在是“自评填报中”")
    expect(asked(round("received"), "rescore 999 df334")).toContain("没有编码为“999”的自评表")
  })

  test("is no unit, no congress, no auditor, nor a department of its own sheet or of another's", () => {
    for (const who of ["uc1", "uh1", "cr", "au", "df361"])
      expect(asked(round("received"), `rescore 334001 ${who}`)).toContain("不能对")
    expect(asked(round("received", "submitted"), "rescore 334 df334")).toContain("不能对")
  })

  test("is the department no more when its sheet is with the bureau", () => {
    expect(asked(round("received", "submitted"), "rescore 334001 df334")).toContain("已经报财政局")
  })

  test("has not scored it already as somebody else: filled it in, handed it on, or scored at the other level", () => {
    const now = round("received")
    const by = (person: string) => ({ by: person, for: null })
    expect(asked(now, "rescore 334001 df334", { savers: ["df334"] })).toBe(
      "您已经办理过这张自评表的自评，不能再由部门打分，请换人复评。",
    )
    for (const act of ["propose", "submit"] as const)
      expect(asked(now, "rescore 334001 df334", { entries: [{ act, ...by("df334") }] })).toContain(
        "请换人复评",
      )
    // Nor for somebody else, whoever of both it was.
    const forThem = { act: "submit", by: "uh1", for: "df334" } as const
    expect(asked(now, "rescore 334001 df334", { entries: [forThem] })).toContain("请换人复评")
    const above = round("received", "submitted")
    const said = [{ level: "department", part: "i2", ...by("bo") }] as const
    expect(asked(above, "rescore 334001 bo", { said })).toContain("您已经以部门的身份复评过")
    // Receiving is no scoring, and one's own level may score again.
    expect(asked(now, "rescore 334001 df334", { entries: [{ act: "receive", ...by("df334") }] })).toBe(
      "department",
    )
    const own = [{ level: "bureau", part: "i1", ...by("bo") }] as const
    expect(asked(above, "rescore 334001 bo", { said: own })).toBe("bureau")
  })

  test("and the unit answers to what the bureau scored, to nothing else", () => {
    const above = round("received", "received")
    const said = [{ level: "bureau", part: "i1", by: "bo", for: null }] as const
    expect(asked(above, "answerScore 334001 uc1", { said })).toBe("answer")
    expect(asked(above, "answerScore 334001 uc1", { said }, ["i2"])).toContain("没有要答复的")
    expect(asked(above, "answerScore 334001 df334", { said })).toContain("不能对")
  })
})
