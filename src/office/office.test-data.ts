import { builtInCodes } from "../codes/index.ts"
import { packNamed } from "../packs/list.ts"
import type { Store } from "../store/database.ts"
import { testStore } from "../store/test-database.test-data.ts"
import { type DemoOptions, makeDemo } from "./demo/make.ts"
import type { Caller, Office } from "./office.ts"

/** An office of a test: its own database, a clock that stands where it is set. */
export interface TestOffice {
  readonly office: Office
  /** Sets the clock to noon of a day. */
  at(day: string): void
  drop(): Promise<void>
}

/** An office with nobody in it. */
export async function testOffice(): Promise<TestOffice> {
  const { store, drop } = await testStore()
  return { ...officeOn(store), drop }
}

/** An office on a store that is there already. */
export function officeOn(store: Store): Omit<TestOffice, "drop"> {
  let now = noon("2026-09-01")
  const office: Office = {
    store,
    now: () => now,
    program: "test",
    passwordCost: { N: 1024, r: 8, p: 1 },
    referenceFor: (place) => ({ codes: builtInCodes, pack: packNamed(place) ?? null }),
  }
  return {
    office,
    at: (day) => {
      now = noon(day)
    },
  }
}

/** The password of everyone in the demonstration of a test. */
export const password = "云岭的云有三层"

/** An office with a demonstration county of one department; `as` is one of its people. */
export async function demoOffice(options: Omit<DemoOptions, "password"> = {}) {
  const test = await testOffice()
  const region = await makeDemo(test.office, { departments: 1, ...options, password })
  const as = (person: string, principal: string | null = null): Caller => ({
    region: region.code,
    person,
    for: principal,
  })
  return { ...test, region, year: 2027, as }
}

function noon(day: string): number {
  return Date.parse(`${day}T12:00:00+08:00`)
}
