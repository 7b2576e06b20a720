import { expect, test } from "vitest"
import { formatCounter } from "./counting.ts"

test.each([
  [1, "chineseCounting", "一"],
  [10, "chineseCounting", "十"],
  [12, "chineseCountingThousand", "十二"],
  [21, "japaneseCounting", "二十一"],
  [105, "taiwaneseCountingThousand", "一百零五"],
  [110, "chineseCounting", "一百一十"],
  [1001, "chineseCounting", "一千零一"],
  [12, "chineseLegalSimplified", "壹拾贰"],
  [20, "ideographDigital", "二〇"],
  [3, "ideographTraditional", "丙"],
  [12, "ideographZodiac", "亥"],
  [3, "decimalEnclosedCircleChinese", "③"],
  [3, "decimalEnclosedParen", "⑶"],
  [25, "decimalFullWidth", "２５"],
  [7, "decimalZero", "07"],
  [28, "lowerLetter", "bb"],
  [49, "upperRoman", "XLIX"],
  [4, "whatever", "4"],
])("%i as %s is %s", (value, format, text) => {
  expect(formatCounter(value, format)).toBe(text)
})
