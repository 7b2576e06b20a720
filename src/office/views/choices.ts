import {
  type Act,
  type Actor,
  actNames,
  type Body,
  type BudgetYear,
  may,
  type Need,
  needNames,
  stateOf,
  thingOf,
  transitionsFrom,
  type Way,
} from "../../flow/index.ts"

/** An act somebody may do now, and what has to be given with it. */
export interface ActChoice {
  readonly act: Act
  readonly actName: string
  readonly way: Way
  readonly needs: readonly { readonly need: Need; readonly name: string }[]
}

/** Needs that a person types; the others are judged from what is there. */
const typed: readonly Need[] = [
  "deadlines",
  "date",
  "number",
  "reason",
  "comments",
  "due",
  "reviewer",
  "controls",
  "divided",
  "watch",
  "evaluate",
  "finalize",
]

/** What an actor may do now to a body (null: the year). */
export function choicesOf(year: BudgetYear, body: Body | null, actor: Actor): ActChoice[] {
  const [thing, state] = [thingOf(year, body), stateOf(year, body)]
  return transitionsFrom(body?.kind ?? "year", state)
    .filter(({ act }) => may(actor, act, thing, state).ok)
    .map(({ act, way, needs }) => ({
      act,
      actName: actNames[act],
      way,
      needs: needs.filter((need) => typed.includes(need)).map((need) => ({ need, name: needNames[need] })),
    }))
}

/** Whether an actor may do an act that changes no state. */
export function isAllowed(year: BudgetYear, body: Body | null, actor: Actor, act: Act): boolean {
  return may(actor, act, thingOf(year, body), stateOf(year, body)).ok
}
