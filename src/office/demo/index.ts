import { randomInt } from "node:crypto"
import type { Work } from "../../store/database.ts"
import { peopleOf } from "../../store/people.ts"
import { type Region, regionsIn, removeRegion } from "../../store/regions.ts"
import { bodiesIn, yearsOf } from "../../store/years.ts"
import type { Office } from "../office.ts"
import { type Guide, guideTo, type Shown } from "./guide.ts"
import { makeDemo } from "./make.ts"

/** The demonstration county, and as whom one can look around in it. */
export interface Demo {
  readonly region: { readonly code: string; readonly name: string }
  readonly password: string
  readonly people: readonly Guide[]
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
  const { people, shown } = await office.store.office(region.code, async (trx) => ({
    people: await peopleOf(trx, region.code),
    shown: await shownIn(trx, region.code),
  }))
  return {
    region: { code: region.code, name: region.name },
    password,
    people: guideTo(people.persons, shown),
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

async function shownIn(trx: Work, region: string): Promise<Shown> {
  const years = (await yearsOf(trx, region)).toSorted((a, b) => b.year - a.year)
  const executed = years.find(({ state }) => state === "approved")
  const bodies = executed ? await bodiesIn(trx, { region, year: executed.year }) : []
  return {
    year: years[0]?.year ?? 0,
    executed: executed ? { year: executed.year, bodies: new Set(bodies.map(({ code }) => code)) } : null,
  }
}
