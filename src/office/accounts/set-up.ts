import { administrators, type HeldRole, roleNames } from "../../flow/index.ts"
import { packNamed } from "../../packs/list.ts"
import { setInvitation } from "../../store/credentials.ts"
import { savePeople } from "../../store/people.ts"
import { insertRegion, regionsIn } from "../../store/regions.ts"
import { noteAccount } from "../../store/trail.ts"
import { type Office, Refused } from "../office.ts"
import { hashOfToken, newCode } from "./tokens.ts"

/** A one-time code for somebody, to be handed over on paper; shown once. */
export interface Invitation {
  readonly region: string
  readonly id: string
  readonly name: string
  readonly roles: string
  readonly code: string
  /** When it ends, in milliseconds since 1970. */
  readonly expires: number
}

/** How long a one-time code is good. */
export const invitationDays = 14

/** What the first run is told: the region, and who are its three administrators. */
export interface SetUp {
  readonly region: {
    readonly code: string
    readonly name: string
    readonly place: string
    readonly isDemo?: boolean
  }
  /** Account and name of the system, security and audit administrator, in this order. */
  readonly administrators: readonly { readonly id: string; readonly name: string }[]
}

/** Sets up the office of a region: its three administrators get one-time codes, nobody a password. */
export async function setUp(office: Office, { region, administrators: given }: SetUp): Promise<Invitation[]> {
  if (!/^\d{6}$/.test(region.code))
    throw new Refused("need", `行政区划代码“${region.code}”应是六位数字，请核对。`)
  if (region.name.trim() === "") throw new Refused("need", "缺少地区名称，请填写，例如“云岭县”。")
  if (!packNamed(region.place)) throw new Refused("need", `没有名为“${region.place}”的表式，请从列表中选择。`)
  if (
    given.length !== administrators.length ||
    given.some(({ id, name }) => !isAccount(id) || name.trim() === "")
  )
    throw new Refused("need", "三名管理员都要有账号（不含空格，最多40个字）和姓名，请补齐。")
  if (new Set(given.map(({ id }) => id)).size !== given.length)
    throw new Refused("need", "三名管理员要用不同的账号：三员互相制约，不能由一人兼任。")
  return office.store.office(region.code, async (trx) => {
    if ((await regionsIn(trx)).some(({ code }) => code === region.code))
      throw new Refused("state", `${region.name}已经设置过了，请直接登录。`)
    await insertRegion(trx, { ...region, isDemo: region.isDemo ?? false })
    const persons = given.map(({ id, name }, i) => ({
      id,
      name: name.trim(),
      region: region.code,
      state: "granted" as const,
      posts: [{ role: administrators[i]!, at: [] }],
    }))
    await savePeople(trx, { persons: [], deputies: [] }, { persons, deputies: [] })
    const invitations = persons.map(({ id, name, posts }) =>
      invitationFor(office, region.code, id, name, posts[0]!.role),
    )
    for (const { id, code, expires, name } of invitations) {
      await setInvitation(trx, region.code, id, hashOfToken(code), new Date(expires))
      await noteAccount(trx, region.code, {
        by: null,
        who: "首次设置",
        act: "create",
        person: id,
        given: { name },
      })
    }
    return invitations
  })
}

/** A fresh code for a person with these roles. */
export function invitationFor(
  office: Office,
  region: string,
  id: string,
  name: string,
  ...roles: HeldRole[]
): Invitation {
  const expires = office.now() + invitationDays * 86_400_000
  return {
    region,
    id,
    name,
    roles: roles.map((role) => roleNames[role]).join("、"),
    code: newCode(),
    expires,
  }
}

/** Whether a word can be the name of an account. */
export function isAccount(id: string): boolean {
  return /^[^\s\p{Cc}]{1,40}$/u.test(id)
}
