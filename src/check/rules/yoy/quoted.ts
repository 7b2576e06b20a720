import { meets } from "../../../money/figure.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { isPlain, isWholeEntity, type MoneyClaim } from "../nar/claims.ts"
import { nameOfSubject, printed, quoted } from "../nar/names.ts"
import { comparable, figureOf, meansPublished } from "./last-year.ts"

/** YOY-001: last year's figures that prose quotes are those of last year's own disclosure. */
export const quotedFigures: Check = {
  id: "YOY-001",
  family: "YOY",
  title: "文中引用的上年数与上年公开数一致",
  severity: "error",
  basis: "惯例：上年数以上年公开的预算（决算）为准",
  *run(review): Iterable<Verdict | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const { disclosure } = review
    for (const claim of disclosure.claims) {
      if (claim.kind !== "amount" || claim.against !== lastYear.year || !isPlain(claim)) continue
      if (!isWholeEntity(claim, disclosure) || !meansPublished(claim.version, disclosure)) continue
      const published = figureOf(claim, disclosure, lastYear)
      if (!published || meets(published.figure, claim.amount.figure)) continue
      yield verdict(claim, published)
    }
  },
}

function verdict(claim: MoneyClaim, published: { figure: { cents: number }; name: string }): Verdict {
  const should = printed(published.figure.cents, claim)
  return {
    message: `${quoted(nameOfSubject(claim))}引用的上年数为${claim.text}，上年公开文件（${published.name}）为${should}。`,
    at: [claim.at],
    says: claim.text,
    should,
    gap: printed(Math.abs(published.figure.cents - claim.amount.figure.cents), claim),
    advice: "请按上年公开数改正，并重新计算增减额；上年数有调整的，请说明。",
  }
}
