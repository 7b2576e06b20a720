import type { AccountLine } from "../../model/final.ts"
import { appropriations } from "../../model/ledger.ts"
import type { Cannot, Observation } from "../check.ts"
import { cell, yuan } from "../ledger/entered.ts"
import { type AccountCheck, aboutLine, keyOfLine, type LineKey, type OfLine, ofLine } from "./check.ts"

/** A quota of which the account says something else than the book. */
export interface OtherThanBook extends OfLine {
  readonly what: "initial" | "adjusted" | "spent"
}

/** What of an account the book of movements knows. */
const known = [
  ["initial", "approved"],
  ["adjusted", "adjusted"],
  ["spent", "paid"],
] as const

/** A unit spends its own money without the treasury: where the book has no payment it knows nothing of it. */
function isOwn({ fund }: LineKey): boolean {
  return !appropriations.includes(fund)
}

/** FIN-013: what was budgeted, adjusted and paid is what the book of movements says, quota by quota. */
export const asInBook: AccountCheck = {
  id: "FIN-013",
  family: "FIN",
  title: "决算明细与资金台账不同",
  severity: "error",
  basis: "《预算法》第七十五条：决算按预算数、调整预算数、决算数分别列出，做到收支真实、数额准确",
  *run({ account, book }): Iterable<Observation | Cannot> {
    if (!book) return yield { cannot: "没有提供资金台账" }
    const groups = Map.groupBy(account.lines, keyOfLine)
    const quotas = new Map(book.map((quota) => [keyOfLine(quota), quota]))
    for (const key of new Set([...quotas.keys(), ...groups.keys()])) {
      const lines: readonly AccountLine[] = groups.get(key) ?? []
      const quota = quotas.get(key)
      for (const [what, inBook] of known) {
        const says = lines.reduce((sum, line) => sum + line[what], 0)
        const should = quota?.[inBook] ?? 0
        if (says === should || (what !== "initial" && isOwn(lines[0] ?? quota!) && (quota?.paid ?? 0) === 0))
          continue
        const of = lines[0] ?? quota!
        yield {
          fault: "differs",
          about: [...aboutLine(of), what],
          at: lines.length > 0 ? lines.map((line) => cell(line, what)) : [{ record: key }],
          data: { ...ofLine(of), what } satisfies OtherThanBook,
          says: yuan(says),
          should: yuan(should),
          gap: yuan(Math.abs(says - should)),
        }
      }
    }
  },
}
