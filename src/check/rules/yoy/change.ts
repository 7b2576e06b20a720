import { meets, negate, sum } from "../../../money/figure.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { changesOf, isOwnVersion, isThisYear, isWholeEntity, levelsOf, statementsOf } from "../nar/claims.ts"
import { nameOfSubject, printed, quoted } from "../nar/names.ts"
import { yearsOf } from "../nar/this-and-last-year.ts"
import { comparable, figureOf, meansPublished } from "./last-year.ts"

/** YOY-002: a change that prose states is this year's figure less the one last year's disclosure published. */
export const statedChanges: Check = {
  id: "YOY-002",
  family: "YOY",
  title: "增减额与两年公开数相符",
  severity: "error",
  basis: "惯例：增减额 = 本年公开数 − 上年公开数",
  *run(review): Iterable<Verdict | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const { disclosure } = review
    for (const statement of statementsOf(disclosure.claims)) {
      const levels = levelsOf(statement).filter(
        (claim) => isOwnVersion(claim, disclosure) && isThisYear(claim, disclosure),
      )
      const changes = changesOf(statement).filter((claim) => claim.against === lastYear.year)
      const [level, change] = [levels[0], changes[0]]
      if (!level || !change || levels.length > 1 || changes.length > 1) continue
      if (!isWholeEntity(level, disclosure) || !meansPublished(change.base, disclosure)) continue
      // Quoted beside it, last year's figure is YOY-001's business.
      if (yearsOf(statement).bases.length > 0) continue
      const published = figureOf(level, disclosure, lastYear)
      const real = published && sum([level.amount.figure, negate(published.figure)])
      if (!real || meets(real, change.amount.figure)) continue
      const should =
        real.cents === 0
          ? "持平"
          : `${real.cents > 0 ? "增加" : "减少"}${printed(Math.abs(real.cents), level)}`
      yield {
        message: `${quoted(nameOfSubject(level))}本年${level.text}，上年公开文件（${published.name}）为${printed(published.figure.cents, level)}，应为${should}，文中写“${change.text}”。`,
        at: [change.at, level.at],
        says: change.text,
        should,
        gap: printed(Math.abs(real.cents - change.amount.figure.cents), level),
        advice: "请核对上年数和增减额；上年数有调整的，请说明。",
      }
    }
  },
}
