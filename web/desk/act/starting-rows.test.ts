import { expect, test } from "vitest"
import { withPasted } from "./controls-field.tsx"
import { enteredText, startingRows } from "./starting-rows.ts"

const control = (cents: number) =>
  ({ of: "101", fund: "generalPublic", kind: "basic", name: "一般公共预算拨款基本支出", cents }) as const
const entered = { day: "2026-10-08", who: "秦预算", controls: [control(123_456)] }

test("the head begins with what the officer entered, to the cent", () => {
  const rows = [{ of: "101", fund: "generalPublic", kind: "basic", typed: "1234.56" }]
  expect(startingRows("issue", { entered, controls: [] })).toEqual(rows)
  expect(startingRows("adjust", { entered, controls: [control(1)] })).toEqual(rows)
  expect(enteredText([entered, null, entered])).toBe("已填好秦预算（2026年10月8日）录入的控制数，请核对。")
})

test("what is issued already is changed from how it stands", () => {
  expect(startingRows("enterControls", { controls: [control(100)] })).toMatchObject([{ typed: "1.00" }])
  expect(startingRows("adjust", { entered: null, controls: [control(100)] })).toMatchObject([
    { typed: "1.00" },
  ])
})

test("nothing is known before anybody entered or issued something", () => {
  expect(startingRows("issue", { controls: [control(100)] })).toEqual([])
  expect(startingRows("receive", { entered })).toEqual([])
  expect(enteredText([null, undefined])).toBe("")
})

test("what is pasted takes the place of the same number, empty rows go", () => {
  const row = (kind: "basic" | "project", typed: string) => ({ of: "101", fund: null, kind, typed })
  const standing = [row("basic", "1"), row("project", "2"), { ...row("basic", ""), of: "102" }]
  expect(withPasted(standing, [row("basic", "3")])).toEqual([row("project", "2"), row("basic", "3")])
})
