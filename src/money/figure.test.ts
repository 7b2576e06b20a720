import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  canBeAtMost,
  figureOf,
  formatCents,
  fromYuan,
  meets,
  parseFigure,
  parseNumber,
  sum,
  toYuan,
} from "./figure.ts"

describe("印刷的金额", () => {
  test("4078.23 万元 stands for 4078.225 … 4078.235", () => {
    expect(parseFigure("4078.23", "万元")).toEqual({ cents: 4078_230_000, slack: 10_000 })
    expect(meets(parseFigure("4078.23", "万元")!, parseFigure("40782349.99", "元")!)).toBe(true)
    expect(meets(parseFigure("4078.23", "万元")!, parseFigure("40782350.02", "元")!)).toBe(false)
  })

  test("six decimals of 万元 are cents, exactly", () => {
    expect(parseFigure("2562.225768", "万元")).toEqual({ cents: 2562225768, slack: 1 })
  })

  test("thousands separators, full-width digits, brackets and minus", () => {
    expect(parseFigure("31,214,205.80", "元")?.cents).toBe(3121420580)
    expect(parseFigure("１２．５", "万元")?.cents).toBe(12_500_000)
    expect(parseFigure("(12.50)", "万元")?.cents).toBe(-12_500_000)
    expect(parseFigure("-12.50", "万元")?.cents).toBe(-12_500_000)
    expect(parseFigure("¥1,234.50", "元")?.cents).toBe(123_450)
  })

  test.each(["", "——", "2,56.84", "1.2.3", "12a", "(1.00", "#REF!", "."])("%s is no number", (text) => {
    expect(parseNumber(text)).toBeNull()
  })

  test("rounded parts may miss the rounded total by half a digit each, and no more", () => {
    const parts = ["0.33", "0.33", "0.33"].map((t) => parseFigure(t, "万元")!)
    expect(meets(sum(parts), parseFigure("1.00", "万元")!)).toBe(true)
    expect(meets(sum(parts), parseFigure("1.02", "万元")!)).toBe(false)
  })

  test("property: cents survive yuan and text", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (cents) => {
        expect(fromYuan(toYuan(cents))).toBe(cents)
        for (const measure of ["元", "万元"] as const)
          expect(parseFigure(formatCents(cents, measure), measure)?.cents).toBe(cents)
      }),
    )
  })

  test("property: meets is symmetric and follows order", () => {
    const figure = fc.record({ cents: fc.integer({ min: -1e9, max: 1e9 }), slack: fc.nat(1e6) })
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(meets(a, b)).toBe(meets(b, a))
        expect(meets(a, b)).toBe(canBeAtMost(a, b) && canBeAtMost(b, a))
      }),
    )
  })

  test("what has more digits than any amount is none", () => {
    expect(parseFigure("9".repeat(400), "元")).toBeNull()
    expect(parseFigure(`-${"9".repeat(400)}.50`, "万元")).toBeNull()
    expect(parseFigure(`${"1,"}${"000,".repeat(120)}000`, "亿元")).toBeNull()
    expect(parseFigure(`${"0".repeat(400)}7.50`, "元")).toEqual(parseFigure("7.50", "元"))
    expect(parseFigure(`7.${"5".repeat(400)}`, "元")).toMatchObject({ cents: 756 })
    expect(parseFigure("9007199254740.99", "元")).toMatchObject({ cents: 900719925474099 })
  })

  test("finer than a cent is rounded and says so", () => {
    expect(figureOf(parseNumber("0.0000005")!, "万元")).toEqual({ cents: 1, slack: 1 })
  })
})
