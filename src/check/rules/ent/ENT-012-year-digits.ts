import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { differentTexts, placeIn, type Said, textsOf } from "../../facts/texts.ts"

/** A year with a digit too few or too many, or one of another century: 202年度, 20255年预算, 2204年度. 300年历史 is a span. */
const malformed =
  /2(?<![\d.,－-]2)(?:\d{2}|0\d{3,4}|[1-9]\d{2})(?=\s*年(?:度|\s*(?:部门|单位|预算|决算|一般|财政|政府|“三公”|三公|\d{1,2}月|底|末|初)))/g

/** A year that cannot be one, where a year of the budget is meant. */
export interface YearDigits {
  readonly said: string
  readonly quote: string
  readonly year: number
}

/** ENT-012: a year has four digits. */
export const yearDigits: Check = {
  id: "ENT-012",
  family: "ENT",
  title: "年份少写、多写或写错了数字",
  severity: "error",
  basis: "惯例：年份用四位数字（GB/T 15835）",
  *run({ disclosure }): Iterable<Observation> {
    const { year } = disclosure
    // The sign decides nothing of its place: most documents have no such number, and none of their texts is looked at.
    if (year === null || differentTexts(disclosure).whole.search(malformed) < 0) return
    const found = textsOf(disclosure).flatMap((said) => malformedIn(said))
    for (const [words, group] of Map.groupBy(found, (each) => each.words)) {
      const { quote } = group[0]!
      yield {
        about: ["year", nameKey(quote)],
        at: group.map(({ at }) => at),
        data: { said: words, quote, year } satisfies YearDigits,
        says: `${words}年`,
        should: `${year}年`,
      }
    }
  },
}

function malformedIn(said: Said) {
  return [...said.text.matchAll(malformed)].map((match) => ({
    words: match[0],
    quote: said.text.slice(match.index, match.index + 14),
    at: placeIn(said, match.index),
  }))
}
