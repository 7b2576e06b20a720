import type { Measure } from "../packs/indicator-words.ts"
import type { ParsedName } from "./name.ts"
import type { Valence } from "./valence.ts"

/** Whether more or less of what an indicator measures is better, and how surely its words say so. */
export interface Direction {
  readonly better: "more" | "less"
  /** `sure` the words say it; `likely` it is work of which more is done; `weak` only where nothing else speaks. */
  readonly strength: "sure" | "likely" | "weak"
  /** The words it hangs on. */
  readonly because: string
  /** It counts what must be dealt with: as a quantity of work more is no harm. */
  readonly workload: boolean
}

/** What a figure is of, as far as direction cares. */
export type Gauge = "share" | "count" | "time" | "money" | "score" | "other"

/** Whether more or less is better for a name whose figure is of this gauge; null when the words do not tell. */
export function directionOf(valence: Valence, gauge: Gauge, measure: Measure | null): Direction | null {
  if (gauge === "time") return ofTime(valence)
  if (valence.value === null) return null
  if (gauge === "share") return ofShare(valence, measure)
  return gauge === "money" ? ofMoney(valence) : ofNumber(valence, gauge, measure)
}

function said(
  { value, by, because }: Valence,
  better: Direction["better"],
  strength: Direction["strength"] = "sure",
): Direction {
  const workload = value === "matter" || (value === "harm" && by === "modifier")
  return { better, strength, because, workload }
}

function ofShare(valence: Valence, measure: Measure | null): Direction | null {
  const { value, by, blurred, grows } = valence
  // 劣V类某某比例 is of a thing that is not known, 事故调查率 of an act.
  if (blurred && !(value === "harm" && /^(?:比例|占比|比重)$/.test(measure?.word ?? ""))) return null
  // 更换比例, 新购占比: how much of the whole is done to is not how well; 志愿者更换率 is even the worse for it.
  const isPart = /^(?:比例|占比|比重)$/.test(measure?.word ?? "") || exchanged.test(valence.because)
  if (value === "good") return isPart && (by === "work" || by === "give") ? null : said(valence, "more")
  if (value === "harm") return said(valence, "less")
  if (value === "matter") return by === "modifier" ? null : said(valence, "less")
  return value === "income" && grows ? said(valence, "more") : null
}

/** Things are renewed by it, people are lost by it. */
const exchanged = /更换|变更|轮换|调换|流转/

const gains = new Set(["saving", "undo", "cure", "benefit"])

function ofMoney(valence: Valence): Direction | null {
  const { value, by, blurred } = valence
  if (value === "cost") return said(valence, "less", by === "measure" ? "likely" : "weak")
  if (value === "income") return said(valence, "more", "likely")
  if (value === "harm") return blurred ? null : said(valence, "less")
  if (value !== "good" || !gains.has(by)) return null
  // What is saved is saved, the more the better.
  return said(valence, "more", by === "saving" || by === "undo" ? "sure" : "likely")
}

const states = new Set(["state", "quality", "timely"])
const surely = new Set(["benefit", "state", "saving", "undo"])

function ofNumber(valence: Valence, gauge: Gauge, measure: Measure | null): Direction | null {
  const { value, by, blurred, isActFirst, isOfHarm } = valence
  if (blurred && (value === "harm" || !isActFirst)) return null
  // A rank, a rate of interest, a concentration: an act before it does not say which way is better.
  if (gauge === "other" && !states.has(by)) return null
  if (value === "harm" || value === "matter") return said(valence, "less")
  if (value === "income") return said(valence, "more", "likely")
  if (value !== "good") return null
  if (surely.has(by)) return said(valence, "more")
  // What is paid and bought is as much as it is; how often a thing is mended is no merit, nor are complaints that are heard.
  const isOfTimes = measure?.dimensions.join() === "events"
  if (by === "give" || (by === "work" && isOfTimes) || (by === "handle" && isOfHarm)) return null
  return said(valence, "more", "likely")
}

function ofTime(valence: Valence): Direction | null {
  const { value, time, by } = valence
  // 压缩办理时限: what is saved of a time is not the time.
  if (by === "saving" || by === "undo") return null
  if (time === "short") return said(valence, "less")
  if (time === "long") return said(valence, "more")
  if (value === "harm") return said(valence, "less")
  return value === "good" && (by === "state" || by === "quality") ? said(valence, "more") : null
}

/** What the figure of a name is of, by its end alone. */
export function gaugeOf({ measure }: ParsedName): Gauge | null {
  const [first] = measure?.dimensions ?? []
  switch (first) {
    case undefined:
    case "words":
      return null
    case "share":
    case "time":
    case "money":
    case "score":
    case "other":
      return first
    case "date":
      return "time"
    case "rank":
      return "other"
    default:
      return "count"
  }
}

const atMost = /不(?:得)?(?:超过|高于|大于|多于)|至多|最多|控制在[^，。；]{0,14}(?:以内|之内|以下|内)/
const atLeast = /不(?:得)?(?:少于|低于|小于)|至少|最少/
const number = "(\\d+(?:\\.\\d+)?)"
const within = new RegExp(`${number}[^\\d，。；]{0,6}(?:以内|之内|以下)`)
const above = new RegExp(`${number}[^\\d，。；]{0,6}以上`)
/** Behind 的 stands another thing that is measured: `误差不超过规定范围的结论比例`. */
const laidDown =
  /不(?:得)?(?:超过|高于|突破)(?:国家|省|市|规定|标准|预算|批复|概算|上年|去年|限额|限值)[^的，。；]*(?=$|[，。；])/

/**
 * The bound that a description or basis names in words for this very figure: `平均不超过30分钟` beside 30. A bound of
 * another figure (`2日以内办结的事项占比`) says nothing of this one.
 */
export function boundSaid(text: string, value: number | null): "at most" | "at least" | null {
  if (laidDown.test(text)) return "at most"
  if (value === null) return null
  const said = new Set<"at most" | "at least">()
  for (const clause of text.split(/[，。；;]/)) {
    const numbers = clause.match(/\d+(?:\.\d+)?/g) ?? []
    if (numbers.length !== 1 || Number(numbers[0]) !== value) continue
    if (atMost.test(clause) || within.test(clause)) said.add("at most")
    if (atLeast.test(clause) || above.test(clause)) said.add("at least")
  }
  return said.size === 1 ? [...said][0]! : null
}
