import type { Money } from "../../../model/finding.ts"
import { meets } from "../../../money/figure.ts"
import type { Cannot, Check, Observation, Review } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import type { Relation, Term } from "../../engine/relation.ts"
import { isWithoutCarryOver } from "../../facts/claims/carried-over.ts"
import { aboutOfClaim, type MoneyClaim, termOf } from "../../facts/claims/claims.ts"
import { nameOfSubject, quoted } from "../../facts/claims/names.ts"
import { tablePairs } from "../../facts/claims/table-pairs.ts"
import { moneyOf } from "../../facts/money.ts"

/** Amounts of prose whose last digit was cut off: as printed, as the table prints it, and rounded. */
export interface CutOffAmounts {
  readonly amounts: readonly {
    readonly name: string
    readonly said: string
    readonly printed: string
    readonly rounded: Money
  }[]
}

/** NAR-008: what prose states, the tables print, whatever measure either uses. */
export const againstTables: Check = {
  id: "NAR-008",
  family: "NAR",
  title: "文中金额与表格不一致",
  severity: "error",
  basis: "《财政部关于印发〈地方预决算公开操作规程〉的通知》（财预〔2016〕143号）：公开内容准确",
  *relations({ disclosure }: Review): Iterable<Relation | Cannot> {
    const pairs = [...tablePairs(disclosure)]
    if (pairs.length === 0) yield { cannot: "文中没有可与表格对应的金额，或者没有读到对应的表" }
    for (const { claim, cell } of pairs)
      if (!isCutOff(claim, cell) && !isWithoutCarryOver(claim, cell, disclosure))
        yield equality([termOf(claim)], [cell], `文中${quoted(nameOfSubject(claim))} = ${cell.name}`)
  },
  *run({ disclosure }: Review): Iterable<Observation> {
    const cut = [...tablePairs(disclosure)].filter(({ claim, cell }) => isCutOff(claim, cell))
    const first = cut[0]
    if (!first) return
    yield {
      severity: "note",
      fault: "cut-off",
      about: [cut.length === 1 ? aboutOfClaim(first.claim, "cutOff") : "claims/cutOff"],
      at: cut.flatMap(({ claim, cell }) => [claim.at, cell.amount.at]),
      data: {
        amounts: cut.map(({ claim, cell }) => ({
          name: nameOfSubject(claim),
          said: claim.text,
          printed: cell.amount.text,
          rounded: rounded(claim, cell),
        })),
      } satisfies CutOffAmounts,
      says: moneyOf(first.claim.amount.figure.cents, first.claim),
      should: rounded(first.claim, first.cell),
      cause: { kind: "cut-off" },
    }
  },
}

/** Whether prose in the coarser measure cut the last digits off instead of rounding. */
function isCutOff(claim: MoneyClaim, cell: Term): boolean {
  const { figure } = claim.amount
  const gap = Math.abs(cell.amount.figure!.cents) - Math.abs(figure.cents)
  return (
    !meets(figure, cell.amount.figure!) &&
    gap > 0 &&
    gap < figure.slack &&
    cell.amount.figure!.slack < figure.slack
  )
}

function rounded(claim: MoneyClaim, cell: Term): Money {
  const unit = Math.max(1, claim.amount.figure.slack)
  return moneyOf(Math.round(cell.amount.figure!.cents / unit) * unit, claim)
}
