import { expect, test } from "vitest"
import { shownPaths } from "./shown-path.ts"

const shown = (here: string, ...paths: string[]) => paths.map(shownPaths(paths, here))

test("relative paths stay; absolute ones are named from the folder one works in", () => {
  expect(shown("/工作", "甲/一.docx", "/工作/乙/二.docx")).toEqual(["甲/一.docx", "乙/二.docx"])
})

test("what lies elsewhere is named from the folder that holds all of it", () => {
  expect(shown("/工作", "/盘/2025/甲局/一.docx", "/盘/2025/乙局/二.docx")).toEqual([
    "甲局/一.docx",
    "乙局/二.docx",
  ])
  expect(shown("/工作", "/盘/2025/一.docx")).toEqual(["一.docx"])
  expect(shown("/工作", "/盘/一.docx", "/桌面/二.docx")).toEqual(["盘/一.docx", "桌面/二.docx"])
})

test("a folder whose name only begins alike is another", () => {
  expect(shown("/工作", "/工作二/一.docx")).toEqual(["一.docx"])
})
