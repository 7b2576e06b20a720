import { expect, test } from "vitest"
import { nameOfKey, nameOfSubject } from "./names.ts"

test("a subject that no table of names has is called by its own words, whatever it is", () => {
  expect(nameOfKey("revenue")).toBe("收入")
  for (const subject of ["constructor", "toString", "__proto__", "hasOwnProperty"])
    expect(nameOfSubject({ subject, words: "某项收入" })).toBe("某项收入")
})
