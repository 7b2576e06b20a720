import { expect, test } from "vitest"
import { packs } from "../packs/list.ts"
import { explainer, termsOf } from "./terms.ts"

test("a word is explained where it stands first, the longer one before the shorter one inside of it", () => {
  const explain = explainer()
  const found = (text: string) => explain(text).map(({ text: words, of }) => (of ? `[${words}]` : words))
  expect(found("一般公共预算拨款收入和基本支出，基本支出")).toEqual([
    "[一般公共预算拨款收入]",
    "和",
    "[基本支出]",
    "，基本支出",
  ])
  expect(found("用一般公共预算安排的项目支出、基本支出")).toEqual([
    "用",
    "[一般公共预算]",
    "安排的",
    "[项目支出]",
    "、基本支出",
  ])
  expect(found("<没有>")).toEqual(["<没有>"])
})

test("every place's terms have anchors of their own and no placeholders", () => {
  for (const { name } of packs) {
    const all = termsOf(name)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { id, text } of all) expect([id, text].join(" ")).not.toMatch(/^ |[{}]/)
  }
})
