import { parseTarget } from "../read/projects/target.ts"
import { compare, type Decimal, decimalText, times } from "./decimal.ts"
import { type Measured, measured, measuredText } from "./measured.ts"
import { type Aimed, type NotUnderstood, type Relation, type Understood, understand } from "./understood.ts"

/**
 * How a value stands to its target: 已达成, 进度正常, 进度偏慢, 已无法达成, 未达成 (only at the end), 由人判断. The sentence shows
 * the arithmetic, or says why there is none.
 */
export type Verdict = {
  readonly is: "reached" | "onTheWay" | "behind" | "unreachable" | "missed" | "undecided"
  readonly because: string
}

/** What verdicts are called. */
export const verdictNames: Readonly<Record<Verdict["is"], string>> = {
  reached: "已达成",
  onTheWay: "进度正常",
  behind: "进度偏慢",
  unreachable: "已无法达成",
  missed: "未达成",
  undecided: "由人判断",
}

/** A value that was reported. */
export interface Reported extends Aimed {
  /** As entered: `4500`, `4500人次`, `98.5%`. */
  readonly value: string
  /** Months of the year that are over, 1 … 12; 12 is the end, when nothing can change any more. */
  readonly months: number
}

/**
 * Judges a value, or says that a person must. Never guesses: units that are not certainly the same, words, several
 * numbers and shares without their sign are left to a person.
 */
export function judge(reported: Reported): Verdict {
  const aim = understand(reported)
  if ("because" in aim) return undecided(aim.because)
  const value = valueFor(reported, aim)
  if ("because" in value) return undecided(value.because)
  return verdictFor(aim, value, reported.months)
}

function undecided(because: string): Verdict {
  return { is: "undecided", because }
}

/** What was reached, in the measure of its target; or why it is no number that can be held against it. */
export function valueFor(
  { value, target }: Pick<Reported, "value" | "target">,
  aim: Understood,
): Measured | NotUnderstood {
  const text = value.trim()
  if (text === "") return { because: "还没有填写完成值。" }
  const read = parseTarget(text, {})
  if (read.value === null || read.operator !== null)
    return { because: `完成值“${text}”应是一个数，不带“≥”等符号和文字，请改正或由人判断。` }
  const unit = read.unit ?? ""
  if (unit === "") return plain(String(read.value), target.unit ?? "", aim, text)
  const found = measured(String(read.value), unit)
  if (!found) return { because: `完成值“${text}”的数写得不规范，请改正。` }
  if (found.base !== aim.target.base)
    return { because: `完成值“${text}”与指标值“${target.text}”的单位不同，不能换算，由人判断。` }
  return found
}

/** A value without a unit is in the target's, unless that would be far off. */
function plain(number: string, unit: string, aim: Understood, text: string): Measured | NotUnderstood {
  const found = measured(number, unit)
  if (!found) return { because: `完成值“${text}”的数写得不规范，请改正。` }
  const said = `完成值“${text}”没有写单位`
  if (isFraction(found, aim)) return { because: `${said}，是${text}%还是十成中的几成不清楚，请写明。` }
  return isFarOff(found, aim) ? { because: `${said}，与指标值相差百倍以上，请写明单位。` } : found
}

function isFraction({ number }: Measured, { target }: Understood): boolean {
  const isBelowOne = compare(number, oneOf(0n)) > 0 && compare(number, oneOf(1n)) <= 0
  return target.base === "%" && isBelowOne && compare(target.number, oneOf(2n)) > 0
}

/** 12000 for 1.2万人次 is meant in persons. */
function isFarOff({ number }: Measured, { target }: Understood): boolean {
  const hundred = oneOf(100n)
  const isNone = number.units === 0n || target.number.units === 0n
  return (
    !isNone &&
    (compare(number, times(target.number, hundred)) >= 0 ||
      compare(target.number, times(number, hundred)) >= 0)
  )
}

const oneOf = (units: bigint): Decimal => ({ units, scale: 0 })

const words: Readonly<Record<Relation, { readonly kept: string; readonly broken: string }>> = {
  atLeast: { kept: "不低于", broken: "低于" },
  moreThan: { kept: "高于", broken: "不高于" },
  atMost: { kept: "不超过", broken: "超过" },
  lessThan: { kept: "低于", broken: "不低于" },
  exactly: { kept: "等于", broken: "不等于" },
}

function isKept(relation: Relation, difference: number): boolean {
  switch (relation) {
    case "atLeast":
      return difference >= 0
    case "moreThan":
      return difference > 0
    case "atMost":
      return difference <= 0
    case "lessThan":
      return difference < 0
    case "exactly":
      return difference === 0
  }
}

function verdictFor({ relation, target, accumulates }: Understood, value: Measured, months: number): Verdict {
  const difference = compare(value.number, target.number)
  const kept = isKept(relation, difference)
  const said = `${measuredText(value)}${kept ? words[relation].kept : words[relation].broken}${measuredText(target)}`
  const isOver = months >= 12
  if (relation === "exactly" && difference > 0)
    return undecided(`${said}，指标值没有写明多了好还是少了好，由人判断。`)
  if (relation === "exactly" && !kept && isOver)
    return accumulates === true || target.base === "%"
      ? { is: "missed", because: `${said}。` }
      : undecided(`${said}，指标值没有写明多了好还是少了好，由人判断。`)
  if (isOver) return { is: kept ? "reached" : "missed", because: `${said}。` }
  const isUpperBound = relation === "atMost" || relation === "lessThan"
  if (isUpperBound) return underway(kept, accumulates, said)
  if (kept) return { is: "reached", because: `${said}。` }
  return accumulates === true ? byTime(value, target, months, said) : slow(accumulates, said)
}

/** A bound from above that still holds may yet be broken; a sum that has broken it stays so. */
function underway(kept: boolean, accumulates: boolean | null, said: string): Verdict {
  if (kept) return { is: "onTheWay", because: `${said}，年底前还可能变化。` }
  return accumulates === true
    ? { is: "unreachable", because: `${said}，累计的数不会再减少。` }
    : { is: "behind", because: `${said}。` }
}

function slow(accumulates: boolean | null, said: string): Verdict {
  return accumulates === false
    ? { is: "behind", because: `${said}。` }
    : undecided(`${said}，完成值是否逐月累计不清楚，由人判断进度。`)
}

/** So much of the target as of the year is over: value × 12 against target × months. */
function byTime(value: Measured, target: Measured, months: number, said: string): Verdict {
  const pace = compare(times(value.number, oneOf(12n)), times(target.number, oneOf(BigInt(months))))
  const share = `按时间进度（${months}个月）应到${dueText(target, months)}`
  return { is: pace >= 0 ? "onTheWay" : "behind", because: `${said}，${share}。` }
}

/** How much of a target is due by now, to hundredths of the unit it is written in. */
function dueText({ written: { number, unit } }: Measured, months: number): string {
  const hundredths = (number.units * BigInt(months) * 100n) / (12n * 10n ** BigInt(number.scale))
  return `${decimalText({ units: hundredths, scale: 2 })}${unit}`
}
