import { type Kysely, sql } from "kysely"
import type { Deputy, HeldRole, People, Person, State } from "../flow/index.ts"
import type { Work } from "./database.ts"
import type { Tables } from "./schema.ts"

/** Everyone who has an account in a region, or some of them, and who acts for whom. */
export async function peopleOf(
  db: Kysely<Tables>,
  region: string,
  some?: readonly (string | null)[],
): Promise<People> {
  const ids = some?.filter((id) => id !== null) ?? null
  const { rows } = await sql<PeopleRows>`select * from people_of(${region}, ${ids}::text[])`.execute(db)
  return asPeople(region, rows[0]!)
}

interface PeopleRows {
  readonly persons: readonly Tables["person"][]
  readonly posts: readonly Tables["post"][]
  readonly deputies: readonly Tables["deputy"][]
}

/** People out of their rows; those of posts in the order of roles and places. */
function asPeople(region: string, { persons, posts, deputies }: PeopleRows): People {
  const held = Map.groupBy(posts, ({ person }) => person)
  return {
    persons: persons.map(({ id, name, state }) => ({
      id,
      name,
      region,
      state: state as State,
      posts: [
        ...Map.groupBy(held.get(id) ?? [], ({ role, until }) => JSON.stringify([role, until])).values(),
      ].map((rows) => ({
        role: rows[0]!.role as HeldRole,
        at: rows.flatMap(({ at }) => (at === "" ? [] : [at])),
        ...(rows[0]!.until !== null && { until: rows[0]!.until }),
      })),
    })),
    deputies: deputies.map(({ region: _region, ...deputy }) => deputy),
  }
}

/** Writes what differs between people before and after an act. */
export async function savePeople(trx: Work, before: People, after: People): Promise<void> {
  const known = new Map(before.persons.map((person) => [person.id, person]))
  for (const person of after.persons) {
    const old = known.get(person.id)
    if (old !== person) await savePerson(trx, person)
  }
  const [kept, old] = [new Set(after.deputies.map(keyOf)), new Set(before.deputies.map(keyOf))]
  for (const deputy of before.deputies.filter((each) => !kept.has(keyOf(each))))
    await removeDeputy(trx, after, deputy)
  const region = after.persons[0]?.region ?? ""
  const fresh = after.deputies.filter((each) => !old.has(keyOf(each)))
  if (fresh.length > 0)
    await trx
      .insertInto("deputy")
      .values(fresh.map((deputy) => ({ region, ...deputy })))
      .execute()
}

async function savePerson(trx: Work, { id, name, region, state, posts }: Person): Promise<void> {
  await trx
    .insertInto("person")
    .values({ region, id, name, state })
    .onConflict((conflict) => conflict.columns(["region", "id"]).doUpdateSet({ name, state }))
    .execute()
  await trx.deleteFrom("post").where("region", "=", region).where("person", "=", id).execute()
  const rows = posts.flatMap(({ role, at, until = null }) =>
    (at.length === 0 ? [""] : at).map((place) => ({ region, person: id, role, at: place, until })),
  )
  if (rows.length > 0) await trx.insertInto("post").values(rows).execute()
}

async function removeDeputy(trx: Work, { persons }: People, deputy: Deputy): Promise<void> {
  await trx
    .deleteFrom("deputy")
    .where("region", "=", persons[0]?.region ?? "")
    .where("by", "=", deputy.by)
    .where("for", "=", deputy.for)
    .where("from", "=", deputy.from)
    .execute()
}

function keyOf({ by, for: principal, from, until }: Deputy): string {
  return JSON.stringify([by, principal, from, until])
}
