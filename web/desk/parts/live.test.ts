import { expect, test } from "vitest"
import { changeFrom, concerns } from "./live.ts"

test("a change is read as it was sent, anything else is none", () => {
  expect(changeFrom('{"year":2027,"code":"101","what":"save"}')).toEqual({
    year: 2027,
    code: "101",
    what: "save",
  })
  expect(changeFrom('{"year":"2027"}')).toBeNull()
  expect(changeFrom("")).toBeNull()
})

test.each([
  [{ year: 2027, code: "101001", what: "save" }, null, true],
  [{ year: 2027, code: "101001", what: "save" }, "101001", true],
  [{ year: 2027, code: "101002", what: "save" }, "101001", false],
  [{ year: 2027, code: "101", what: "act" }, "101001", true],
  [{ year: 2026, code: "101001", what: "act" }, "101001", false],
  [{ year: 0, code: "", what: "act" }, "101001", true],
] as const)("%j seen from %s", (change, code, isOurs) => {
  expect(concerns(change, 2027, code)).toBe(isOurs)
})
