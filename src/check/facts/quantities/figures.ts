import { type Counter, counterOf, counterPattern } from "../../../packs/counters.ts"
import { numeralScales, numeralSigns, numeralValue } from "../../../text/numeral.ts"

/** A number with what it counts, as printed in compact prose. */
export interface PrintedFigure {
  readonly start: number
  readonly end: number
  readonly text: string
  /** In the smallest unit of its dimension: cents, metres, pieces. */
  readonly value: number
  /** How many of its own unit: 3 of 3公里. */
  readonly count: number
  /** What the printed digits may stand for: counts are exact, `1.2万人` is 11 500 to 12 500. */
  readonly low: number
  readonly high: number
  /** `人`, `盏`, `公里`; "" for a bare number of a formula. */
  readonly unit: string
  /** The word it is counted by, as printed: 名 of 64名. */
  readonly word: string
  /** Figures of one dimension may be compared. */
  readonly dimension: string
  /** What else it is counted by: 件 of 21万卷（件）; absent where it is counted by one word. */
  readonly also?: string
  /** What it is for one of: `人`, `月` of 元/人·月. */
  readonly per: readonly string[]
  /** 约, 余, 以上 and the like stand at it, or it is the end of a range. */
  readonly rough: boolean
  /** 以上, 以内: a bound, which a target may be. */
  readonly bound: boolean
}

const number = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?"
const per = `[/每]每?(?:${counterPattern})(?:[·.、/每]?(?:${counterPattern})){0,2}(?![\\d每])`
// 第3次, 2024〕5号, A05, 1.2.3 and 3-5人 are no counts; a number with no unit counts in a formula only.
const figure = new RegExp(
  `(?<![\\d.,A-Za-z第〔]|[^\\d]\\d)(${number}|(?<![第星期十百千万零一二三四五六七八九])${numeralSigns}{1,5})(百万|千万|十万|百|千|万|亿)?(余|多)?(${counterPattern})?(?:（(${counterPattern})）)?(${per})?(以上|以下|以内|之内|左右|上下|不等)?`,
  "g",
)

/** So many characters around a figure tell what it is. */
const reach = 6

/** The figures of compact prose, left to right. */
export function figuresIn(text: string): PrintedFigure[] {
  const found: PrintedFigure[] = []
  for (const match of text.matchAll(figure)) {
    const read = understood(match, text)
    if (read) found.push(read)
  }
  return found
}

function understood(match: RegExpExecArray, text: string): PrintedFigure | null {
  const [all, digits, scale = "", more, word, other, behind = "", bound] = match
  const start = match.index
  const end = start + all.length
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  const inWords = !/\d/.test(digits!)
  if (word === undefined ? !isFactor(before, after) : isDate(digits!, word, before, after)) return null
  if (inWords && (word === undefined || isPhrase(digits!, after))) return null
  const { unit, dimension, factor, scaled } = countedBy(scale, word ?? "")
  const plain = withoutNumbering(digits!.replaceAll(",", ""), before, after === "" ? "" : scale + unit)
  const printed = inWords ? numeralValue(plain) : Number(plain)
  const times = scaled * factor
  const decimals = plain.split(".")[1]?.length ?? 0
  // Pieces without a scale are counted one by one.
  const half = inWords || (decimals === 0 && times === 1) ? 0 : (times * 10 ** -decimals) / 2
  return {
    start,
    end,
    text: all,
    value: dimension === "钱" ? Math.round(printed * times) : printed * times,
    count: printed * scaled,
    low: printed * times - half,
    high: printed * times + half,
    unit,
    word: word ?? "",
    dimension,
    ...(other === undefined ? {} : { also: counterOf(other)?.dimension ?? "" }),
    per: perOf(behind),
    bound: bound !== undefined && /^[以之]/.test(bound),
    rough: more !== undefined || bound !== undefined || /\d[%万元人]?[-—~～至]$/.test(before),
  }
}

/** What is counted one by one. */
const oneByOne =
  /^(?:人|人次|户|家|个|项|所|处|座|栋|盏|台|辆|套|件|份|本|张|条|眼|棵|头|只|支|例|起|间|村|社区|乡镇|场|期|批|次|班)$/

/** `1.52所` at the beginning of a goal are 52 of them, behind the number of the goal; 52 of a hundredth cannot be meant without 万. */
function withoutNumbering(digits: string, before: string, word: string): string {
  const isAtBeginning = before === "" || /[。；：\n]$/.test(before)
  return isAtBeginning && oneByOne.test(word) ? digits.replace(/^[1-9]\d?\.(?=[1-9]\d*$)/, "") : digits
}

/** A bare number counts within a formula only. */
function isFactor(before: string, after: string): boolean {
  return /[×=+]$/.test(before) || /^[×=]/.test(after)
}

/** 万 belongs to 万元 and 万平方米, and scales 人 of 万人. */
function countedBy(scale: string, word: string): Counter & { readonly scaled: number } {
  const whole = counterOf(scale + word)
  if (whole) return { ...whole, scaled: 1 }
  return { ...(counterOf(word) ?? { unit: "", dimension: "", factor: 1 }), scaled: scaleOf(scale) }
}

function scaleOf(signs: string): number {
  return [...signs].reduce((product, sign) => product * (numeralScales[sign] ?? 1), 1)
}

/** `/人·月` → 人, 月. */
function perOf(behind: string): string[] {
  return [...behind.matchAll(new RegExp(counterPattern, "g"))].map(([word]) => counterOf(word)!.unit)
}

/** 一个, 一次性, 三公: characters that only look like a count. */
function isPhrase(signs: string, after: string): boolean {
  return /^[一零〇百千万亿]|^十[一二三四五六七]五$/.test(signs) || after.startsWith("性")
}

/** 2024年, 12月31日, 3月底, 5日前: a day, not a length of time. */
function isDate(digits: string, word: string, before: string, after: string): boolean {
  if (word === "周") return after.startsWith("岁")
  if (word === "年") return /^(?:19|20)\d\d$/.test(digits) || after.startsWith("度")
  if (word === "月") return !before.endsWith("×") || /^(?:[底末初中上下前份]|\d)/.test(after)
  if (word === "日") return /[年月至-]$/.test(before) || /^[前起止至-]/.test(after)
  return false
}

/** Whether two figures can be one number. */
export function canBeOne(
  a: Pick<PrintedFigure, "low" | "high">,
  b: Pick<PrintedFigure, "low" | "high">,
): boolean {
  return a.low <= b.high && b.low <= a.high
}
