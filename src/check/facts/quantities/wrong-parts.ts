import { nameKey } from "../../about.ts"
import type { Observation } from "../../check.ts"
import { type Slip, slipBetween } from "../../engine/slip.ts"
import { aboutOfProject } from "../projects.ts"
import { canBeOne } from "./figures.ts"
import type { Passage } from "./index.ts"
import type { Parted } from "./parts.ts"
import type { Quantity, Sentence } from "./sentences.ts"

/** A whole, and parts that are more or less than it. */
export interface WrongParts {
  readonly whole: string
  readonly parts: readonly string[]
  readonly sum: string
}

/** What is wrong with a whole and its parts: a part is `larger`, all of them are `more` or `less`. */
export function* wrongParts(parted: Parted, sentence: Sentence, passage: Passage): Iterable<Observation> {
  const { whole, parts, isExclusive, isClosed } = parted
  const sum = sumOf(parts)
  const larger = parts.filter((part) => part.low > whole.high)
  // 62家、308家、76家 of 436家: of kinds that may overlap, but one wrong digit explains it.
  const isSure = isExclusive === true || (isExclusive === "likely" && isOneSlip(parts, whole))
  // 20.08 and 0.56 of 21.36: digits that change places to make it whole were mistyped, whatever the kinds are.
  const isSwapped = parts.length > 1 && isOneSwap(parts, whole)
  const isMore = (isSure || isSwapped) && parts.length > 1 && sum.value > whole.value
  const isLess = ((isExclusive === true && isClosed !== "no") || isSwapped) && sum.value < whole.value
  const meet = canBeOne(sum, whole)
  // Amounts of whole 万元 are seldom rounded where none of them has decimals: probably wrong.
  if (meet && [whole, ...parts].some(({ text }) => text.includes("."))) return
  const fault = isMore ? "more" : larger.length > 0 ? "larger" : isLess ? "less" : null
  if (fault === null) return
  yield {
    fault,
    ...(meet || (fault === "less" && isClosed === "known" && !isOneSlip(parts, whole))
      ? { severity: "warning" as const }
      : {}),
    about: [aboutOfPassage(passage), nameKey(whole.before || whole.after), "parts"],
    at: [passage.placeOf(sentence, whole.start)],
    data: {
      whole: `${wordsBefore(whole)}${whole.text}`,
      parts: (fault === "larger" ? larger : parts).map((part) => `${wordsBefore(part)}${part.text}`),
      sum: sumText(parts, whole),
    } satisfies WrongParts,
    says: whole.text,
    should: sumText(parts, whole),
  }
}

const slips: ReadonlySet<Slip> = new Set(["digit", "swap", "lost", "extra", "point"])

/** Figures of fewer digits may come to the whole by chance. */
const enoughDigits = 3

/** Whether two digits that change places in one part make all of them come to the whole. */
function isOneSwap(parts: readonly Quantity[], whole: Quantity): boolean {
  const sum = sumOf(parts).value
  return parts.some((part) => {
    const should = part.value + whole.value - sum
    const factor = part.count === 0 ? 1 : part.value / part.count
    const [says, meant] = [part.count, should / factor].map((each) => Math.round(each * 10_000))
    const digits = part.text.replace(/[^\d]/g, "").length
    return (
      digits >= enoughDigits && meant! > 0 && slipBetween(says! * 100, meant! * 100, false, "元") === "swap"
    )
  })
}

/** Whether one figure with a slip of the hand put right makes the parts come to the whole. */
function isOneSlip(parts: readonly Quantity[], whole: Quantity): boolean {
  const sum = sumOf(parts).value
  const isSlip = (says: number, should: number) =>
    should > 0 && slips.has(slipBetween(Math.round(says * 100), Math.round(should * 100), false, "元"))
  return isSlip(whole.value, sum) || parts.some(({ value }) => isSlip(value, value + whole.value - sum))
}

function sumOf(parts: readonly Quantity[]): Pick<Quantity, "value" | "low" | "high"> {
  const add = (key: "value" | "low" | "high") => parts.reduce((total, part) => total + part[key], 0)
  return { value: add("value"), low: add("low"), high: add("high") }
}

/** A passage by keys: its project's, or its section. */
export function aboutOfPassage({ project, section }: Passage): string {
  return project ? aboutOfProject(project) : section
}

function wordsBefore({ before }: Quantity): string {
  return before.replace(/^(?:其中|包括|用于|主要用于|分别|和|及|以及|：)+/, "").slice(-12)
}

/** A sum in the unit of the whole, as it would be printed there. */
function sumText(
  parts: readonly Quantity[],
  { word, value, count, dimension, unit, text }: Quantity,
): string {
  const { value: sum } = sumOf(parts)
  const inScale = /^([\d,.]+)(万.*)$/.exec(text)
  if (dimension !== "钱" && inScale) {
    const scale = value / Number(inScale[1]!.replaceAll(",", ""))
    return `${Number((sum / scale).toFixed(6))}${inScale[2]}`
  }
  const factor = count === 0 ? 1 : value / count
  const scaled = Number((sum / factor).toFixed(6))
  return dimension === "钱" ? `${scaled.toFixed(2)}${unit}` : `${scaled}${word}`
}
