import { expect, test } from "vitest"
import { Recent } from "./index.ts"

test("what weighs too much together goes, the one that was asked for longest ago first", () => {
  const recent = new Recent<string>(6, (text) => text.length)
  for (const [key, text] of [
    ["a", "一二"],
    ["b", "三四"],
    ["c", "五六"],
  ] as const)
    recent.set(key, text)
  expect(recent.get("a")).toBe("一二")
  recent.set("d", "七八")
  expect(["a", "b", "c", "d"].map((key) => recent.get(key))).toEqual(["一二", undefined, "五六", "七八"])
})

test("what weighs too much alone is not kept, and what is set anew weighs once", () => {
  const recent = new Recent<string>(4, (text) => text.length)
  recent.set("large", "一二三四五")
  expect(recent.get("large")).toBeUndefined()
  for (let i = 0; i < 10; i++) recent.set("same", "一二")
  recent.set("other", "三四")
  expect([recent.get("same"), recent.get("other")]).toEqual(["一二", "三四"])
})
