import { expect, test } from "vitest"
import { blankPages } from "./pages.ts"

test("a page with only its number is blank; a cover and the end of the text are not", () => {
  const text = "\f一、部门职责\n- 2 -\n\f\n\n- 3 -\n\f二、机构设置\n\f"
  expect(blankPages(text)).toEqual([{ what: "第3页是空白页", at: { line: 3 } }])
})

test("text without form feeds has no pages", () => {
  expect(blankPages("一、部门职责\n\n\n\n二、机构设置\n")).toEqual([])
})
