import { expect, test } from "vitest"
import type { ActChoice } from "../answers/act-choice.ts"
import { givenFrom, missingFrom, nothing } from "./given.ts"

const choice = (...needs: readonly string[]): ActChoice => ({
  act: "x",
  actName: "办理",
  way: "on",
  needs: needs.map((need) => ({ need, name: need })),
})
const all = () => true

test("only what an act needs is sent", () => {
  const typed = { ...nothing, date: "2027-02-01", number: " 云财〔2027〕1号 ", reason: "不要" }
  expect(givenFrom(choice("date", "number"), typed, all)).toEqual({
    date: "2027-02-01",
    number: "云财〔2027〕1号",
  })
  expect(givenFrom(choice(), typed, all)).toEqual({})
})

test("the meeting may stay open when a year is opened", () => {
  const typed = { ...nothing, firstUp: "2026-09-01", secondUp: "2026-11-01" }
  expect(missingFrom(choice("deadlines"), typed)).toBe("")
  expect(givenFrom(choice("deadlines"), typed, all)).toEqual({
    deadlines: { firstUp: "2026-09-01", secondUp: "2026-11-01" },
  })
})

test("a remark says its place in front, an empty one is left out", () => {
  const comments = [
    { at: { table: 2 }, where: "支出总表", text: "合计不对" },
    { at: {}, where: "", text: "  " },
  ]
  expect(givenFrom(choice("comments"), { ...nothing, comments }, all)).toEqual({
    comments: [{ at: { table: 2 }, text: "支出总表：合计不对" }],
  })
  expect(missingFrom(choice("comments"), nothing)).toContain("退回的意见")
})

test("each department gets its own control numbers, to the cent", () => {
  const controls = [
    { of: "101", fund: "generalPublic", kind: "basic", typed: "1,000.5" },
    { of: "102", fund: null, kind: null, typed: "7" },
    { of: "101", fund: null, kind: "project", typed: "" },
  ] as const
  const typed = { ...nothing, controls }
  expect(givenFrom(choice("controls"), typed, (code) => code === "101")).toEqual({
    controls: [{ of: "101", fund: "generalPublic", kind: "basic", cents: 100_050 }],
  })
  expect(
    missingFrom(choice("divided"), { ...nothing, controls: [{ ...controls[1], typed: "一百" }] }),
  ).toContain("“一百”不是金额")
  expect(missingFrom(choice("controls"), nothing)).toContain("请填写控制数")
})
