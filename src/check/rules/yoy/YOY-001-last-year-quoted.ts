import type { Money } from "../../../model/finding.ts"
import { meets } from "../../../money/figure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { isPlain, isWholeEntity, type MoneyClaim } from "../../facts/claims/claims.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"
import { moneyOf } from "../../facts/money.ts"
import { comparable, figureOf, type LastYearFigure, meansPublished } from "./last-year.ts"

/** A figure of last year as prose quotes it, and what last year's own disclosure says. */
export interface LastYearQuoted {
  readonly name: string
  readonly said: string
  /** Where last year's disclosure says it. */
  readonly source: string
  readonly published: Money
}

/** YOY-001: last year's figures that prose quotes are those of last year's own disclosure. */
export const quotedFigures: Check = {
  id: "YOY-001",
  family: "YOY",
  title: "文中引用的上年数与上年公开数不同",
  severity: "error",
  basis: "惯例：上年数以上年公开的预算（决算）为准",
  *run(review): Iterable<Observation | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const { disclosure } = review
    for (const claim of disclosure.claims) {
      if (claim.kind !== "amount" || claim.against !== lastYear.year || !isPlain(claim)) continue
      if (!isWholeEntity(claim, disclosure) || !meansPublished(claim.version, disclosure)) continue
      const published = figureOf(claim, disclosure, lastYear)
      if (!published || meets(published.figure, claim.amount.figure)) continue
      yield observation(claim, published)
    }
  },
}

function observation(claim: MoneyClaim, { figure, name }: LastYearFigure): Observation {
  const { cents } = claim.amount.figure
  const published = moneyOf(figure.cents, claim)
  return {
    about: ["claim", claim.subject, "lastYear"],
    at: [claim.at],
    data: {
      name: nameOfSubject(claim),
      said: claim.text,
      source: name,
      published,
    } satisfies LastYearQuoted,
    says: moneyOf(cents, claim),
    should: published,
    gap: moneyOf(Math.abs(figure.cents - cents), claim),
  }
}
