import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import { isA, subjectNamed } from "../../../packs/subjects.ts"
import type { Check, Observation } from "../../check.ts"
import { aboutOfClaim, isWholeEntity } from "../../facts/claims/claims.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"
import { futureFacts, oldReasons } from "./years-of-facts.ts"

/** A headline told of an earlier year. */
export interface StaleHeadline {
  readonly name: string
  readonly said: string
  /** The year it is told of, and the one published. */
  readonly of: number
  readonly year: number
}

/** Changes told against another year than the one before. */
export interface OddComparison {
  readonly changes: readonly { readonly name: string; readonly change: string }[]
  readonly against: number
  readonly year: number
}

/** Changes of a year against itself. */
export interface ComparedWithItself {
  readonly names: readonly string[]
  readonly against: number
  readonly year: number
}

const sections = new Set(["overview", "operatingCosts", "threePublic", "procurement", "unknown", "other"])
/** Money of the budget's year, which is compared with the year before. */
function isDated(subject: string): boolean {
  return subjectNamed(subject) !== undefined && !isA(subject, "undated")
}

/** NAR-010: a statement of this year's figures speaks of this year, and compares with last year. */
export const years: Check = {
  id: "NAR-010",
  family: "NAR",
  title: "文中年份与公开年度不符",
  severity: "error",
  basis: "惯例：预算与上年比较；正文年度与公开年度一致",
  *run({ disclosure }): Iterable<Observation> {
    const { year, claims } = disclosure
    if (year === null) return
    const told = claims.filter((claim) => sections.has(claim.section) && claim.qualifier === null)
    for (const claim of told) if (isStale(claim, told, disclosure)) yield stale(claim, year)
    const wrong = told.filter((claim) => isOddComparison(claim, told, disclosure))
    for (const claims of Map.groupBy(wrong, (claim) => `${claim.stretch}|${claim.against}`).values())
      yield compared(claims, year)
    const same = told.filter((claim) => isComparedWithItself(claim, told, disclosure))
    for (const claims of Map.groupBy(same, (claim) => claim.stretch).values()) yield withItself(claims, year)
    for (const claim of claims)
      if (isLonelyComparison(claim, claims, disclosure)) yield compared([claim], year)
    yield* oldReasons(disclosure)
    yield* futureFacts(disclosure)
  },
}

/** 2024年机关运行经费比2024年预算增加, in the budget of the year after. */
function isComparedWithItself(claim: Claim, told: readonly Claim[], { year, stage }: Disclosure): boolean {
  if (claim.kind !== "change" || stage !== "budget" || claim.year !== claim.against) return false
  // 公务接待费1万元，2024年2万元，比2024年减少1万元: the year stands with last year's amount.
  if (told.some((each) => each.statement === claim.statement && each.kind === "amount")) return false
  return claim.year !== null && claim.year !== year && isDated(claim.subject)
}

function withItself(claims: readonly Claim[], year: number): Observation {
  const against = claims[0]!.year!
  return {
    fault: "itself",
    about: [aboutOfClaim(claims[0]!, "against")],
    at: claims.map((claim) => claim.at),
    data: { names: claims.map(nameOfSubject), against, year } satisfies ComparedWithItself,
    says: `${against}年`,
    should: `${year}年`,
    cause: { kind: "old-draft" },
  }
}

/** A headline of the year before, where the document says nothing of that item for its own year. */
function isStale(claim: Claim, told: readonly Claim[], disclosure: Disclosure): boolean {
  const { year } = disclosure
  if (claim.kind !== "amount" || claim.against !== null || !isA(claim.subject, "headline")) return false
  if (claim.year === null || year === null || claim.year >= year || claim.version === "final") return false
  if (disclosure.stage === "final" || !isWholeEntity(claim, disclosure)) return false
  const same = told.filter(
    (each) => each.subject === claim.subject && each.kind === "amount" && each !== claim,
  )
  const nearby = told.filter((each) => each.stretch === claim.stretch && each.year === year)
  return (
    !same.some((each) => each.year === year || each.year === null) &&
    (nearby.length > 0 || claim.section !== "overview")
  )
}

function stale(claim: Claim, year: number): Observation {
  const of = claim.year!
  return {
    fault: "stale",
    about: [aboutOfClaim(claim, "year")],
    at: [claim.at],
    data: { name: nameOfSubject(claim), said: claim.text, of, year } satisfies StaleHeadline,
    says: `${of}年`,
    should: `${year}年`,
    cause: { kind: "old-draft-or-figure" },
  }
}

/** Beside the comparison with last year, one with another year is extra. */
function isAlsoComparedWithLastYear(claim: Claim, told: readonly Claim[], year: number): boolean {
  return told.some(
    (each) => each.stretch === claim.stretch && each.subject === claim.subject && each.against === year - 1,
  )
}

/** Whether a claim alone compares with another year where its passage compares three times or more with last year. */
function standsOut(claim: Claim, told: readonly Claim[], year: number): boolean {
  const fellows = told.filter(
    (each) => each.stretch === claim.stretch && each.against !== null && each.statement !== claim.statement,
  )
  const statements = new Set(fellows.map((each) => each.statement))
  return statements.size >= 3 && fellows.every((each) => each.against === year - 1)
}

const ofTheirOwn = new Set(["threePublic", "operatingCosts", "procurement"])

/** 全年预算9.00万元，…，比2022年度减少1.09万元: of what is not said, but all other comparisons are with last year. */
function isLonelyComparison(claim: Claim, all: readonly Claim[], { year }: Disclosure): boolean {
  if (claim.kind !== "change" || claim.qualifier !== "unclear" || !ofTheirOwn.has(claim.section)) return false
  const { against } = claim
  if (year === null || against === null || against >= year - 1 || against < year - 3) return false
  if (claim.year !== null && claim.year !== year) return false
  const others = all.filter(
    (each) => each.kind === "change" && each.against !== null && each.statement !== claim.statement,
  )
  const statements = new Set(others.map((each) => each.statement))
  const nearby = all.some((each) => each.stretch === claim.stretch && each.year === year - 1)
  return !nearby && statements.size >= 3 && others.every((each) => each.against === year - 1)
}

/** A comparison with this year itself, or with a year before last. */
function isOddComparison(claim: Claim, told: readonly Claim[], disclosure: Disclosure): boolean {
  const year = disclosure.year!
  const compares = claim.kind === "change" || (claim.kind === "direction" && claim.version === null)
  if (!compares || claim.against === null || claim.against === year - 1) return false
  if (claim.against > year + 1 || claim.against < year - 3) return false
  if (!isDated(claim.subject) && !standsOut(claim, told, year)) return false
  if (isAlsoComparedWithLastYear(claim, told, year)) return false
  // What is said of an earlier year may be compared with the year before that.
  if (claim.year !== null && claim.year !== year) return false
  const earlier = told.some(
    (each) =>
      each.stretch === claim.stretch && each.year !== null && each.year !== year && each.against === null,
  )
  if (claim.year === null && earlier) return false
  // 比2024年年初预算: a final account may be compared with its own budget.
  return (
    claim.against !== year ||
    (claim.base === null && disclosure.stage === "budget") ||
    isPlainBudget(claim, disclosure)
  )
}

/** 较2022年预算 in a budget of 2022 compares it with itself. */
function isPlainBudget(claim: Claim, disclosure: Disclosure): boolean {
  return disclosure.stage === "budget" && claim.base === "budget"
}

function compared(claims: readonly Claim[], year: number): Observation {
  const against = claims[0]!.against!
  return {
    fault: against === year ? "own-year" : "another-year",
    about: [aboutOfClaim(claims[0]!, "against")],
    at: claims.map((claim) => claim.at),
    data: {
      changes: claims.map((claim) => ({
        name: nameOfSubject(claim),
        change: `${claim.direction === "same" ? "" : claim.direction === "up" ? "增加" : "减少"}${claim.text}`,
      })),
      against,
      year,
    } satisfies OddComparison,
    says: `${against}年`,
    should: `${year - 1}年`,
    cause: { kind: against === year ? "this-for-last-year" : "old-draft" },
  }
}
