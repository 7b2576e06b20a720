import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { aboutOfClaim } from "../../facts/claims/claims.ts"
import { amountsOf, listsOf } from "../../facts/claims/lists.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"
import { type Flow, flowsIn, isOffBy } from "../../facts/quantities/flows.ts"
import { type Passage, passagesOf, type Quantity, type Sentence } from "../../facts/quantities/index.ts"
import { isOff, type Listed, listedIn } from "../../facts/quantities/listed.ts"
import { type Parted, partedIn } from "../../facts/quantities/parts.ts"
import { announcedPoints } from "../../facts/quantities/points-announced.ts"
import { sentencesIn } from "../../facts/quantities/sentences.ts"
import { aboutOfPassage, type WrongParts, wrongParts } from "../../facts/quantities/wrong-parts.ts"

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
  /** How many the names are, at least and at most. */
  readonly count: readonly [number, number]
}

/** A number of points announced, and how many are numbered below it. */
export interface WrongPoints {
  readonly said: string
  readonly count: number
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
    yield* judgePoints(disclosure)
    const told = new Set(claimed.flatMap(({ at }) => at.map(({ line, paragraph }) => line ?? paragraph)))
    const compared = linesOfLists(disclosure)
    for (const passage of passagesOf(disclosure)) {
      yield* carriedOn(passage)
      yield* largerBehind(passage)
      for (const sentence of passage.sentences) {
        const at = passage.placeOf(sentence, 0)
        if (at.line !== undefined && told.has(at.line)) continue
        for (const list of listedIn(sentence)) yield* judgeList(list, sentence, passage)
        for (const flow of flowsIn(sentence)) yield* judgeFlow(flow, sentence, passage)
        for (const parted of partedIn(sentence))
          if (
            parted.whole.dimension !== "钱" ||
            (isOfKnownKinds(parted, passage) && !compared.has(at.line ?? at.paragraph))
          )
            yield* wrongParts(parted, sentence, passage)
      }
    }
  },
}

/** `有以下八个方面：`, and seven numbered lines. */
function* judgePoints(disclosure: Disclosure): Iterable<Observation> {
  for (const { said, value, count, at, last } of announcedPoints(disclosure))
    if (value !== count)
      yield {
        fault: "points",
        about: ["points", nameKey(said)],
        at: [at, last],
        data: { said, count } satisfies WrongPoints,
        says: said,
        should: String(count),
        gap: String(Math.abs(value - count)),
      }
}

/** `预算单位共5个。其中：全额5个；差额0个。`: the list of a whole may be a sentence of its own, its parts between semicolons. */
function* carriedOn(passage: Passage): Iterable<Observation> {
  for (const [i, list] of passage.sentences.entries()) {
    const head = passage.sentences[i - 1]
    if (!head || !/^其中[：，]?/.test(list.text) || !/[人个名辆家所台]。$/.test(head.text)) continue
    const rest = passage.sentences.slice(i)
    const end = rest.findIndex(({ text }) => !text.endsWith("；"))
    const parts = rest.slice(0, end < 0 ? undefined : end + 1)
    if (parts.some(({ start }, n) => n > 0 && start !== parts[n - 1]!.start + parts[n - 1]!.text.length))
      continue
    const text = `${head.text.slice(0, -1)}，${parts.map((each) => each.text.replace(/；$/, "、")).join("")}`
    const [joined] = sentencesIn(text)
    for (const parted of joined ? partedIn(joined) : [])
      if (parted.whole.dimension !== "钱" && parted.whole.end <= head.text.length)
        yield* wrongParts(parted, { ...joined!, start: head.start }, passage)
  }
}

/** `接待42批次、525人次，…。其中外事接待45批次。`: a part told in a sentence of its own is no more than its whole. */
function* largerBehind(passage: Passage): Iterable<Observation> {
  for (const [i, sentence] of passage.sentences.entries()) {
    const head = passage.sentences[i - 1]
    const [part, ...more] = sentence.quantities
    if (!head || !part || more.length > 0 || !/^其中[：，]?[^，。；：、（）]{1,14}\d/.test(sentence.text))
      continue
    if (head.start + head.text.length !== sentence.start || part.start > 18) continue
    const alike = head.quantities.filter(({ dimension }) => dimension === part.dimension)
    const [whole, another] = alike
    if (!whole || another || whole.isPart || part.dimension === "钱" || part.dimension === "比率") continue
    if ([whole, part].some(({ rough, per }) => rough || per.length > 0) || /上年|去年|累计/.test(part.before))
      continue
    if (part.low <= whole.high) continue
    const parted: Parted = { whole, parts: [part], isExclusive: false, isClosed: "no" }
    yield* wrongParts(parted, head, passage)
  }
}

/** Amounts by kinds that are all there are (货物、工程、服务), in prose. */
function isOfKnownKinds({ isClosed }: Parted, { project }: Passage): boolean {
  return isClosed === "surely" && project === null
}

/** Where sums of money are compared with their parts as claims (NAR-001). */
function linesOfLists({ claims }: Disclosure): ReadonlySet<number | undefined> {
  const wholes = listsOf(claims)
    .filter(({ open, parts }) => !open && parts.length > 1)
    .flatMap((list) => [...amountsOf(list)].map(({ whole: { at } }) => at.line ?? at.paragraph))
  return new Set(wholes)
}

function* ofClaims(disclosure: Disclosure): Iterable<Observation> {
  const counted = disclosure.claims.filter(
    (claim) => claim.kind === "count" && claim.value !== null && claim.qualifier === null,
  )
  const parted = Map.groupBy(
    counted.filter((claim) => claim.role === "part"),
    (claim) => claim.group,
  )
  for (const whole of counted) {
    const parts = [...new Set(whole.heads)]
      .flatMap((group) => parted.get(group) ?? [])
      .filter((claim) => claim.unit === whole.unit)
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
  const { announced, what, names, least, most, areBodies } = list
  if (!isOff(list)) return
  yield {
    fault: "names",
    ...(areBodies ? {} : { severity: "warning" as const }),
    about: [aboutOfPassage(passage), nameKey(what)],
    at: [passage.placeOf(sentence, announced.start)],
    data: { said: announced.text, what, names, count: [least, most] } satisfies WrongList,
    says: `${announced.text}${what}`,
    should: `${least}${announced.word}`,
    gap: String(Math.abs(announced.value - (announced.value < least ? least : most))),
  }
}

/** `受理126件，审结121件，15件结转下年`: more cannot be; less may have gone another way. */
function* judgeFlow(flow: Flow, sentence: Sentence, passage: Passage): Iterable<Observation> {
  const fault = isOffBy(flow)
  if (fault === null) return
  const { came, done, left } = flow
  const sum = `${Number((done.count + left.count).toFixed(6))}${came.word}`
  const words = ({ before, text, after }: Quantity) =>
    `${before.slice(-12)}${text}${before === "" ? after.slice(0, 6) : ""}`
  yield {
    fault,
    ...(fault === "less" ? { severity: "warning" as const } : {}),
    about: [aboutOfPassage(passage), nameKey(came.before), "flow"],
    at: [passage.placeOf(sentence, came.start)],
    data: { whole: words(came), parts: [words(done), words(left)], sum } satisfies WrongParts,
    says: came.text,
    should: sum,
  }
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
