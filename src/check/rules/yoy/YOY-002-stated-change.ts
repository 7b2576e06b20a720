import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import type { Money } from "../../../model/finding.ts"
import { meets, negate, sum } from "../../../money/figure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import {
  changesOf,
  isOwnVersion,
  isThisYear,
  isWholeEntity,
  levelsOf,
  type MoneyClaim,
  statementsOf,
} from "../../facts/claims/claims.ts"
import { yearsOf } from "../../facts/claims/comparison.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"
import { moneyOf } from "../../facts/money.ts"
import { comparable, figureOf, type LastYearFigure, meansPublished } from "./last-year.ts"

/** A change as prose states it, and what it is by this year's figure and the one last year's disclosure published. */
export interface StatedChange {
  readonly name: string
  /** This year's figure and the change, as printed. */
  readonly level: string
  readonly said: string
  /** Where last year's disclosure says what. */
  readonly source: string
  readonly published: Money
  readonly real: Money
}

/** YOY-002: a change that prose states is this year's figure less the one last year's disclosure published. */
export const statedChanges: Check = {
  id: "YOY-002",
  family: "YOY",
  title: "增减额与两年公开数不符",
  severity: "error",
  basis: "惯例：增减额 = 本年公开数 − 上年公开数",
  *run(review): Iterable<Observation | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const { disclosure } = review
    for (const statement of statementsOf(disclosure.claims)) {
      const told = levelAndChange(statement, disclosure, lastYear.year)
      const published = told && figureOf(told.level, disclosure, lastYear)
      if (!published) continue
      const { level, change } = told
      const real = sum([level.amount.figure, negate(published.figure)])
      if (!meets(real, change.amount.figure)) yield observation(level, change, published)
    }
  },
}

/** This year's figure and its change on the figure published last year, where a statement has just these. */
function levelAndChange(
  statement: readonly Claim[],
  disclosure: Disclosure,
  lastYear: number | null,
): { level: MoneyClaim; change: MoneyClaim } | null {
  const levels = levelsOf(statement).filter(
    (claim) => isOwnVersion(claim, disclosure) && isThisYear(claim, disclosure),
  )
  const changes = changesOf(statement).filter((claim) => claim.against === lastYear)
  const [level, change] = [levels[0], changes[0]]
  if (!level || !change || levels.length > 1 || changes.length > 1) return null
  if (!isWholeEntity(level, disclosure) || !meansPublished(change.base, disclosure)) return null
  // Quoted beside it, last year's figure is YOY-001's business.
  return yearsOf(statement).bases.length > 0 ? null : { level, change }
}

function observation(level: MoneyClaim, change: MoneyClaim, published: LastYearFigure): Observation {
  const cents = level.amount.figure.cents - published.figure.cents
  const said = change.amount.figure.cents
  const real: Money = { ...moneyOf(cents, level), change: true }
  return {
    about: ["claim", level.subject, "change"],
    at: [change.at, level.at],
    data: {
      name: nameOfSubject(level),
      level: level.text,
      said: change.text,
      source: published.name,
      published: moneyOf(published.figure.cents, level),
      real,
    } satisfies StatedChange,
    says: change.kind === "change" ? { ...moneyOf(said, change), change: true } : change.text,
    should: cents === 0 ? "持平" : real,
    gap: moneyOf(Math.abs(cents - said), level),
  }
}
