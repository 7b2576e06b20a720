import type { Claim } from "../../../model/disclosure.ts"
import { changesOf, changesOfYears, isPlain, levelsOf, type MoneyClaim } from "./claims.ts"

/** What a statement compares: this year's amount, the other, and the change between them; null when unclear. */
export function comparisonOf(
  statement: readonly Claim[],
): { level: MoneyClaim; base: MoneyClaim; change: MoneyClaim | null } | null {
  const changes = changesOfYears(statement)
  const { levels, bases } = yearsOf(statement)
  const [level, ...more] = levels
  const differ = more.some((each) => each.amount.figure.cents !== level!.amount.figure.cents)
  if (changes.length > 1 || !level || differ || bases.length !== 1) return null
  const change = changes[0] ?? null
  if (change && change.against !== (bases[0]!.against ?? bases[0]!.year)) return null
  return { level, base: bases[0]!, change }
}

/** What 决算数大于年初预算数60万元 compares: the final amount, the budget it names, and the difference; null when unclear. */
export function withBudget(
  statement: readonly Claim[],
): { level: MoneyClaim; base: MoneyClaim; change: MoneyClaim } | null {
  const [change, ...others] = changesOf(statement).filter(
    ({ kind, against, base }) => kind === "change" && against === null && base !== null,
  )
  const levels = levelsOf(statement)
  const finals = levels.filter(({ version }) => version === "final")
  const budgets = levels.filter(({ version }) => version !== "final" && version !== null)
  const meant =
    change?.base === "budget" ? budgets : budgets.filter(({ version }) => version === change?.base)
  const [level, base] = [finals[0], meant[0]]
  if (!change || others.length > 0 || !level || finals.length > 1 || !base || meant.length > 1) return null
  return { level, base, change }
}

/** The amounts of a statement: this year's, and those of the year it is compared with. */
export function yearsOf(statement: readonly Claim[]): { levels: MoneyClaim[]; bases: MoneyClaim[] } {
  // 上年为554万元，本年增加55万元: a change that does not say against what is against the year before.
  const years = new Set(
    statement.map(({ against, base, kind, year }) =>
      kind === "change" && against === null && base === null && year !== null ? year - 1 : against,
    ),
  )
  const amounts = statement.filter((claim): claim is MoneyClaim => claim.kind === "amount" && isPlain(claim))
  const isBase = (claim: MoneyClaim) =>
    claim.against !== null || (claim.year !== null && years.has(claim.year))
  return { levels: amounts.filter((claim) => !isBase(claim)), bases: amounts.filter(isBase) }
}
