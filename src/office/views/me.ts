import {
  actorsOf,
  dayAt,
  may,
  nameOfState,
  type People,
  personOf,
  preparedYear,
  roleNames,
  thingOf,
} from "../../flow/index.ts"
import { peopleOf } from "../../store/people.ts"
import { regionsIn } from "../../store/regions.ts"
import { yearsOf } from "../../store/years.ts"
import { worksAtBureau } from "../archive/bureau.ts"
import { type Caller, missing, type Office } from "../office.ts"

/** Who is signed in, for whom they may act, and what of the office is open to them. */
export async function meView(office: Office, { region: code, person: id, for: principal }: Caller) {
  const today = dayAt(office.now())
  return office.store.office(code, async (trx) => {
    const region = (await regionsIn(trx)).find((each) => each.code === code)
    const people = await peopleOf(trx, code)
    const person = personOf(people, id)
    if (!region || !person) throw missing(`账号“${id}”`)
    const actors = actorsOf(people, id, today)
    const actor = actors.find((each) => (each.for?.id ?? null) === principal) ?? actors[0] ?? null
    // A post that has ended opens nothing.
    const own = actors.find((each) => each.for === null)
    const account = { kind: "account", region: code, code: "", department: "", name: "" } as const
    const year = preparedYear(region, Number(today.slice(0, 4)), [])
    const years = await yearsOf(trx, code)
    const isAny = (act: Parameters<typeof may>[1], states: readonly Parameters<typeof may>[3][]) =>
      states.some((state) => may(actor, act, account, state).ok)
    return {
      person: { id, name: person.name, posts: (own?.person ?? person).posts.map(postView) },
      for: actor?.for
        ? { id: actor.for.id, name: actor.for.name, posts: actor.for.posts.map(postView) }
        : null,
      actors: actors.map((each) => each.for && { id: each.for.id, name: each.for.name }),
      region,
      years: years.map(({ year: of, state }) => ({
        year: of,
        state,
        stateName: nameOfState("year", state as "open"),
      })),
      may: {
        people: isAny("seePeople", ["active"]),
        createPeople: isAny("create", ["absent"]),
        grantPeople: isAny("grant", ["active"]),
        administration: may(actor, "seeAdministration", thingOf(year, null), "open").ok,
        prepareYear: may(actor, "prepare", thingOf(year, null), "preparing").ok,
        publicPages: actor !== null && worksAtBureau(actor),
      },
    }
  })
}

/** A post with its name. */
export function postView({ role, at, until }: People["persons"][number]["posts"][number]) {
  return { role, roleName: roleNames[role], at, until: until ?? null }
}
