import type { Stated } from "./index.ts"

/** Dimensions that measure time, money and shares: what is counted is none of these. */
export const notCounted: ReadonlySet<string> = new Set([
  "钱",
  "比率",
  "月",
  "年",
  "天",
  "周",
  "季度",
  "学期",
  "小时",
  "",
])

/** A year named further away is said of something else. */
const reach = 100

/** Whether a quantity is plainly how much of something there is or is done in the year of the document. */
export function isOfTheYear({ quantity, sentence }: Stated, year: number | null): boolean {
  if (!quantity.isPlain || notCounted.has(quantity.dimension)) return false
  const years = [
    ...sentence.text.slice(Math.max(0, quantity.start - reach), quantity.start).matchAll(/(20\d\d)年/g),
  ]
  return years.every(([, each]) => year === null || Number(each) === year)
}
