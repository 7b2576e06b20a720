import { expect, test } from "vitest"
import { stepTo } from "./step-to.ts"

test("arrow keys go one on and one back, round at the ends; Home and End go there", () => {
  expect(stepTo("ArrowRight", 0, 3, "across")).toBe(1)
  expect(stepTo("ArrowRight", 2, 3, "across")).toBe(0)
  expect(stepTo("ArrowLeft", 0, 3, "across")).toBe(2)
  expect(stepTo("ArrowDown", 1, 3, "down")).toBe(2)
  expect(stepTo("ArrowUp", 0, 3, "down")).toBe(2)
  expect(stepTo("Home", 2, 3, "down")).toBe(0)
  expect(stepTo("End", 0, 3, "across")).toBe(2)
})

test("other keys, arrows of the other way and keys from elsewhere do nothing", () => {
  expect(stepTo("ArrowDown", 0, 3, "across")).toBe(null)
  expect(stepTo("ArrowRight", 0, 3, "down")).toBe(null)
  expect(stepTo("Tab", 0, 3, "down")).toBe(null)
  expect(stepTo("End", -1, 3, "across")).toBe(null)
})
