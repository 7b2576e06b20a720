import { openingAfter } from "../../model/final-opening.ts"
import type { Cannot, Observation } from "../check.ts"
import { cell, yuan } from "../ledger/entered.ts"
import { type AccountCheck, aboutLine, keyOfLine, type LineKey, type OfLine, ofLine } from "./check.ts"

/** FIN-012: a year opens, quota by quota and to the cent, with what the year before closed with but for what was taken back. */
export const opensAsClosed: AccountCheck = {
  id: "FIN-012",
  family: "FIN",
  title: "年初结转和结余与上年决算的年末数不同",
  severity: "error",
  basis: "《预算法实施条例》第八十三条；部门决算报表：年初数应与上年年末数衔接",
  *run({ account, lastYear }): Iterable<Observation | Cannot> {
    if (!lastYear || lastYear.year !== account.year - 1) return yield { cannot: "没有提供上年的决算" }
    const units = new Set(account.units.map(({ code }) => code))
    const closed = sumsOf<LineKey & { readonly cents: number }>(
      openingAfter(lastYear).money.filter(({ unit }) => units.has(unit)),
      ({ cents }) => cents,
    )
    const opened = sumsOf(account.lines, ({ opening, withdrawn }) => opening + withdrawn)
    const all = new Map<string, LineKey>()
    for (const sums of [closed, opened]) for (const [key, { of }] of sums) all.set(key, of)
    for (const [key, of] of all) {
      const [before, now] = [closed.get(key)?.cents ?? 0, opened.get(key)?.cents ?? 0]
      if (before === now) continue
      const lines = account.lines.filter((line) => keyOfLine(line) === key)
      yield {
        about: [...aboutLine(of), "opening"],
        at: lines.length > 0 ? lines.map((line) => cell(line, "opening")) : [{}],
        data: ofLine(of) satisfies OfLine,
        says: yuan(now),
        should: yuan(before),
        gap: yuan(Math.abs(before - now)),
      }
    }
  },
}

function sumsOf<T extends LineKey>(all: readonly T[], centsOf: (one: T) => number) {
  const sums = new Map<string, { of: T; cents: number }>()
  for (const one of all) {
    const cents = centsOf(one)
    if (cents === 0) continue
    const key = keyOfLine(one)
    sums.set(key, { of: one, cents: (sums.get(key)?.cents ?? 0) + cents })
  }
  return sums
}
