import { actorsOf, dayAt, dayText, isPast, performOnAccount, personOf } from "../../flow/index.ts"
import { passwordOf, setPassword, takeInvitation } from "../../store/credentials.ts"
import { peopleOf, savePeople } from "../../store/people.ts"
import {
  actFor,
  insertSession,
  removeSession,
  removeSessionsOf,
  type Session,
  sessionAt,
  touchSession,
} from "../../store/sessions.ts"
import { noteAccount } from "../../store/trail.ts"
import { type Caller, must, type Office, Refused } from "../office.ts"
import { hashOf, isPassword, mustBeStrong } from "./passwords.ts"
import { hashOfToken, newToken, normalisedCode } from "./tokens.ts"
import type { Tries } from "./tries.ts"

/** Who wants to come in, from where. */
export interface Credentials {
  readonly region: string
  readonly id: string
  readonly password: string
  readonly address: string
}

/** A session ends after so long without use, and after so long in any case, in milliseconds. */
export const idleLimit = 2 * 3_600_000
export const absoluteLimit = 12 * 3_600_000

/** Signs in; gives the token of the new session. The same sentence whether the account or the password is wrong. */
export async function signIn(
  office: Office,
  tries: Tries,
  { region, id, password, address }: Credentials,
): Promise<string> {
  const account = `${region}/${id}`
  const wait = tries.wait(address, account, office.now())
  if (wait > 0)
    throw new Refused("state", `密码输错次数太多，请${wait}秒后再试；忘了密码请找安全管理员发启用码。`)
  const kept = await passwordOf(office.store.db, region, id)
  const isRight = await isPassword(password, kept)
  return office.store.office(region, async (trx) => {
    const person = personOf(await peopleOf(trx, region), id)
    if (!isRight || !person || person.state !== "active") {
      tries.failed(address, account, office.now())
      throw new Refused(
        "right",
        isRight && person?.state === "suspended"
          ? `${person.name}的账号已停用，请联系安全管理员。`
          : "账号或密码不对，请核对后再试；忘了密码请找安全管理员发启用码。",
      )
    }
    const today = dayAt(office.now())
    const ended = person.posts.filter((post) => isPast(post, today))
    if (ended.length > 0 && ended.length === person.posts.length)
      throw new Refused(
        "right",
        `${person.name}的授权到${dayText(ended[0]!.until!)}为止，已经到期，不能登录；要延长请找安全管理员。`,
      )
    tries.succeeded(address, account)
    const token = newToken()
    await insertSession(trx, hashOfToken(token), { region, person: id }, new Date(office.now()))
    await noteAccount(trx, region, { by: id, who: person.name, act: "signIn", person: id, given: {} })
    return token
  })
}

/** 启用账号: with the printed code a person sets the own password, once; also after a password was lost. */
export async function accept(
  office: Office,
  tries: Tries,
  { region, id, code, password, address }: Credentials & { readonly code: string },
): Promise<void> {
  const account = `${region}/${id}`
  const wait = tries.wait(address, account, office.now())
  if (wait > 0) throw new Refused("state", `启用码输错次数太多，请${wait}秒后再试。`)
  const hash = await hashOf(password, office.passwordCost)
  await office.store.office(region, async (trx) => {
    const people = await peopleOf(trx, region)
    const person = personOf(people, id)
    mustBeStrong(password, person ?? { id, name: "" })
    const isRight = await takeInvitation(
      trx,
      region,
      id,
      hashOfToken(normalisedCode(code)),
      new Date(office.now()),
    )
    if (!isRight || !person) {
      tries.failed(address, account, office.now())
      throw new Refused(
        "right",
        "账号或启用码不对，或者启用码已经用过、过期，请核对；需要新的请找安全管理员。",
      )
    }
    if (person.state !== "active") {
      const command = {
        act: "accept",
        region,
        id,
        name: person.name,
        by: id,
        at: office.now(),
        given: {},
      } as const
      await savePeople(trx, people, must(performOnAccount(people, command)).value)
    }
    await setPassword(trx, region, id, hash)
    await removeSessionsOf(trx, region, id)
    await noteAccount(trx, region, { by: id, who: person.name, act: "accept", person: id, given: {} })
  })
  tries.succeeded(address, account)
}

/** Changes the own password; other sessions of the person end. */
export async function changePassword(
  office: Office,
  caller: Caller,
  before: string,
  after: string,
): Promise<void> {
  if (!(await isPassword(before, await passwordOf(office.store.db, caller.region, caller.person))))
    throw new Refused("right", "原密码不对，请核对后再试。")
  const hash = await hashOf(after, office.passwordCost)
  await office.store.office(caller.region, async (trx) => {
    const person = personOf(await peopleOf(trx, caller.region), caller.person)!
    mustBeStrong(after, person)
    await setPassword(trx, caller.region, caller.person, hash)
    await removeSessionsOf(trx, caller.region, caller.person)
    await noteAccount(trx, caller.region, {
      by: person.id,
      who: person.name,
      act: "password",
      person: person.id,
      given: {},
    })
  })
}

/** Whose session a token is, if it has not ended; use keeps it open. */
export async function callerOf(office: Office, token: string): Promise<Caller | null> {
  const hash = hashOfToken(token)
  const session = await sessionAt(office.store.db, hash)
  if (!session) return null
  const now = office.now()
  if (hasEnded(session, now)) {
    await removeSession(office.store.db, hash)
    return null
  }
  // Once a minute is enough to know who is still there.
  if (now - session.seenAt.getTime() > 60_000) await touchSession(office.store.db, hash, new Date(now))
  return { region: session.region, person: session.person, for: session.for }
}

/**
 * From now on the session acts for another whose deputy the person is today; null: for themselves. It is known by the
 * token that is given back: one that was seen before has no part in what it may do now.
 */
export async function actAs(
  office: Office,
  caller: Caller,
  token: string,
  principal: string | null,
): Promise<string> {
  const fresh = newToken()
  await office.store.office(caller.region, async (trx) => {
    const actors = actorsOf(await peopleOf(trx, caller.region), caller.person, dayAt(office.now()))
    if (!actors.some((actor) => (actor.for?.id ?? null) === principal))
      throw new Refused("right", `您今天不是${principal}的代理人，请由其本人重新委托。`)
    await actFor(trx, hashOfToken(token), principal, hashOfToken(fresh))
  })
  return fresh
}

/** Ends a session. */
export async function signOut(office: Office, token: string): Promise<void> {
  await removeSession(office.store.db, hashOfToken(token))
}

function hasEnded({ createdAt, seenAt }: Session, now: number): boolean {
  return now - createdAt.getTime() > absoluteLimit || now - seenAt.getTime() > idleLimit
}
