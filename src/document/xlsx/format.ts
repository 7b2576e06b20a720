import { dateFormat } from "./date.ts"
import { plainDecimal, roundedDecimal } from "./decimal.ts"
import { type Section, sectionsOf } from "./sections.ts"

/** Shows a number as its cell does. */
export type NumberFormat = (value: number) => string

/** Number formats that workbooks refer to by number only, as a Chinese Excel shows them (ECMA-376 18.8.30). */
const builtIn: Record<number, string> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "¥#,##0;¥-#,##0",
  6: "¥#,##0;¥-#,##0",
  7: "¥#,##0.00;¥-#,##0.00",
  8: "¥#,##0.00;¥-#,##0.00",
  9: "0%",
  10: "0.00%",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00",
  41: '#,##0;-#,##0;"-"',
  42: '¥#,##0;¥-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '¥#,##0.00;¥-#,##0.00;"-"',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The code of a format known by its number alone, "General" when there is none. */
export function builtInFormat(id: number): string {
  return builtIn[id] ?? "General"
}

/**
 * A format code as a function. Two things are shown otherwise than in the program, because both say nothing:
 * thousands separators are left out unless `grouping` asks for them, and the dash that accounting formats print for
 * zero is the zero.
 */
export function numberFormat(code: string, since1904: boolean, grouping = false): NumberFormat {
  const sections = sectionsOf(code)
  const first = sections[0]
  if (!first || first.kind === "general") {
    const affix = first && first.before + first.after !== ""
    return (value) => (affix ? `${first.before}${plainDecimal(value)}${first.after}` : plainDecimal(value))
  }
  const dates = new Map(
    sections
      .filter((section) => section.kind === "date")
      .map((section) => [section, dateFormat(section.code, since1904)]),
  )
  return (value) => {
    const { section, signed } = choose(sections, value)
    if (section.kind === "date") return dates.get(section)!(value) ?? plainDecimal(value)
    if (section.kind === "general")
      return section.before + plainDecimal(signed ? value : Math.abs(value)) + section.after
    if (section.kind === "literal") {
      if (value === 0 && /^[\s_]*[-—–]+[\s_]*$/.test(section.before)) return show(first, 0, false, grouping)
      return section.before.trim()
    }
    return show(section, value, signed, grouping)
  }
}

/** The section for a value, and whether the sign must still be written. */
function choose(sections: readonly Section[], value: number): { section: Section; signed: boolean } {
  const conditional = sections.find((section) => section.condition)
  if (conditional) {
    const met = sections.find((section) => section.condition?.(value) ?? true)
    return { section: met ?? sections[0]!, signed: value < 0 }
  }
  if (value < 0 && sections[1]) return { section: sections[1], signed: !/[-(（]/.test(sections[1].before) }
  if (value === 0 && sections[2]) return { section: sections[2], signed: false }
  return { section: sections[0]!, signed: value < 0 }
}

function show(section: Section, value: number, signed: boolean, grouping: boolean): string {
  const text = roundedDecimal(value, section.shift, section.decimals)
  let [whole = "0", fraction = ""] = text.split(".")
  while (fraction.length > section.fixedDecimals && fraction.endsWith("0")) fraction = fraction.slice(0, -1)
  if (section.wholes === 0 && whole === "0") whole = ""
  const zero = /^0*$/.test(whole + fraction)
  const filled = fill(section.pattern, whole.padStart(section.wholes, "0"))
  const digits = grouping && section.grouped ? filled.replace(/\B(?=(\d{3})+$)/g, ",") : filled
  const number = digits + (fraction ? `.${fraction}` : "")
  return `${signed && !zero ? "-" : ""}${section.before}${number === "" ? "0" : number}${section.after}`.trim()
}

/** Puts digits into a pattern of placeholders (0) and literals, from the right; the rest goes to the left. */
function fill(pattern: string, digits: string): string {
  if (/^0*$/.test(pattern)) return digits
  const places = pattern.replace(/[^0]/g, "").length
  const padded = digits.padStart(places, "0")
  let rest = padded.length
  let text = ""
  for (let i = pattern.length - 1; i >= 0; i--)
    text = (pattern[i] === "0" ? padded[--rest]! : pattern[i]!) + text
  return padded.slice(0, rest) + text
}
