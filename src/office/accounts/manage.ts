import {
  type Act,
  actorFor,
  type Deputy,
  dayAt,
  type Given,
  handOver,
  may,
  type People,
  type Person,
  type Post,
  performOnAccount,
  withDeputy,
} from "../../flow/index.ts"
import { setInvitation } from "../../store/credentials.ts"
import type { Work } from "../../store/database.ts"
import { peopleOf, savePeople } from "../../store/people.ts"
import { removeSessionsOf } from "../../store/sessions.ts"
import { noteAccount } from "../../store/trail.ts"
import { type Caller, missing, must, type Office, Refused } from "../office.ts"
import { type Invitation, invitationFor, isAccount } from "./set-up.ts"
import { hashOfToken } from "./tokens.ts"

/** What is done to an account by an administrator. */
export interface AccountWish {
  readonly act: Extract<Act, "create" | "grant" | "suspend" | "restore">
  readonly id: string
  readonly name?: string
  readonly posts?: readonly Post[]
  readonly reason?: Given["reason"]
}

/** Does one act to an account. Who may use it from now on gets a one-time code, to be printed; else null. */
export async function onAccount(
  office: Office,
  caller: Caller,
  wish: AccountWish,
): Promise<Invitation | null> {
  if (!isAccount(wish.id)) throw new Refused("need", `账号“${wish.id}”不对：不含空格，最多40个字，请改正。`)
  return office.store.office(caller.region, async (trx) => {
    const people = await peopleOf(trx, caller.region)
    const known = people.persons.find(({ id }) => id === wish.id)
    if (wish.act === "create" && !known && (wish.name ?? "").trim() === "")
      throw new Refused("need", "缺少姓名，请填写后再建账号。")
    const { value: after } = must(
      performOnAccount(people, {
        act: wish.act,
        region: caller.region,
        id: wish.id,
        name: wish.name?.trim() ?? "",
        by: caller.person,
        at: office.now(),
        given: {
          ...(wish.posts && { posts: wish.posts }),
          ...(wish.reason !== undefined && { reason: wish.reason }),
        },
      }),
    )
    await savePeople(trx, people, after)
    const person = after.persons.find(({ id }) => id === wish.id)!
    await note(trx, people, caller, wish.act, person, {
      posts: wish.posts,
      reason: wish.reason,
      name: wish.name,
    })
    // Whoever may do something else from now on signs in anew.
    if (wish.act === "suspend" || wish.act === "grant") await removeSessionsOf(trx, caller.region, wish.id)
    return person.state === "granted" ? invite(trx, office, person) : null
  })
}

/** Gives a person who has not used the account yet, or lost the password, a fresh one-time code. */
export async function inviteAgain(office: Office, caller: Caller, id: string): Promise<Invitation> {
  return office.store.office(caller.region, async (trx) => {
    const people = await peopleOf(trx, caller.region)
    const person = await allowed(office, people, caller, "grant", id)
    if (person.id === caller.person)
      throw new Refused("right", "不能给自己发启用码，请由另一名安全管理员办理，或在本机重新设置。")
    await note(trx, people, caller, "grant", person, { again: true })
    await removeSessionsOf(trx, caller.region, id)
    return invite(trx, office, person)
  })
}

/** 移交工作: the posts of one person go to another. */
export async function handOverWork(office: Office, caller: Caller, from: string, to: string): Promise<void> {
  return office.store.office(caller.region, async (trx) => {
    const people = await peopleOf(trx, caller.region)
    const person = await allowed(office, people, caller, "handOver", from)
    const { value: after } = must(handOver(people, from, to))
    await savePeople(trx, people, after)
    for (const id of [from, to]) await removeSessionsOf(trx, caller.region, id)
    await note(trx, people, caller, "handOver", person, { to })
  })
}

/** 委托代理: somebody acts for another from one day to another. */
export async function nameDeputy(office: Office, caller: Caller, deputy: Deputy): Promise<void> {
  return office.store.office(caller.region, async (trx) => {
    const people = await peopleOf(trx, caller.region)
    const person = await allowed(office, people, caller, "depute", deputy.for)
    const { value: after } = must(withDeputy(people, deputy))
    await savePeople(trx, people, after)
    await note(trx, people, caller, "depute", person, deputy)
  })
}

/** Everyone with an account, for who may see that. */
export async function peopleSeen(office: Office, caller: Caller): Promise<People> {
  return office.store.office(caller.region, async (trx) => {
    const people = await peopleOf(trx, caller.region)
    await allowed(office, people, caller, "seePeople", caller.person)
    return people
  })
}

async function allowed(
  office: Office,
  people: People,
  caller: Caller,
  act: Act,
  id: string,
): Promise<Person> {
  const person = people.persons.find((each) => each.id === id)
  const actor = must(actorFor(people, caller.person, caller.for, dayAt(office.now()))).value
  if (!person) throw missing(`账号“${id}”`)
  const thing = {
    kind: "account",
    region: caller.region,
    code: id,
    department: "",
    name: person.name,
  } as const
  must(may(actor, act, thing, person.state))
  return person
}

async function invite(trx: Work, office: Office, { region, id, name, posts }: Person): Promise<Invitation> {
  const invitation = invitationFor(office, region, id, name, ...posts.map(({ role }) => role))
  await setInvitation(trx, region, id, hashOfToken(invitation.code), new Date(invitation.expires))
  return invitation
}

async function note(
  trx: Work,
  people: People,
  caller: Caller,
  act: Act,
  person: Person,
  given: object,
): Promise<void> {
  const who = people.persons.find(({ id }) => id === caller.person)?.name ?? caller.person
  await noteAccount(trx, caller.region, {
    by: caller.person,
    who,
    act,
    person: person.id,
    given,
  })
}
