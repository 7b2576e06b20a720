import type { Amount } from "../../model/disclosure.ts"
import type { Observed } from "./observed.ts"

/**
 * An amount that breaks an equality breaks what is judged by it too. Where the equality knows the wrong amount, the
 * judgement says nothing new; where it does not, the judgement tells which of its amounts it is.
 */
export function withoutEchoes(all: readonly Observed[]): Observed[] {
  const judgements = all.filter((one) => one.severity !== "note" && one.rests?.length)
  if (judgements.length === 0) return [...all]
  const equalities = all.filter((one) => one.equality && one.severity !== "note")
  const culprits = new Set(equalities.flatMap(({ equality }) => equality!.culprit ?? []))
  const isEcho = ({ rests }: Observed) => rests!.some((amount) => culprits.has(amount))
  const dropped = new Set(judgements.filter(isEcho))
  const telling = judgements.filter((one) => !dropped.has(one))
  const firstOn = firstsByAmount(telling)
  const grown = new Map<Observed, Observed>()
  for (const one of equalities) {
    const { amounts, culprit, statement } = one.equality!
    if (culprit) continue
    const judgement = telling[Math.min(...[...amounts].map((amount) => firstOn.get(amount) ?? Infinity))]
    if (!judgement) continue
    const own = grown.get(judgement) ?? judgement
    const relations = [...(own.relations ?? []), ...(one.relations ?? [statement])]
    grown.set(judgement, { ...own, relations: relations.filter((words) => words !== "") })
    dropped.add(one)
  }
  for (const { told, again } of twice(telling)) {
    grown.set(told, { ...(grown.get(told) ?? told), cause: { kind: "amounts-likely" } })
    dropped.add(again)
  }
  return all.filter((one) => !dropped.has(one)).map((one) => grown.get(one) ?? one)
}

/** Where the first judgement of each amount stands among all. */
function firstsByAmount(judgements: readonly Observed[]): Map<Amount, number> {
  const firsts = new Map<Amount, number>()
  for (const [i, { rests }] of judgements.entries())
    for (const amount of rests!) if (!firsts.has(amount)) firsts.set(amount, i)
  return firsts
}

/**
 * Judgements of the same two amounts as an earlier one of another check, a rate and a word: rather one of the amounts
 * is wrong than both of them.
 */
function twice(judgements: readonly Observed[]): { readonly told: Observed; readonly again: Observed }[] {
  const found: { told: Observed; again: Observed }[] = []
  const places = new Map(judgements.map((one, i) => [one, i]))
  const numbers = new Map<Amount, number>()
  const numberOf = (amount: Amount) => numbers.get(amount) ?? numbers.set(amount, numbers.size).size - 1
  const firsts = new Map<string, Observed>()
  for (const again of judgements) {
    const amounts = [...new Set(again.rests!.map(numberOf))].sort((a, b) => a - b)
    const pairs = amounts.flatMap((a, i) => amounts.slice(i + 1).map((b) => `${a} ${b}`))
    const earlier = pairs.flatMap((pair) => firsts.get(pair) ?? [])
    const [told] = earlier
      .filter(({ check }) => check.id !== again.check.id)
      .sort((a, b) => places.get(a)! - places.get(b)!)
    if (told) found.push({ told, again })
    else if (!again.cause) for (const pair of pairs) if (!firsts.has(pair)) firsts.set(pair, again)
  }
  return found
}
