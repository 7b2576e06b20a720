import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import { meets } from "../../../money/figure.ts"
import { isA, subjectNamed } from "../../../packs/subjects.ts"
import { amountAt, mainTable, rowOf } from "../../engine/tables.ts"
import { isPlain, levelsOf, type MoneyClaim } from "./claims.ts"

const totals = new WeakMap<Disclosure, number>()

/** The largest total the document states, in cents: totals in prose, and of its tables of revenue and expenditure. */
export function largestTotal(disclosure: Disclosure): number {
  const known = totals.get(disclosure)
  if (known !== undefined) return known
  const said = levelsOf(disclosure.claims)
    .filter((claim) => isA(claim.subject, "budget"))
    .map((claim) => claim.amount.figure.cents)
  const tabled = (["balance", "revenue", "expenditure"] as const).flatMap((key) => {
    const table = mainTable(disclosure, key)
    const row = table && rowOf(table, "total")
    return row ? [amountAt(row, "total").figure?.cents ?? 0, amountAt(row, "amount").figure?.cents ?? 0] : []
  })
  // One headline may itself be in the wrong measure: of totals that lie far apart, the smaller is the safe bound.
  const found = [...said, ...tabled].filter((cents) => cents > 0).sort((a, b) => a - b)
  const largest = found.findLast((cents, i) => i === 0 || cents < 1000 * found[i - 1]!) ?? 0
  totals.set(disclosure, largest)
  return largest
}

/** Whether an amount is printed in a measure it cannot have: over a thousand times the whole budget. */
export function isMistaken(claim: Claim, disclosure: Disclosure): boolean {
  if (!isPlain(claim)) return false
  // What an economy comes to is told in 亿元; an item of the budget is not.
  if (claim.unit !== "万元" && !(claim.unit === "亿元" && subjectNamed(claim.subject))) return false
  const times = claim.unit === "亿元" ? 100 : 1000
  const largest = largestTotal(disclosure)
  return largest > 0 && Math.abs(claim.amount.figure.cents) > times * largest && claim.subject !== "assets"
}

/** What an amount is in the next smaller measure: one printed in 万元 meant in 元, one in 亿元 meant in 万元. */
export function inYuan(claim: MoneyClaim): { cents: number; slack: number } {
  return {
    cents: Math.round(claim.amount.figure.cents / 10_000),
    slack: Math.ceil(claim.amount.figure.slack / 10_000),
  }
}

/** The claim of the same stretch that an amount together with its fellow parts adds up to, or null. */
export function addsUpTo(
  figure: { cents: number; slack: number },
  claim: Claim,
  disclosure: Disclosure,
): MoneyClaim | null {
  const near = levelsOf(disclosure.claims).filter(
    (each) => each.stretch === claim.stretch && each.statement !== claim.statement,
  )
  const fellows = near.filter(
    (each) => claim.group !== null && each.group === claim.group && each.role === "part",
  )
  const cents = fellows.reduce((sum, each) => sum + each.amount.figure.cents, figure.cents)
  const slack = fellows.reduce((sum, each) => sum + each.amount.figure.slack, figure.slack)
  return (
    near.find(
      (each) => !fellows.includes(each) && fellows.length > 0 && meets({ cents, slack }, each.amount.figure),
    ) ?? null
  )
}
