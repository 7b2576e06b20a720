import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { aboutOfClaim } from "../../facts/claims/claims.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"
import { aboutOfProject } from "../../facts/projects.ts"
import { type Passage, passagesOf, type Sentence } from "../../facts/quantities/index.ts"
import { type Listed, listedIn } from "../../facts/quantities/listed.ts"
import { type Parted, partedIn } from "../../facts/quantities/parts.ts"

/** A count as printed, and what its parts come to. */
export interface WrongCount {
  readonly name: string
  readonly said: string
  readonly sum: string
  readonly off: number
}

/** A number announced, and the names listed beside it. */
export interface WrongList {
  readonly said: string
  readonly what: string
  readonly names: readonly string[]
}

/** A whole, and parts that are more or less than it. */
export interface WrongParts {
  readonly whole: string
  readonly parts: readonly string[]
  readonly sum: string
}

/** NAR-012: what a text counts is as many as the parts and the names it lists. */
export const counts: Check = {
  id: "NAR-012",
  family: "NAR",
  title: "文中数量与分项数量不符",
  severity: "error",
  basis: "惯例：总数等于各分项数之和",
  *run({ disclosure }): Iterable<Observation> {
    const claimed = [...ofClaims(disclosure)]
    yield* claimed
    const told = new Set(claimed.flatMap(({ at }) => at.map(({ line, paragraph }) => line ?? paragraph)))
    for (const passage of passagesOf(disclosure))
      for (const sentence of passage.sentences) {
        const at = passage.placeOf(sentence, 0)
        if (at.line !== undefined && told.has(at.line)) continue
        for (const list of listedIn(sentence)) yield* judgeList(list, sentence, passage)
        for (const parted of partedIn(sentence)) yield* judgeParts(parted, sentence, passage)
      }
  },
}

function* ofClaims(disclosure: Disclosure): Iterable<Observation> {
  const counted = disclosure.claims.filter(
    (claim) => claim.kind === "count" && claim.value !== null && claim.qualifier === null,
  )
  for (const whole of counted) {
    const parts = counted.filter(
      (claim) =>
        claim.role === "part" &&
        claim.group !== null &&
        whole.heads.includes(claim.group) &&
        claim.unit === whole.unit,
    )
    // A list that ends in 其他用车 names every kind there is.
    if (parts.length > 2 && parts.some((part) => /^其他/.test(part.subject))) yield* judge(whole, parts)
  }
  for (const [, near] of Map.groupBy(counted, (claim) => claim.stretch)) {
    const grades = near.filter((claim) => /评级为/.test(claim.subject))
    const projects = near.filter(
      (claim) => /绩效自评的?项目|自评的项目/.test(claim.subject) && !grades.includes(claim),
    )
    const named = new Set(grades.map((claim) => claim.subject))
    if (projects.length === 1 && named.size === grades.length && grades.length >= 4)
      yield* judge(projects[0]!, grades)
  }
}

/** `下属4个单位：甲、乙、丙`. */
function* judgeList(list: Listed, sentence: Sentence, passage: Passage): Iterable<Observation> {
  const { announced, what, names, least, most, isOpen, areBodies } = list
  if (announced.value >= least && (isOpen || announced.value <= most)) return
  yield {
    fault: "names",
    ...(areBodies ? {} : { severity: "warning" as const }),
    about: [aboutOf(passage), nameKey(what)],
    at: [passage.placeOf(sentence, announced.start)],
    data: { said: announced.text, what, names } satisfies WrongList,
    says: `${announced.text}${what}`,
    should: `${least}${announced.word}`,
    gap: String(Math.abs(announced.value - (announced.value < least ? least : most))),
  }
}

/** `64名，其中行政20名、事业45名`. */
function* judgeParts(parted: Parted, sentence: Sentence, passage: Passage): Iterable<Observation> {
  const { whole, parts, isExclusive, isClosed } = parted
  const sum = parts.reduce((total, part) => ({ low: total.low + part.low, high: total.high + part.high }), {
    low: 0,
    high: 0,
  })
  const larger = parts.filter((part) => part.low > whole.high)
  const isMore = isExclusive && sum.low > whole.high
  const isLess = isExclusive && isClosed !== "no" && sum.high < whole.low
  if (larger.length === 0 && !isMore && !isLess) return
  if (whole.dimension === "钱" && !passage.project) return
  const shown = larger.length > 0 && !isMore ? larger : parts
  yield {
    fault: shown === larger ? "larger" : isMore ? "more" : "less",
    ...(isLess && isClosed === "known" ? { severity: "warning" as const } : {}),
    about: [aboutOf(passage), nameKey(whole.before || whole.after), "parts"],
    at: [passage.placeOf(sentence, whole.start)],
    data: {
      whole: `${wordsBefore(whole.before)}${whole.text}`,
      parts: shown.map(({ before, text }) => `${wordsBefore(before)}${text}`),
      sum: inUnitOf(parts, whole),
    } satisfies WrongParts,
    says: whole.text,
    should: inUnitOf(parts, whole),
  }
}

function wordsBefore(words: string): string {
  return words.replace(/^(?:其中|包括|和|及|以及)+/, "").slice(-12)
}

/** A sum in the unit of the whole, as it would be printed there. */
function inUnitOf(parts: Parted["parts"], { word, value, count }: Parted["whole"]): string {
  const sum = parts.reduce((total, part) => total + part.value, 0)
  const factor = count === 0 ? 1 : value / count
  return `${Number((sum / factor).toFixed(6))}${word}`
}

function aboutOf({ project, section }: Passage): string {
  return project ? aboutOfProject(project) : section
}

function* judge(whole: Claim, parts: readonly Claim[]): Iterable<Observation> {
  const sum = parts.reduce((total, part) => total + part.value!, 0)
  if (sum === whole.value) return
  yield {
    about: [aboutOfClaim(whole, "count")],
    at: [whole.at, ...parts.filter((part) => part.value !== 0).map((part) => part.at)],
    data: {
      name: nameOfSubject(whole),
      said: whole.text,
      sum: `${sum}${whole.unit ?? ""}`,
      off: Math.abs(sum - whole.value!),
    } satisfies WrongCount,
    says: whole.text,
    should: `${sum}${whole.unit ?? ""}`,
    gap: String(Math.abs(sum - whole.value!)),
  }
}
