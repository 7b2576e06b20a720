import { expect, test } from "vitest"
import { parseSide } from "./expression.ts"

test("cells joined by + and -, with sides, codes, quantifiers and optional terms", () => {
  expect(parseSide("governmentFund[all].opening - basic[30217].total + stateCapital[each].*?")).toEqual([
    { sign: 1, table: "governmentFund", side: null, row: "all", column: "opening", optional: false },
    { sign: -1, table: "basic", side: null, row: "30217", column: "total", optional: false },
    { sign: 1, table: "stateCapital", side: null, row: "each", column: "*", optional: true },
  ])
  expect(parseSide("appropriation.revenue[carryOver.generalPublic].amount")[0]).toMatchObject({
    side: "revenue",
    row: "carryOver.generalPublic",
  })
})

test("anything else is our mistake and says so", () => {
  expect(() => parseSide("支出总表.合计")).toThrow('Not a cell of identities.csv: "支出总表.合计"')
})
