import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseFigure } from "../../money/figure.ts"
import { moneyFormOf } from "../../packs/print.ts"
import { Printer } from "./print.ts"

const hebei = moneyFormOf("hebei")
const shanghai = moneyFormOf("shanghai")
const at = { table: 1, row: 1, column: 1 }

describe("Printer", () => {
  test("prints 万元 with two decimals, and 元 with thousands separated", () => {
    const text = (cents: number) =>
      [hebei, shanghai].map((money) => new Printer(money, null, new Map()).amount(cents, "total", at).text)
    expect(text(4_078_230_000)).toEqual(["4078.23", "40,782,300.00"])
    expect(text(10_000)).toEqual(["0.01", "100.00"])
    expect(text(0)).toEqual(["", ""])
    expect(text(-123_450_000)).toEqual(["-123.45", "-1,234,500.00"])
  })

  test("the figure is what a reader of the text has", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(hebei, shanghai), (cents, money) => {
        const printer = new Printer(money, null, new Map([["*", "0.00"]]))
        const { figure, text } = printer.amount(Math.trunc(cents / 10), "total", at)
        expect(figure).toEqual(parseFigure(text, money.measure))
      }),
    )
  })

  test("zeros are printed where the form wants them, as fine as the amounts beside them", () => {
    const printer = new Printer(hebei, null, new Map([["total", "0"]]))
    expect(printer.amount(0, "basic", at)).toEqual({ figure: null, text: "", at })
    printer.hasMoney(true)
    expect(printer.amount(0, "total", at).figure).toEqual(parseFigure("0", "万元", 2))
    printer.hasMoney(false)
    expect(printer.amount(0, "total", at).figure).toEqual(parseFigure("0", "万元"))
  })
})
