import { randomInt } from "node:crypto"
import { roleNames } from "../../flow/index.ts"
import { peopleOf } from "../../store/people.ts"
import { type Region, regionsIn, removeRegion } from "../../store/regions.ts"
import type { Office } from "../office.ts"
import { makeDemo } from "./make.ts"

/** The demonstration county, and as whom one can look around in it. */
export interface Demo {
  readonly region: { readonly code: string; readonly name: string }
  readonly password: string
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly roles: readonly string[]
    readonly at: readonly string[]
  }[]
  readonly note: string
}

/** The demonstration among some regions. */
export function demoOf(regions: readonly Region[]): Region | null {
  return regions.find(({ isDemo }) => isDemo) ?? null
}

const passwords = new WeakMap<Office, string>()
const making = new WeakMap<Office, Promise<Demo>>()

/** Makes the demonstration county, or gives the one that is there; asked twice at once it is made once. */
export function makeDemoOnce(office: Office, departments = 4): Promise<Demo> {
  const known = making.get(office)
  if (known) return known
  const made = (async () => {
    const there = await knownDemo(office)
    if (there) return there
    await removeDemo(office)
    const password = `看一看${randomInt(100_000, 999_999)}`
    passwords.set(office, password)
    await makeDemo(office, { departments, password, past: 2, executed: true })
    return (await knownDemo(office))!
  })().finally(() => making.delete(office))
  making.set(office, made)
  return made
}

/** The demonstration that is there; null when there is none, or its password is not known any more. */
export async function knownDemo(office: Office): Promise<Demo | null> {
  const region = demoOf(await regionsIn(office.store.db))
  const password = passwords.get(office)
  if (!region || password === undefined) return null
  const people = await office.store.office(region.code, (trx) => peopleOf(trx, region.code))
  return {
    region: { code: region.code, name: region.name },
    password,
    people: people.persons.map(({ id, name, posts }) => ({
      id,
      name,
      roles: posts.map(({ role }) => roleNames[role]),
      at: posts.flatMap(({ at }) => at),
    })),
    note: `${region.name}是虚构的演示县，与真实数据分开存放，随时可以删除。`,
  }
}

/** Removes the demonstration with everything in it. */
export async function removeDemo(office: Office): Promise<void> {
  const region = demoOf(await regionsIn(office.store.db))
  if (!region) return
  await office.store.office(region.code, (trx) => removeRegion(trx, region.code))
  passwords.delete(office)
}
