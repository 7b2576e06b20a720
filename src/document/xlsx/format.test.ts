import fc from "fast-check"
import { expect, test } from "vitest"
import { plainDecimal, roundedDecimal } from "./decimal.ts"
import { builtInFormat, numberFormat } from "./format.ts"

const show = (value: number, code: string) => numberFormat(code, false)(value)

test.each([
  [4078.2299999999996, "General", "4078.23"],
  [4078.2299999999996, "0.00", "4078.23"],
  [4078.2299999999996, "#,##0.00", "4078.23"],
  [1516, "#,##0.00", "1516.00"],
  [20801, "General", "20801"],
  [2080105, "0", "2080105"],
  [208, "00000", "00208"],
  [64.25, "#,##0.0", "64.3"],
  [1.005, "0.00", "1.01"],
  [0.5, "0%", "50%"],
  [0.125, "0.00%", "12.50%"],
  [1.25, "0.##", "1.25"],
  [3, "0.##", "3"],
  [-12.5, "0.00", "-12.50"],
  [-12.5, "#,##0.00_);(#,##0.00)", "(12.50)"],
  [-12.5, "0.00;[Red]0.00", "-12.50"],
  [-0.001, "0.00", "0.00"],
  [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "0.00"],
  [7.85, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "7.85"],
  [0, "0.00;-0.00;", ""],
  [0, "#,##0.00;-#,##0.00;;@", ""],
  [123456, '0!.0,"万元"', "12.3万元"],
  [1234567, "#,##0,", "1235"],
  [3, '0"辆"', "3辆"],
  [85, "[>=60]0;[Red]0", "85"],
  [1234.5, "¥#,##0.00", "¥1234.50"],
  [1234.5, "[$¥-804]#,##0.00", "¥1234.50"],
  [1.5e21, "General", "1500000000000000000000"],
  [0.000001, "General", "0.000001"],
])("%d shown as %s is %s", (value, code, text) => {
  expect(show(value, code)).toBe(text)
})

test.each([
  [45291, "yyyy/m/d", "2023/12/31"],
  [45291, 'yyyy"年"m"月"d"日"', "2023年12月31日"],
  [45291, "[$-804]yyyy\\-mm\\-dd;@", "2023-12-31"],
  [45291.75, "yyyy/m/d h:mm", "2023/12/31 18:00"],
  [45291.75, "h:mm AM/PM", "6:00 下午"],
  [1.5, "[h]:mm", "36:00"],
  [45291, "aaaa", "星期日"],
  [59, "yyyy-m-d", "1900-2-28"],
])("serial number %d shown as %s is %s", (serial, code, text) => {
  expect(show(serial, code)).toBe(text)
})

test("formats known by number only, and workbooks that count from 1904", () => {
  expect(show(0.25, builtInFormat(10))).toBe("25.00%")
  expect(show(45291, builtInFormat(57))).toBe("2023年12月")
  expect(show(5, builtInFormat(200))).toBe("5")
  expect(numberFormat("yyyy-m-d", true)(0)).toBe("1904-1-1")
})

test("an amount of cents comes back whatever sums of floats it went through", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: -1e11, max: 1e11 }), (a, b) => {
      const total = a / 100 + b / 100
      const text = `${Math.trunc((a + b) / 100)}.${String(Math.abs((a + b) % 100)).padStart(2, "0")}`
      const signed = a + b < 0 && a + b > -100 ? `-${text}` : text
      expect(show(total, "0.00")).toBe(signed)
    }),
  )
})

test("a plain decimal means the number it was made from", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      expect(Number(plainDecimal(value))).toBe(Number(value.toPrecision(15)) || 0)
    }),
  )
  expect(roundedDecimal(0.045, 2, 0)).toBe("5")
})
