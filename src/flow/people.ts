import { type Day, dayText, isDay } from "./day.ts"
import type { Change } from "./outcome.ts"
import { refused } from "./outcome.ts"
import { administrators, type HeldRole, roleNames, seatOf } from "./roles.ts"
import type { State } from "./states.ts"

/** A role a person holds, and where: codes of units or departments; none for the whole region. */
export interface Post {
  readonly role: HeldRole
  readonly at: readonly string[]
  /** The last day it is held; posts of the office have none, that of a third party always has one. */
  readonly until?: Day | undefined
}

/** Someone with an account. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly state: State
  readonly posts: readonly Post[]
}

/** 委托代理: one person acts for another from one day to another, both included. */
export interface Deputy {
  readonly by: string
  readonly for: string
  readonly from: Day
  readonly until: Day
}

/** Everyone who has an account, and who acts for whom. */
export interface People {
  readonly persons: readonly Person[]
  readonly deputies: readonly Deputy[]
}

/** Who acts: a person, perhaps for another whose posts count then. */
export interface Actor {
  readonly person: Person
  readonly for: Person | null
}

/** How a record names who acted: 张三，代李四. */
export function nameOfActor({ person, for: principal }: Actor): string {
  return principal === null ? person.name : `${person.name}（代${principal.name}）`
}

/** The posts an actor acts with: those of whom the person acts for, else the person's own. */
export function postsOf({ person, for: principal }: Actor): readonly Post[] {
  return (principal ?? person).posts
}

/** Everyone a person may act as on a day: as themselves, and for those whose deputy they are. */
export function actorsOf(people: People, id: string, today: Day): readonly Actor[] {
  const found = personOf(people, id)
  if (found?.state !== "active") return []
  const person = heldOn(found, today)
  const principals = people.deputies
    .filter((deputy) => deputy.by === id && isValid(deputy, today))
    .flatMap(({ for: principal }) => personOf(people, principal) ?? [])
    // Work of someone who left is handed over, not done in their name.
    .filter(({ state }) => state === "active")
    .map((principal) => heldOn(principal, today))
    // Posts given after the deputy was named may not go together with these.
    .filter(({ posts }) => conflictOf(person.name, [...person.posts, ...posts]) === null)
  return [{ person, for: null }, ...principals.map((principal) => ({ person, for: principal }))]
}

/** A person with the posts that are still held on a day. */
function heldOn(person: Person, today: Day): Person {
  const posts = person.posts.filter((post) => !isPast(post, today))
  return posts.length === person.posts.length ? person : { ...person, posts }
}

/** Whether a post is held no more on a day. */
export function isPast({ until }: Post, today: Day): boolean {
  return until !== undefined && until < today
}

/** The actor of an act, or why this person cannot act so today. */
export function actorFor(people: People, id: string, principal: string | null, today: Day): Change<Actor> {
  const person = personOf(people, id)
  if (!person) return refused("right", `没有编号为“${id}”的人员，请重新登录。`)
  if (person.state !== "active") {
    const why = person.state === "suspended" ? "账号已停用" : "账号还没有启用"
    return refused("right", `${person.name}的${why}，请联系安全管理员。`)
  }
  const actor = actorsOf(people, id, today).find((each) => (each.for?.id ?? null) === principal)
  if (actor) return { ok: true, value: actor }
  const name = personOf(people, principal ?? "")?.name ?? principal
  return refused(
    "right",
    `${person.name}今天（${dayText(today)}）不是${name}的代理人，请由${name}本人办理，或由其重新委托代理。`,
  )
}

/** A deputy added, with dates; refused when nobody could tell afterwards who checked whom. */
export function withDeputy(people: People, deputy: Deputy): Change<People> {
  const [by, principal] = [personOf(people, deputy.by), personOf(people, deputy.for)]
  if (!by || !principal) return refused("need", "委托人或代理人没有账号，请先建账号。")
  if (by.id === principal.id) return refused("need", `${by.name}不能代理自己，请另选代理人。`)
  if (!isDay(deputy.from) || !isDay(deputy.until) || deputy.until < deputy.from)
    return refused("need", "代理的起止日期不对：请写成“2026-03-01”的样子，止日不早于起日。")
  const conflict = conflictOf(by.name, [...by.posts, ...principal.posts])
  if (conflict) return refused("need", conflict)
  return { ok: true, value: { ...people, deputies: [...people.deputies, deputy] } }
}

/**
 * 移交工作: the posts of one person go to another, who keeps their own; acts done before stay in the name of who did
 * them, and what others do for the one who leaves ends.
 */
export function handOver(people: People, from: string, to: string): Change<People> {
  const [leaving, taking] = [personOf(people, from), personOf(people, to)]
  if (!leaving || !taking) return refused("need", "移交人或接收人没有账号，请先建账号。")
  if (leaving.id === taking.id) return refused("need", `${leaving.name}不能把工作移交给自己，请另选接收人。`)
  if (taking.state !== "active")
    return refused("need", `${taking.name}的账号没有启用，不能接收工作，请先启用账号或另选接收人。`)
  const posts = joined([...taking.posts, ...leaving.posts])
  const conflict = conflictOf(taking.name, posts)
  if (conflict) return refused("need", conflict)
  const persons = people.persons.map((each) => {
    if (each.id === from) return { ...each, posts: [] }
    return each.id === to ? { ...each, posts } : each
  })
  const deputies = people.deputies.filter((deputy) => deputy.for !== from)
  return { ok: true, value: { persons, deputies } }
}

/**
 * Why these posts do not go together in one hand, or null: an administrator is nothing else, so that the three can
 * check each other and none takes part in the budget; nor is a third party, who judges what the others did.
 */
export function conflictOf(name: string, posts: readonly Post[]): string | null {
  const roles = [...new Set(posts.map(({ role }) => role))]
  const own = roles.filter((role) => administrators.includes(role))
  if (own.length === 0 && roles.length > 1 && roles.includes("evaluator"))
    return `${name}不能同时是${roles.map((role) => roleNames[role]).join("、")}：第三方不参与预算业务，请换一个人。`
  if (own.length === 0 || roles.length === 1) return null
  const names = roles.map((role) => roleNames[role]).join("、")
  return own.length > 1
    ? `${name}不能同时是${names}：三员互相制约，不能由一人兼任，请换一个人。`
    : `${name}不能同时是${names}：管理员不参与预算业务，请换一个人。`
}

/** Why a post cannot be given as it stands, or null: every role is held where it belongs. */
export function misplaced({ role, at, until }: Post): string | null {
  if (role === "evaluator" && (until === undefined || !isDay(until)))
    return `${roleNames[role]}要写明到哪一天为止，请填写截止日期，写成“2026-03-01”的样子。`
  if (role !== "evaluator" && until !== undefined)
    return `${roleNames[role]}不定截止日期，请清空后再授权；只有${roleNames.evaluator}有。`
  const seat = seatOf[role]
  if (seat === "region")
    return at.length === 0 ? null : `${roleNames[role]}管全地区，不用写单位或部门，请清空后再授权。`
  if (seat === "departments")
    return at.length > 0 ? null : `${roleNames[role]}要写明管哪些部门，请选上部门后再授权。`
  const body = seat === "unit" ? "单位" : "部门"
  return at.length === 1 ? null : `${roleNames[role]}要写明是哪一个${body}的，请选一个${body}后再授权。`
}

/** Someone by the id of their account. */
export function personOf(people: People, id: string): Person | undefined {
  return people.persons.find((person) => person.id === id)
}

function isValid({ from, until }: Deputy, today: Day): boolean {
  return from <= today && today <= until
}

/** Posts without repetition; an officer's departments become one list. */
function joined(posts: readonly Post[]): readonly Post[] {
  const officer = posts.filter(({ role }) => role === "bureauOfficer")
  const others = posts.filter(({ role }) => role !== "bureauOfficer")
  const distinct = [
    ...new Map(others.map((post) => [`${post.role} ${post.at.join()} ${post.until}`, post])).values(),
  ]
  if (officer.length === 0) return distinct
  const charge = [...new Set(officer.flatMap(({ at }) => at))].sort()
  return [...distinct, { role: "bureauOfficer", at: charge }]
}
