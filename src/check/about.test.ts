import { expect, test } from "vitest"
import { aboutText, nameKey } from "./about.ts"

test("keys are joined in their order, and what a document lacks is left out", () => {
  expect(aboutText(["generalPublic", null, "2080105", "", undefined, "project"])).toBe(
    "generalPublic/2080105/project",
  )
})

test("a key that is joined of several keeps its parts", () => {
  const project = aboutText(["project", nameKey("河道保洁")])
  expect(aboutText([project, "amount"])).toBe("project/河道保洁/amount")
})

test("a name with a stroke is one key", () => {
  expect(aboutText(["project", nameKey("社区/村 服务")])).toBe("project/社区／村服务")
})

test("a name is the same next year, and one of figures only keeps them", () => {
  expect(nameKey("2025年征兵工作经费")).toBe(nameKey("2026年度征兵工作经费"))
  expect(nameKey("育肥场（2024年）3处")).toBe("育肥场处")
  expect(nameKey("2025")).toBe("2025")
})
