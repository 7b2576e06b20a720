import type { Place } from "../../../model/place.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation, Review } from "../../check.ts"
import { type Effect, effectsOf, movesPlainly } from "../../facts/effects.ts"
import { reasonsOf } from "../../facts/reasons.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"
import { directions } from "./NAR-006-direction.ts"

/** A reason all of whose words go the other way. */
export interface ReasonAgainst {
  /** `same` nothing has changed, and all words of the reason make it more. */
  readonly way: "up" | "down" | "same"
  /** The words of the change: 较上年减少1.80万元. */
  readonly change: string
  /** The clauses of the reason that go the other way. */
  readonly clauses: readonly string[]
}

/** NAR-015: the reason of a rise makes it rise. */
export const reasonAgainstDirection: Check = {
  id: "NAR-015",
  family: "NAR",
  title: "增减的原因与方向相反",
  severity: "error",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：增减变化原因应予说明",
  *run(review): Iterable<Observation> {
    yield* reasonsOfMore(review)
    const found = [...contraryReasons(review)]
    if (found.length === 0) return
    // Where the word of the change is wrong, the reason may be right.
    const wrong = [...directions.run!(review)].filter((each) => "at" in each)
    yield* found.filter((each) => !wrong.some((other) => isOfOneChange(each, other)))
  },
}

/** Stands in the same place and is told in words of the same change. */
function isOfOneChange(reason: Observation, other: Observation): boolean {
  const { change } = reason.data as ReasonAgainst
  const said = Object.entries(other.data ?? {}).flatMap(([key, value]) =>
    /^(?:said|words|change|rate)$/.test(key) ? value : [],
  )
  return (
    other.at.some((at) => isOnePlace(at, reason.at[0]!)) &&
    said.some(
      (words) =>
        typeof words === "string" && words.length > 1 && (change.includes(words) || words.includes(change)),
    )
  )
}

function isOnePlace(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

const level =
  /((?:与|比|较)?[^，。；：、]{0,16}(?:持平|一致|相同|相等|等于[^，。；]{0,8}预算数?))的?[，,、]?(?:其)?(?:主要)?原因(?:是|为|：|:)([^。；]{2,80})/g
const much =
  /大幅(?:增长|增加|上升)|明显(?:增长|增加)|(?:新增|增加|新招录?|新聘|新购|追加)[^，。；、]{0,10}\d/

/** 与上年持平，主要原因是活动经费大幅增长: what is no more has no reason to be more. */
function* reasonsOfMore({ disclosure }: Review): Iterable<Observation> {
  for (const section of disclosure.sections)
    for (const line of linesOf(section))
      for (const { 1: change, 2: given, index } of line.text.matchAll(level)) {
        const effects = effectsOf(given!)
        if (!much.test(given!) || effects.some(({ moves }) => moves !== "up")) continue
        const clauses = effects.map(({ clause }) => clause)
        yield {
          severity: "warning",
          about: ["claim", nameKey(change!), "reason"],
          at: [placeIn(line, index)],
          data: { way: "same", change: change!, clauses } satisfies ReasonAgainst,
          says: clauses.join("、"),
        }
      }
}

function* contraryReasons({ disclosure }: Review): Iterable<Observation> {
  for (const { line, index, change, way, given } of reasonsOf(disclosure)) {
    const found = contraryIn(given, way, sentenceBefore(line.text, index) + change, disclosure.year)
    if (found === null) continue
    const clauses = found.against.map(({ clause }) => clause)
    yield {
      // A clause nobody understands may be the reason after all.
      ...(found.isSure ? {} : { severity: "warning" as const }),
      about: ["claim", nameKey(change), "reason"],
      at: [placeIn(line, index)],
      data: { way, change, clauses } satisfies ReasonAgainst,
      says: clauses.join("、"),
    }
  }
}

/** Words that set one thing against another: 虽然接待批次增加，但标准降低. */
const contrast = /虽|但|尽管|不过|同时|抵|相抵|净|扣除|剔除|有增有减|另一方面|而/

/** What is paid when people retire or die. */
const pensions = /社会保障|养老|退休|抚恤|丧葬|对个人和家庭|补助|社保/

/** What stands before a place in its sentence: of what the change is told. */
function sentenceBefore(text: string, index: number): string {
  const from = Math.max(text.lastIndexOf("。", index - 1), text.lastIndexOf("；", index - 1)) + 1
  return text.slice(from, index)
}

/** The clauses of a reason that go the other way, when nothing in it goes the right one. */
function contraryIn(
  given: string,
  way: "up" | "down",
  of: string,
  year: number | null,
): { against: Effect[]; isSure: boolean } | null {
  const effects = effectsOf(given, year)
  if (pensions.test(of) && effects.some(({ moves, clause }) => moves === "both" && /退休|病故/.test(clause)))
    return null
  const other = way === "up" ? "down" : "up"
  const against = effects.filter(({ moves }) => moves === other)
  if (effects.some(({ moves }) => moves === way)) {
    // 因车辆报废，保有量由3辆增至4辆: figures that go the other way beside it, and nothing sets the one against the other.
    const counted = against.filter(({ isCounted }) => isCounted)
    return counted.length === 0 || effects.length > 2 || contrast.test(given)
      ? null
      : { against: counted, isSure: true }
  }
  const leaning = effects.filter(({ leans }) => leans === other)
  if (against.length === 0)
    // People who left leave money behind; those who retired may cost more for a year.
    return leaning.length === effects.length && leaning.length > 0 && !/退休|病故/.test(given)
      ? { against: leaning, isSure: false }
      : null
  const isPlain = effects.some(({ clause }) => movesPlainly(clause) === other)
  if (!isPlain && effects.some(({ moves, leans }) => moves === "both" && leans !== other)) return null
  const all = effects.filter((each) => against.includes(each) || leaning.includes(each))
  return { against: all, isSure: all.length * 2 >= effects.length }
}
