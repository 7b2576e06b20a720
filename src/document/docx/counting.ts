const digits = "零一二三四五六七八九"
const legal = "零壹贰叁肆伍陆柒捌玖"
const stems = "甲乙丙丁戊己庚辛壬癸"
const branches = "子丑寅卯辰巳午未申酉戌亥"

/**
 * A counter as Word prints it, by `w:numFmt` (ECMA-376 17.18.59): `chineseCounting` 12 → `十二`. Formats we do
 * not know are printed as decimals.
 */
export function formatCounter(value: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return ""
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
      return format.includes("igital") ? digitByDigit(value) : chinese(value, digits, "十百千", true)
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return chinese(value, legal, "拾佰仟", false)
    case "ideographTraditional":
      return stems[value - 1] ?? String(value)
    case "ideographZodiac":
      return branches[value - 1] ?? String(value)
    case "decimalZero":
      return String(value).padStart(2, "0")
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return inRange(value, 20, 0x2460)
    case "decimalEnclosedParen":
      return inRange(value, 20, 0x2474)
    case "decimalEnclosedFullstop":
      return inRange(value, 20, 0x2488)
    case "ideographEnclosedCircle":
      return inRange(value, 10, 0x3280)
    case "upperLetter":
      return letters(value)
    case "lowerLetter":
      return letters(value).toLowerCase()
    case "upperRoman":
      return roman(value)
    case "lowerRoman":
      return roman(value).toLowerCase()
    default:
      return String(value)
  }
}

function inRange(value: number, count: number, first: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value)
}

function digitByDigit(value: number): string {
  return String(value).replace(/\d/g, (d) => (d === "0" ? "〇" : digits[Number(d)]!))
}

/** 1–9999 in Chinese; `short` writes 十二 for 一十二. */
function chinese(value: number, names: string, units: string, short: boolean): string {
  if (value < 0 || value > 9999) return String(value)
  if (value === 0) return names[0]!
  let text = ""
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) {
      gap = text !== ""
      continue
    }
    if (gap) text += names[0]
    gap = false
    text += names[digit]! + (power > 0 ? units[power - 1]! : "")
  }
  return short && value >= 10 && value < 20 ? text.slice(1) : text
}

function letters(value: number): string {
  // Word repeats the letter: Z is followed by AA, BB, CC, up to thirty of them.
  if (value < 1 || value > 30 * 26) return String(value)
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  const marks: [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ]
  let rest = value
  let text = ""
  for (const [amount, mark] of marks)
    while (rest >= amount) {
      text += mark
      rest -= amount
    }
  return text
}
