import { type Act, actNames } from "./acts.ts"
import { type Body, type BudgetYear, nameOf, othersOf, stateOf, thingOf } from "./budget-year.ts"
import type { Day } from "./day.ts"
import { isOver, type Thing } from "./may.ts"
import { type Actor, actorsOf, nameOfActor, type People, postsOf } from "./people.ts"
import { unmet } from "./perform.ts"
import { type Right, rightsTo } from "./rights.ts"
import { roleNames } from "./roles.ts"
import { nameOfState, restingStates } from "./states.ts"
import { type Transition, transitionsFrom } from "./transitions.ts"

/** One thing that has to be done next: what, to which thing, and who can do it. */
export interface Step {
  readonly act: Act
  /** The department or unit; null for the year. */
  readonly body: Body | null
  readonly rights: readonly Right[]
  /** Everyone who can, deputies too. Empty: nobody has the post. */
  readonly people: readonly Actor[]
  /** Whose turn it is, as a Chinese sentence that names them, or says which post is empty and who can fill it. */
  readonly says: string
}

/** Everything that has to be done next in a year. Empty only when all is published. */
export function nextSteps(year: BudgetYear, people: People, today: Day): readonly Step[] {
  const seen = new Set<Body | null>()
  const pending = [null, ...year.bodies].flatMap((body) => stepsOf(year, body, seen))
  return stepsFor(year, people, today, pending)
}

/** What one department or unit (null: the year) waits for. Empty when it rests. */
export function nextStepsOf(
  year: BudgetYear,
  body: Body | null,
  people: People,
  today: Day,
): readonly Step[] {
  return stepsFor(year, people, today, stepsOf(year, body, new Set()))
}

interface Pending {
  readonly body: Body | null
  readonly transition: Transition
}

/** The acts that lead on from a thing, or from those it waits for. */
function stepsOf(year: BudgetYear, body: Body | null, seen: Set<Body | null>): Pending[] {
  const state = stateOf(year, body)
  if (seen.has(body) || restingStates.includes(state)) return []
  seen.add(body)
  const on = transitionsFrom(body?.kind ?? "year", state).filter(({ way }) => way === "on")
  if (on.length === 0) return parentsOf(year, body).flatMap((parent) => stepsOf(year, parent, seen))
  return on.flatMap((transition) => {
    const others = unmet(year, body, transition)
    return others.length === 0
      ? [{ body, transition }]
      : others.flatMap((other) => stepsOf(year, other, seen))
  })
}

/** Whose acts move a thing that has none of its own: a unit's department, a department's year, the year's departments. */
function parentsOf(year: BudgetYear, body: Body | null): readonly (Body | null)[] {
  if (body === null) return []
  return body.kind === "unit" ? othersOf(year, body, "department") : [null]
}

function stepsFor(year: BudgetYear, people: People, today: Day, all: readonly Pending[]): readonly Step[] {
  const actors = people.persons.flatMap(({ id }) => actorsOf(people, id, today))
  return all.map(({ body, transition: { act, of } }) => {
    const [state, thing] = [stateOf(year, body), thingOf(year, body)]
    const rights = rightsTo(of, act).filter(({ states }) => states.includes(state))
    const able = actors.filter((actor) => rights.some((right) => isHeld(actor, right, thing)))
    const roles = [...new Set(rights.map(({ role }) => roleNames[role]))].join("或")
    const says =
      able.length > 0
        ? `${nowOf(year, body)}，等${roles}${able.map(nameOfActor).join("、")}“${actNames[act]}”。`
        : `${nowOf(year, body)}，要由${roles}“${actNames[act]}”，现在没有人担任，请${appointers(actors)}授权。`
    return { act, body, rights, people: able, says }
  })
}

function isHeld(actor: Actor, { role, scope }: Right, thing: Thing): boolean {
  if ((actor.for ?? actor.person).region !== thing.region) return false
  return postsOf(actor).some((post) => post.role === role && isOver(post, scope, thing))
}

function nowOf(year: BudgetYear, body: Body | null): string {
  const what = body ? nameOf(body) : `${year.region.name}${year.year}年度`
  return `${what}“${nameOfState(body?.kind ?? "year", stateOf(year, body))}”`
}

/** Who can fill an empty post: the security administrators, by name; they have no deputies. */
function appointers(actors: readonly Actor[]): string {
  const names = actors
    .filter(({ for: principal }) => principal === null)
    .filter((actor) => postsOf(actor).some(({ role }) => role === "securityAdministrator"))
    .map(nameOfActor)
  return `${roleNames.securityAdministrator}${names.join("、")}`
}
