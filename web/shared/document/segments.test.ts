import { expect, test } from "vitest"
import { segmentsOf } from "./segments.ts"

const text = "基本支出减少17.07万元，项目支出增加45.45万元，上年145.45万元。"

test("the words quoted are cut out of the sentence, whole numbers only", () => {
  expect(segmentsOf(text, ["45.45"])).toEqual([
    { text: "基本支出减少17.07万元，项目支出增加", of: [] },
    { text: "45.45", of: [0] },
    { text: "万元，上年145.45万元。", of: [] },
  ])
})

test("two findings of the same words share a stretch; overlapping and absent words mark nothing", () => {
  const marked = segmentsOf(text, ["17.07", "17.07", "减少17", "99.99", undefined]).filter(
    ({ of }) => of.length > 0,
  )
  expect(marked).toEqual([{ text: "17.07", of: [0, 1] }])
})

test("words that occur twice point at neither", () => {
  expect(segmentsOf("收入5.00，支出5.00", ["5.00"])).toEqual([{ text: "收入5.00，支出5.00", of: [] }])
})

test("the segments together are the paragraph", () => {
  for (const words of [[], ["万元"], ["基本支出", "。"], [text]])
    expect(
      segmentsOf(text, words)
        .map((segment) => segment.text)
        .join(""),
    ).toBe(text)
})
