import { type Act, actNames } from "./acts.ts"
import { dayAt } from "./day.ts"
import { may } from "./may.ts"
import { type Change, refused } from "./outcome.ts"
import { actorFor, conflictOf, misplaced, type People, type Person, type Post, personOf } from "./people.ts"
import { administrators, roleNames } from "./roles.ts"
import { type Need, transitionOf } from "./transitions.ts"

/** What someone wants to do to an account. */
export interface AccountCommand {
  readonly act: Act
  readonly region: string
  /** Id of the account; a new one when it is created. */
  readonly id: string
  readonly name: string
  readonly by: string
  readonly at: number
  readonly given: { readonly posts?: readonly Post[]; readonly reason?: string }
}

/** Does one act to an account, or says why not. Administrators act for themselves: their work has no deputy here. */
export function performOnAccount(people: People, command: AccountCommand): Change<People> {
  const { act, region, id, given } = command
  const known = personOf(people, id)
  const person: Person = known ?? { id, name: command.name, region, state: "absent", posts: [] }
  const actor = actorOf(people, person, command)
  if (!actor.ok) return actor
  const thing = {
    kind: "account",
    region: person.region,
    code: id,
    department: "",
    name: person.name,
  } as const
  const verdict = may(actor.value, act, thing, person.state)
  if (!verdict.ok) return verdict
  const transition = transitionOf("account", act, person.state)
  if (!transition) return refused("state", `“${actNames[act]}”不改变账号的状态，请从对应的页面办理。`)
  if (actor.value.person.id === id && act !== "accept")
    return refused(
      "right",
      `不能对自己的账号“${actNames[act]}”，请由另一名${roleNames[verdict.right.role]}办理。`,
    )
  const problems = transition.needs.flatMap((need) => problemOf(need, people, person, given, act))
  if (problems.length > 0) return refused("need", problems.join(""))
  const posts = act === "grant" ? given.posts! : person.posts
  const after: Person = { ...person, state: transition.to, posts }
  const persons = known
    ? people.persons.map((each) => (each.id === id ? after : each))
    : [...people.persons, after]
  return { ok: true, value: { ...people, persons } }
}

function actorOf(people: People, person: Person, { act, by, at }: AccountCommand) {
  // Who opens an account for the first time is nobody yet but its holder.
  if (act === "accept" && by === person.id) return { ok: true, value: { person, for: null } } as const
  return actorFor(people, by, null, dayAt(at))
}

function problemOf(
  need: Need,
  people: People,
  person: Person,
  { posts = [], reason = "" }: AccountCommand["given"],
  act: Act,
): readonly string[] {
  if (need === "reason") return reason.trim() === "" ? ["缺少原因，请写明为什么这样办理。"] : []
  if (need === "posts") {
    if (posts.length === 0) return [`没有给${person.name}选岗位，请选好角色和单位后再授权。`]
    const conflict = conflictOf(person.name, posts)
    return [...posts.flatMap((post) => misplaced(post) ?? []), ...(conflict ? [conflict] : [])]
  }
  if (need === "notLast") return lastOf(people, person, act === "grant" ? posts : [])
  throw new Error(`An account knows no need ${need}`)
}

/** Roles of administrators that nobody would hold any more. */
function lastOf(people: People, person: Person, after: readonly Post[]): readonly string[] {
  return administrators
    .filter((role) => person.state === "active" && holds(person.posts, role) && !holds(after, role))
    .filter(
      (role) =>
        !people.persons.some(
          ({ id, state, posts }) => id !== person.id && state === "active" && holds(posts, role),
        ),
    )
    .map((role) => `${person.name}是唯一的${roleNames[role]}，请先给另一个人授权并启用，再办理。`)
}

function holds(posts: readonly Post[], role: Post["role"]): boolean {
  return posts.some((post) => post.role === role)
}
