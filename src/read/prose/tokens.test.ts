import fc from "fast-check"
import { expect, test } from "vitest"
import { bounded } from "./bounded.ts"
import { tokensOf } from "./tokens.ts"

/** Tokens in short: `year:2024年`. */
const tokens = (text: string) => tokensOf(text).map(({ kind, text }) => `${kind}:${text}`)

test.each([
  ["2024年支出预算900万元，", ["year:2024年", "subject:支出预算", "amount:900万元", "mark:，"]],
  ["较上年增加3.5%。", ["compare:较", "lastYear:上年", "direction:增加", "percent:3.5%", "mark:。"]],
  ["截至2024年12月31日有2辆", ["date:2024年12月31日", "count:2辆"]],
  ["其中：基本支出0元", ["list:其中", "mark:：", "subject:基本支出", "amount:0元"]],
  ["年初预算为0，", ["version:年初预算", "zero:0", "mark:，"]],
  ["决算数大于年初预算数的主要原因：", ["versus:决算数大于年初预算数", "reason:主要原因："]],
  ["每户10-20万元、人均5元/月", ["amount:每户10-20万元", "mark:、", "amount:人均5元/月"]],
  ["与上年持平", ["compare:与", "lastYear:上年", "same:持平"]],
  ["支出分别为1万元", ["unclear:分别", "amount:1万元"]],
  ["教育支出(类)普通教育(款)2万元", ["subject:教育支出(类)普通教育(款)", "amount:2万元"]],
  ["1,1,1,1", []],
  ["1.2.3,45万元", ["amount:45万元"]],
] as [string, string[]][])("%s", (text, expected) => {
  expect(tokens(text)).toEqual(expected)
})

test("记号自左至右，互不重叠，照抄原文", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("收入", "1,2", "万元", "（", ")", "增加", "，", "2024年", "其中")),
      (words) => {
        const text = words.join("")
        let at = 0
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          at = token.end
        }
      },
    ),
  )
})

test("没有止境的重复都有了止境", () => {
  expect(bounded("a*[*+]+\\*(?:b|c)+")).toBe("a{0,24}[*+]{1,24}\\*(?:b|c){1,24}")
})
