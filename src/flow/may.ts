import { type Act, actNames } from "./acts.ts"
import { type Refusal, refused } from "./outcome.ts"
import { type Actor, type Post, postsOf } from "./people.ts"
import { type Right, rightsTo } from "./rights.ts"
import { nameOfScope, type Role, roleNames, type Scope } from "./roles.ts"
import { type Kind, kindNames, nameOfState, type State } from "./states.ts"

/** What an act is done to, as far as rights look at it. */
export interface Thing {
  readonly kind: Kind
  readonly region: string
  /** Code of the department or unit, id of the account, "" for the year. */
  readonly code: string
  /** The department a unit belongs to; a department's own code; "" otherwise. */
  readonly department: string
  readonly name: string
  /** Id of the person it names, where it names one. */
  readonly named?: string
}

/** What rights say: with which post it may be done, or why not. */
export type Verdict = { readonly ok: true; readonly right: Right; readonly post: Post | null } | Refusal

/**
 * Whether someone (null: the public) may do an act to a thing in a state. Decides by rights alone: what else
 * the act needs is judged when it is done.
 */
export function may(actor: Actor | null, act: Act, thing: Thing, state: State): Verdict {
  const all = rightsTo(thing.kind, act)
  const now = all.filter(({ states }) => states.includes(state))
  for (const right of now) {
    const held = holdingOf(right, actor, thing)
    if (held !== undefined) return { ok: true, right, post: held }
  }
  const isWithin = all.some((right) => holdingOf(right, actor, thing) !== undefined)
  return refused(isWithin ? "state" : "right", sentence(actor, act, thing, state, all, now, isWithin))
}

/** The post by which someone stands in a row of the table; null when the row asks for none; undefined: not at all. */
function holdingOf(right: Right, actor: Actor | null, thing: Thing): Post | null | undefined {
  if (right.role === "anyone") return null
  if (actor === null) return undefined
  const principal = actor.for ?? actor.person
  if (principal.region !== thing.region) return undefined
  if (right.role === "holder") return actor.for === null && actor.person.id === thing.code ? null : undefined
  if (right.scope === "named" && principal.id !== thing.named) return undefined
  return postsOf(actor).find((post) => post.role === right.role && isOver(post, right.scope, thing))
}

/** Whether a post reaches a thing in a scope. */
export function isOver(post: Post, scope: Scope, thing: Thing): boolean {
  if (scope === "region") return true
  if (scope === "own") return post.at.includes(thing.code)
  return scope !== "self" && post.at.includes(thing.department)
}

function sentence(
  actor: Actor | null,
  act: Act,
  thing: Thing,
  state: State,
  all: readonly Right[],
  now: readonly Right[],
  isWithin: boolean,
): string {
  const what = `${thing.name}的${kindNames[thing.kind]}`
  const today = `现在是“${nameOfState(thing.kind, state)}”`
  if (all.length === 0)
    return `“${actNames[act]}”不是对${kindNames[thing.kind]}办理的事，请从对应的页面办理。`
  const whoNow = now.map(whoOf).join("或")
  const who = [...Map.groupBy(all, statesText)]
    .map(([states, rows]) => `${rows.map(whoOf).join("或")}在${states}时`)
    .join("，或由")
  if (isWithin || now.length === 0) return `${what}${today}，不能“${actNames[act]}”；这件事由${who}办理。`
  return `您（${selfOf(actor)}）不能对${what}“${actNames[act]}”；${today}，这件事由${whoNow}办理。`
}

function whoOf({ of, role, scope }: Right): string {
  const isPlain = scope === "region" || scope === "self"
  return isPlain ? roleNames[role] : `${nameOfScope(scope, of)}的${roleNames[role]}`
}

function statesText({ of, states }: Right): string {
  const shown = states.slice(0, 6).map((state) => `“${nameOfState(of, state)}”`)
  return states.length > shown.length ? `${shown.join("、")}等` : shown.join("、")
}

function selfOf(actor: Actor | null): string {
  if (actor === null) return "没有登录"
  const roles = [...new Set(postsOf(actor).map(({ role }: { role: Role }) => roleNames[role]))]
  const name = actor.for === null ? "" : `代${actor.for.name}，`
  return `${name}${roles.join("、") || "还没有授权"}`
}
