import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  type Act,
  type Actor,
  may,
  type Person,
  type Post,
  rights,
  type State,
  seatOf,
  statesOf,
  type Thing,
  transitions,
} from "../flow/index.ts"
import { madeWith } from "./county.test-data.ts"
import { savePeople } from "./people.ts"
import { insertRegion } from "./regions.ts"
import { testStore } from "./test-database.test-data.ts"

/**
 * The database asked, as the role the program works as, everything its policies judge: every role at its own body, one
 * below, one beside and a foreign one, in every state. It must answer as the flow does.
 */
const region = "990101"
const year = 2027

interface Body {
  readonly kind: "department" | "unit"
  readonly code: string
  readonly department: string
  readonly state: State
}

/** A department in every state, and units in every state below one of them. */
const departmentsOf = (prefix: string): Body[] =>
  statesOf("department").map((state, i) => {
    const code = `${prefix}${10 + i}`
    return { kind: "department", code, department: code, state }
  })
const unitsOf = (prefix: string, department: string): Body[] =>
  statesOf("unit").map((state, i) => ({
    kind: "unit",
    code: `${department}${prefix}${10 + i}`,
    department,
    state,
  }))

const own = departmentsOf("1")
const ownUnits = unitsOf("1", own[0]!.code)
const bodies = [
  ...own,
  ...ownUnits,
  // Units of the same department at which nobody below is clerk or head.
  ...unitsOf("2", own[0]!.code),
  ...departmentsOf("2"),
  ...unitsOf("1", "210"),
]

const years = statesOf("year").map((state, i) => ({ year: 2020 + i, state }))

/** Where each kind of seat is held. */
const seats = {
  unit: ownUnits.map(({ code }) => code),
  department: own.map(({ code }) => code),
  departments: own.map(({ code }) => code),
  region: [],
}
const person = (id: string, posts: readonly Post[], rest: Partial<Person> = {}): Person => ({
  id,
  name: id,
  region,
  state: "active",
  posts,
  ...rest,
})
const holders = Object.entries(seatOf).map(([role, seat]) =>
  person(role, [{ role: role as Post["role"], at: seats[seat] }]),
)
const newcomer = person("newcomer", [])
const deputy = person("deputy", [])
const elsewhere = holders.map((each) => ({ ...each, id: `${each.id}-elsewhere`, region: "990102" }))

const actors: readonly Actor[] = [
  ...[...holders, newcomer, ...elsewhere].map((each) => ({ person: each, for: null })),
  ...holders.map((principal) => ({ person: deputy, for: principal })),
]

const { store, owner, app, drop } = await testStore()
const client = new pg.Client(app)

beforeAll(async () => {
  await store.office(region, async (trx) => {
    for (const [code, persons] of [
      [region, [...holders, newcomer, deputy]],
      ["990102", elsewhere],
    ] as const) {
      await insertRegion(trx, { code, name: "云岭县", place: "national", isDemo: false })
      const deputies = code === region ? holders.map(({ id }) => deputyOf(id)) : []
      await savePeople(trx, { persons: [], deputies: [] }, { persons, deputies })
    }
  })
  await made(owner)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await drop()
})

function deputyOf(id: string) {
  return { by: "deputy", for: id, from: "2027-01-01", until: "2027-01-31" }
}

/** Puts every body in its state, with a row in every table: what only whoever owns the tables can do. */
async function made(config: pg.PoolConfig): Promise<void> {
  const rows = new pg.Client(config)
  await rows.connect()
  const all = JSON.stringify(bodies)
  const guarded = ["budget_year", "body"]
  for (const table of guarded) await rows.query(`alter table ${table} disable trigger user`)
  const using = (statement: string) =>
    rows.query(
      statement.replace(
        "BODIES",
        "jsonb_to_recordset($1::jsonb) as b(kind text, code text, department text, state text)",
      ),
      [all],
    )
  for (const each of [...years, { year, state: "open" }])
    await rows.query("insert into budget_year (region, year, state, made_with) values ($1, $2, $3, $4)", [
      region,
      each.year,
      each.state,
      JSON.stringify(madeWith),
    ])
  const key = `'${region}', ${year}, b.code`
  const seal = "encode(sha256(convert_to(b.code || k, 'UTF8')), 'hex')"
  const kinds = "cross join unnest(array['submission', 'publication']) with ordinality as v(k, n)"
  await using(`insert into body (region, year, code, kind, name, department, state)
    select ${key}, b.kind, b.code, b.department, b.state from BODIES`)
  await using(`insert into save (region, year, body, number, key, at, by, why)
    select ${key}, 1, gen_random_uuid(), now(), 'x', 'typed' from BODIES`)
  await using(`insert into edit (region, year, body, save, sequence, kind, id, after)
    select ${key}, 1, 0, 'texts', 'x', '{}' from BODIES`)
  await using(`insert into record (region, year, body, kind, id, version, place, data)
    select ${key}, 'texts', 'x', 1, 0, '{}' from BODIES`)
  await using(`insert into control (region, year, body, cents) select ${key}, 1 from BODIES`)
  await using(`insert into content (region, year, body, sha256, text, amounts, disclosure, report)
    select ${key}, ${seal}, b.code || k, '[]', '', '' from BODIES ${kinds}`)
  await using(`insert into entry (region, year, number, at, day, by, who, act, kind, code, from_state, to_state, given)
    select '${region}', ${year}, row_number() over (), now(), '2027-01-01', 'x', '', 'x', b.kind, b.code, '', '', '{}'
    from BODIES`)
  await using(`insert into version (region, year, body, kind, number, entry, sha256, day, by, reason)
    select ${key}, k, 1, n, ${seal}, '2027-01-01', '', '' from BODIES ${kinds}`)
  await rows.query(`insert into entry (region, year, number, at, day, by, who, act, kind, code, from_state, to_state, given)
    select region, year, 1, now(), '2027-01-01', 'x', '', 'x', 'year', '', '', '', '{}' from budget_year
    where year < ${year}`)
  for (const table of guarded) await rows.query(`alter table ${table} enable trigger user`)
  await rows.query("analyze")
  await rows.end()
}

const thingOf = ({ kind, code, department }: Body): Thing => ({ kind, region, code, department, name: "" })
const ofYear: Thing = { kind: "year", region, code: "", department: "", name: "" }

let asked = 0

/** Whether the database and the flow say the same of some things; every answer is counted. */
function expectSame(
  what: string,
  things: readonly [name: string, says: boolean][],
  flow: readonly boolean[],
) {
  asked += things.length
  const told = (says: readonly boolean[]) => things.filter((_, i) => says[i]).map(([name]) => name)
  expect(told(things.map(([, says]) => says)), what).toEqual(told(flow))
}

/** Codes of bodies of which somebody sees a row. */
async function seen(actor: Actor | null, from: string): Promise<Set<string>> {
  const asker = actor?.for ?? actor?.person ?? null
  const [at, id] = [asker?.region ?? region, asker?.id ?? ""]
  const results = await client.query(
    `begin; set local mingzhang.region = '${at}'; set local mingzhang.person = '${id}'; select ${from}; rollback`,
  )
  const { rows } = (results as unknown as pg.QueryResult<{ code: string }>[])[3]!
  return new Set(rows.map(({ code }) => String(code)))
}

const looks: readonly (readonly [act: Act, what: string, from: string])[] = [
  ["seeDraft", "a record", "body as code from record"],
  ["seeDraft", "a save", "body as code from save"],
  ["seeDraft", "an edit", "body as code from edit"],
  ["seeControls", "a control number", "body as code from control"],
  ["seeSubmission", "a submission", "body as code from version where kind = 'submission'"],
  ["seeSubmission", "the content of a submission", "body as code from content where text like '%submission'"],
  ["seePublished", "a publication", "body as code from version where kind = 'publication'"],
  [
    "seePublished",
    "the content of a publication",
    "body as code from content where text like '%publication'",
  ],
  ["seeTrail", "an act", `code from entry where year = ${year}`],
]

describe("who sees", () => {
  for (const [act, what, from] of looks)
    test(`${what} of a body is who may ${act}`, async () => {
      for (const actor of [null, ...actors]) {
        const codes = await seen(actor, from)
        const isPublished = act === "seePublished"
        const flow = bodies.map(
          (body) =>
            may(actor, act, thingOf(body), body.state).ok ||
            // A publication is seen by who sees all versions, too.
            (isPublished && may(actor, "seeSubmission", thingOf(body), body.state).ok),
        )
        // Someone of another region asks there, where nothing of this one is seen.
        const isHere = (actor?.person.region ?? region) === region
        expectSame(
          `${actor?.for?.id ?? ""} ${actor?.person.id ?? "the public"}`,
          bodies.map(({ code }) => [code, codes.has(code)]),
          flow.map((says) => says && isHere),
        )
      }
    })

  test("an act of a year is who may seeTrail", async () => {
    for (const actor of [null, ...actors]) {
      const found = await seen(actor, "year as code from entry where kind = 'year'")
      expectSame(
        actor?.person.id ?? "the public",
        years.map(({ year }) => [String(year), found.has(String(year))]),
        years.map(({ state }) => may(actor, "seeTrail", ofYear, state).ok),
      )
    }
  })
})

/** Asks the database to do a statement for each of some rows, each taken back; gives back whether it was let do it. */
async function tried(statement: string, rows: readonly object[]): Promise<boolean[]> {
  const { rows: answers } = await client.query("select set_config('test.rows', $1, false)", [
    JSON.stringify(rows),
  ])
  expect(answers).toHaveLength(1)
  await client.query(`do $do$
    declare
      r record;
      said text := '';
      n integer := 9999;
    begin
      for r in select * from jsonb_to_recordset(current_setting('test.rows')::jsonb)
        as t(region text, year integer, doer text, principal text, act text, kind text, code text, office text, filled text, day text)
      loop
        n := n + 1;
        begin
          perform set_config('mingzhang.region', r.region, true),
            set_config('mingzhang.person', coalesce(r.principal, r.doer), true),
            set_config('mingzhang.office', r.office, true);
          ${statement}
          raise exception 'taken back' using errcode = 'UT001';
        exception
          when sqlstate 'UT001' then said := said || '1';
          when insufficient_privilege then said := said || '0';
        end;
      end loop;
      perform set_config('test.said', said, false);
    end $do$`)
  const { rows: said } = await client.query("select current_setting('test.said') as said")
  return [...said[0].said].map((each) => each === "1")
}

const insertEntry = `insert into entry (region, year, number, at, day, by, "for", who, act, kind, code, from_state, to_state, given)
  values ('${region}', r.year, n, now(), r.day::date, r.doer, r.principal, '', r.act, r.kind, r.code, '', '', '{}');`

const asker = (actor: Actor, at: number, rest: object) => ({
  region: actor.person.region,
  year: at,
  doer: actor.person.id,
  principal: actor.for?.id ?? null,
  office: "on",
  day: "2027-01-15",
  ...rest,
})

/** Every state is asked of whom it is about; of others, and by others, whether they are let in at all. */
function aboutFor({ person: { region: at }, for: principal }: Actor): readonly Body[] {
  const isPlain = at === region && principal === null
  return bodies.filter((body, i) =>
    isPlain ? own.includes(body) || ownUnits.includes(body) || i % 4 === 0 : i % 6 === 0,
  )
}

/** Acts of a kind that the table of transitions knows, whatever their states. */
const actsOf = (kind: "year" | "department" | "unit") => [
  ...new Set(transitions.filter(({ of }) => of === kind).map(({ act }) => act)),
]

describe("who writes", () => {
  // Acts of one actor in one round: the database is asked once for all bodies and acts.
  for (const group of ["themselves", "somebody of another region", "a deputy"] as const)
    test(`an act on a body, for ${group}: as the flow says`, async () => {
      const some = actors.filter(({ person, for: principal }) => {
        if (group === "a deputy") return principal !== null
        return principal === null && (person.region === region) === (group === "themselves")
      })
      const cases = some.flatMap((actor) =>
        aboutFor(actor).flatMap((body) => actsOf(body.kind).map((act) => ({ actor, body, act }))),
      )
      const rows = cases.map(({ actor, act, body: { kind, code } }) =>
        asker(actor, year, { act, kind, code }),
      )
      const answers = await tried(insertEntry, rows)
      expectSame(
        group,
        cases.map(({ actor, body, act }, i) => [
          `${actor.for?.id ?? actor.person.id} ${act} ${body.kind} ${body.code} ${body.state}`,
          answers[i]!,
        ]),
        cases.map(({ actor, body, act }) => may(actor, act, thingOf(body), body.state).ok),
      )
    })

  test("an act on a year, as the flow says", async () => {
    const cases = actors.flatMap((actor) =>
      years.flatMap((at) => actsOf("year").map((act) => ({ actor, at, act }))),
    )
    const answers = await tried(
      insertEntry,
      cases.map(({ actor, at, act }) => asker(actor, at.year, { act, kind: "year", code: "" })),
    )
    expectSame(
      "year",
      cases.map(({ actor, at, act }, i) => [`${actor.person.id} ${act} ${at.state}`, answers[i]!]),
      cases.map(({ actor, at, act }) => may(actor, act, ofYear, at.state).ok),
    )
  })

  test("nobody acts for somebody whose deputy they are not, or not on that day", async () => {
    const finance = { person: deputy, for: holders.find(({ id }) => id === "departmentFinance")! }
    const body = own.find(({ state }) => state === "firstDraft")!
    const submit = { act: "submit", kind: "department", code: body.code }
    const days = ["2026-12-31", "2027-01-01", "2027-01-31", "2027-02-01"]
    const onDays = days.map((day) => asker(finance, year, { ...submit, day }))
    expect(await tried(insertEntry, onDays)).toEqual([false, true, true, false])
    const stranger = { person: newcomer, for: finance.for }
    expect(await tried(insertEntry, [asker(stranger, year, submit)])).toEqual([false])
  })

  for (const [act, filled] of [
    ["edit", "lines"],
    ["explain", "explanations"],
  ] as const)
    test(`${filled} of a draft is who may ${act}`, async () => {
      const cases = actors.flatMap((actor) => aboutFor(actor).map((body) => ({ actor, body })))
      const answers = await tried(
        `insert into save (region, year, body, number, key, at, by, "for", why)
          values ('${region}', r.year, r.code, n, gen_random_uuid(), (r.day || ' 12:00+08')::timestamptz, r.doer, r.principal, 'typed');
        insert into record (region, year, body, kind, id, version, place, data)
          values ('${region}', r.year, r.code, r.filled, 'y' || n, n, 0, '{ "unit": "${ownUnits[0]!.code}", "cents": 1 }');`,
        cases.map(({ actor, body: { kind, code } }) =>
          asker(actor, year, { kind, code, filled, office: "off" }),
        ),
      )
      expectSame(
        act,
        cases.map(({ actor, body }, i) => [
          `${actor.for?.id ?? ""} ${actor.person.id} ${body.kind} ${body.code} ${body.state}`,
          answers[i]!,
        ]),
        cases.map(({ actor, body }) => may(actor, act, thingOf(body), body.state).ok),
      )
    })
})

test("the questions above are no few, and no right of the table is left out", () => {
  console.info(`${asked} answers of the database are those of the flow`)
  expect(asked).toBeGreaterThan(20_000)
  const judged = new Set<string>(looks.map(([act]) => act))
  // Judged by the program alone: what is not kept in rows of its own.
  const others = [
    "edit",
    "explain",
    "prepare",
    "enterControls",
    "seeProgress",
    "seeBook",
    "configure",
    "seeAdministration",
  ]
  const left = rights.filter(
    ({ of, act }) =>
      of !== "account" &&
      !judged.has(act) &&
      !others.includes(act) &&
      !transitions.some((each) => each.of === of && each.act === act),
  )
  expect(left).toEqual([])
})
