import fc from "fast-check"
import { expect, test } from "vitest"
import { isNumbered, numberStyles, withoutNumber } from "./numbering.ts"
import { numeral, numeralValue } from "./numeral.ts"

test.each([
  "一、职责",
  "（三）职责",
  "(3)职责",
  "12.职责",
  "12．职责",
  "3）职责",
  "3、职责",
  "①职责",
  "十二、职责",
  "（三）、职责",
  " 一、 职责",
])("%s is numbered", (line) => {
  expect(withoutNumber(line)).toBe("职责")
  expect(isNumbered(line.trim())).toBe(true)
})

test.each(["一般公共预算", "1.5万元", "2024年职责", "十分重要", "（含公用）经费", "百年大计"])(
  "%s is not",
  (line) => {
    expect(withoutNumber(line)).toBe(line)
    expect(isNumbered(line)).toBe(false)
  },
)

test("a part is numbered too, though its number is kept", () => {
  expect(isNumbered("第二部分 预算表")).toBe(true)
  expect(withoutNumber("第二部分 预算表")).toBe("第二部分 预算表")
})

test("every number of a chapter is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
      expect(numeralValue(numeral(n))).toBe(n)
      expect(numberStyles.chapter.exec(`${numeral(n)}、职责`)?.[1]).toBe(numeral(n))
      expect(numberStyles.section.exec(`（${numeral(n)}）职责`)?.[1]).toBe(numeral(n))
    }),
  )
})
