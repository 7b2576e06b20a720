import { type Actor, actorFor, dayAt } from "../../flow/index.ts"
import type { Work } from "../../store/database.ts"
import { peopleOf } from "../../store/people.ts"
import { type Caller, missing, must, type Office } from "../office.ts"

/** Does something only who works at the bureau may, whatever the state of a year; to others there is no such thing. */
export async function asBureau<T>(
  office: Office,
  caller: Caller,
  what: string,
  work: (trx: Work) => Promise<T>,
): Promise<T> {
  return office.store.office(caller.region, async (trx) => {
    const people = await peopleOf(trx, caller.region)
    const actor = must(actorFor(people, caller.person, caller.for, dayAt(office.now()))).value
    if (!worksAtBureau(actor)) throw missing(what)
    return work(trx)
  })
}

/** Whether somebody, or for whom they act, holds a post of the bureau. */
export function worksAtBureau({ person, for: principal }: Actor): boolean {
  return (principal ?? person).posts.some(({ role }) => role === "bureauOfficer" || role === "bureauHead")
}
