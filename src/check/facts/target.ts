import type { Target } from "../../model/disclosure.ts"
import { narrow } from "../../text/narrow.ts"
import { numeralScales, numeralSigns, numeralValue } from "../../text/numeral.ts"

/** What kind of thing a target value counts. */
export type TargetKind = "share" | "money" | "date" | "time" | "count" | "number" | "words"

/**
 * A target value understood: `≥1.2万人` is at least 12 000 of 人, `≤4万元/月` at most 40 000 yuan a 月, `12月底`
 * the end of month 12, `百分之九十五` 95 per cent. What is printed stays in `text`.
 */
export interface Understood {
  readonly text: string
  readonly operator: Target["operator"]
  readonly kind: TargetKind
  /** Per cent for shares, yuan for money, month (1–12) for dates, days for time, else pieces; null for words. */
  readonly value: number | null
  /** What is counted (`人`, `户`, `公里`), without 万; "" when nothing is said. */
  readonly unit: string
  /** What it is counted by: `月`, `年`, `人`, `户` … in the order printed; empty for a plain amount. */
  readonly per: readonly string[]
}

/** Days in a unit of time; a working day is a day. */
const days: Readonly<Record<string, number>> = {
  秒: 1 / 86_400,
  秒钟: 1 / 86_400,
  分钟: 1 / 1440,
  小时: 1 / 24,
  个小时: 1 / 24,
  天: 1,
  日: 1,
  工作日: 1,
  个工作日: 1,
  周: 7,
  个月: 30,
  季度: 91,
  个季度: 91,
  年: 365,
}
const shareUnit = /^(?:%|％|百分比|比率|百分点|个百分点|‰|成)$/

/** Reads a target further than its operator, number and unit as printed. */
export function understand(target: Pick<Target, "text" | "operator" | "value" | "unit">): Understood {
  const text = narrow(target.text).replace(/\s+/g, "")
  const said = { text: target.text, operator: target.operator }
  const words: Understood = { ...said, kind: "words", value: null, unit: "", per: [] }
  const month = /^(?:\d{4}年)?(\d{1,2})月(?:份|底|末|初|中旬|上旬|下旬|\d{1,2}日)?(?:之?前|以前)?$/.exec(
    text.replace(/^[≥≤<>=]+/, ""),
  )
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12)
    return { ...said, kind: "date", value: Number(month[1]), unit: "月", per: [] }
  const counted =
    target.value === null ? inCharacters(text) : { value: target.value, unit: target.unit ?? "" }
  if (!counted) return words
  const [head = "", ...rest] = counted.unit.split(/[/／]|每(?=[^日天]{1,3}$)/)
  const per = rest.flatMap((part) => part.split(/[·.、/]/)).filter((part) => part !== "")
  if (shareUnit.test(head)) {
    const factor = head === "‰" ? 0.1 : head === "成" ? 10 : 1
    return { ...said, kind: "share", value: counted.value * factor, unit: "%", per }
  }
  const { unit, scale } = unscaled(head)
  const value = counted.value * scale
  if (unit === "元") return { ...said, kind: "money", value, unit, per }
  const day = days[unit]
  if (day !== undefined && per.length === 0) return { ...said, kind: "time", value: value * day, unit, per }
  return { ...said, kind: unit === "" ? "number" : "count", value, unit, per }
}

/** `万人` → 10 000 of 人. A lone 万 or 千 is a scale too. */
function unscaled(unit: string): { unit: string; scale: number } {
  const match = /^(百|千|万|百万|千万|亿)(?=$|[^分])(.*)$/.exec(unit)
  if (!match) return { unit, scale: 1 }
  const scale = [...match[1]!].reduce((product, sign) => product * numeralScales[sign]!, 1)
  return { unit: match[2]!, scale }
}

/** A number written in characters: `百分之九十五`, `三次`, `十二个月`. */
function inCharacters(text: string): { value: number; unit: string } | null {
  const plain = text.replace(/^(?:不低于|不少于|不超过|不高于|不小于|至少|达到|≥|≤|>|<|=)/, "")
  const share = new RegExp(`^百分之(${numeralSigns}+)$`).exec(plain)
  if (share) return { value: numeralValue(share[1]!), unit: "%" }
  const match = new RegExp(`^(${numeralSigns}+)((?!${numeralSigns}).{1,6})$`).exec(plain)
  return match && { value: numeralValue(match[1]!), unit: match[2]! }
}
