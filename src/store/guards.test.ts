import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { preparing, region } from "../flow/county.test-data.ts"
import { recordKinds } from "../model/ids.ts"
import { act, acts, countyIn, keyOf, wish } from "./county.test-data.ts"
import { saveDraft } from "./records.ts"
import { removeRegion } from "./regions.ts"
import { type TestStore, testStore } from "./test-database.test-data.ts"
import { noteAccount } from "./trail.ts"

/** A county in the first round, with a draft, a submission, and something done to an account. */
async function busyCounty(isDemo: boolean): Promise<TestStore> {
  const made = await testStore()
  const { store } = made
  await countyIn(store, { isDemo })
  await act(store, "2026-09-01", "open year bh")
  const data = { unit: "334001", cents: 100 }
  const first = wish([{ kind: "lines", id: "l1", seen: 0, place: 0, data }])
  await saveDraft(store, { region: region.code, person: "uc1" }, keyOf("334001"), first)
  await acts(store, "2026-09-02", "propose 334001 uc1", "submit 334001 uh1")
  await store.office(region.code, (trx) =>
    noteAccount(trx, region.code, { by: "sec", who: "安全", act: "grant", person: "uc1", given: {} }),
  )
  await moneyIn(made)
  return made
}

/** Something of the money in every table, as who owns the tables puts it there. */
async function moneyIn({ owner }: TestStore): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  await client.query("alter table move disable trigger user")
  const at = `'${region.code}', ${preparing.year}`
  for (const [table, row] of [
    ["payment_file", `1, 1, '三月.xlsx', repeat('0', 64), '', 1, 100, '2027-04-02', '沈青'`],
    ["payment_file_back", `1, 1, '2027-04-02', '沈青', '重复'`],
    ["movement", `1, 'm1', '2027-03-01', '2027-04-02', 'pay', null, '', '沈青', null, null, 1, 1`],
    [
      "move",
      `1, 0, null, '334001', null, '2130301', '30201', 'paid', 'generalPublic', 100, '2027-03-01', '2027-04-02', 'pay'`,
    ],
    ["followed_project", `'334001', 'P1', '项目', true, '[]'`],
    ["waiting_payment", `1, 1, 'k', null, '{}', '', '[]'`],
    ["waiting_settled", `1, 1, '2027-04-02', '沈青', null, '不是本级的'`],
    ["change_decided", `1, 1, '2027-04-02', '卢正', 'refused', null, ''`],
  ] as const) {
    if (table === "change_decided")
      await client.query(`insert into budget_change (region, year, number, entry, day, person, by, kind, source, from_quota, cents,
          reason, goals, decision)
        values (${at}, 1, 1, '2027-04-02', 'bo', '沈青', 'reduce', 'bureau', '{"unit":"334001"}', 1, '压减', '', '{}')`)
    await client.query(`insert into ${table} values (${at}, ${row})`)
  }
  await client.query("alter table move enable trigger user")
  await client.end()
}

const [made, demo] = await Promise.all([busyCounty(false), busyCounty(true)])
const clients = { app: new pg.Client(made.app), owner: new pg.Client(made.owner) }
beforeAll(() => Promise.all(Object.values(clients).map((client) => client.connect())))
afterAll(async () => {
  await Promise.all(Object.values(clients).map((client) => client.end()))
  await Promise.all([made.drop(), demo.drop()])
})

/** What the database says to a statement, within a transaction that is taken back. */
async function answer(role: keyof typeof clients, ...statements: string[]): Promise<string> {
  const client = clients[role]
  await client.query("begin")
  try {
    await client.query(
      `select set_config('mingzhang.region', '${region.code}', true), set_config('mingzhang.office', 'on', true)`,
    )
    for (const statement of statements) await client.query(statement)
    await client.query("set constraints all immediate")
    return "done"
  } catch (error) {
    return (error as Error).message
  } finally {
    await client.query("rollback")
  }
}

const kept = [
  "save",
  "edit",
  "content",
  "version",
  "entry",
  "account_entry",
  "movement",
  "move",
  "followed_project",
  "payment_file",
  "payment_file_back",
  "waiting_payment",
  "waiting_settled",
  "budget_change",
  "change_decided",
]

describe("what was done never changes", () => {
  for (const table of kept)
    test(`rows of ${table} are not changed, removed or emptied by the program or the owner of the tables`, async () => {
      const { rows } = await clients.owner.query(`select count(*)::integer as n from ${table}`)
      expect(rows[0].n).toBeGreaterThan(0)
      const change = `update ${table} set region = region`
      for (const statement of [change, `delete from ${table}`, `truncate ${table} cascade`]) {
        expect(await answer("app", statement)).toBe(`permission denied for table ${table}`)
        expect(await answer("owner", statement)).toMatch(/^rows of \S+ never change$/)
      }
    })

  test("a region with budgets is not removed, nor declared to be a demonstration first", async () => {
    const declared = `update region set is_demo = true`
    for (const role of ["app", "owner"] as const) {
      expect(await answer(role, "delete from region")).toBe("region 990101 is no demonstration")
      expect(await answer(role, declared, "delete from region")).toBe("region 990101 is no demonstration")
      expect(await answer(role, "update region set name = '云岭区'")).toBe("done")
      for (const table of ["budget_year", "body"])
        expect(await answer(role, `delete from ${table}`)).toMatch(/^rows of \S+ never change$/)
    }
  })

  test("of a demonstration no row is removed alone, but everything at once", async () => {
    const owner = new pg.Client(demo.owner)
    await owner.connect()
    for (const table of kept)
      await expect(owner.query(`delete from ${table}`)).rejects.toThrow("never change")
    await demo.store.office(region.code, (trx) => removeRegion(trx, region.code))
    for (const table of [...kept, "region", "budget_year", "body", "record", "person", "post"]) {
      const { rows } = await owner.query(`select count(*)::integer as n from ${table}`)
      expect(rows[0].n, table).toBe(0)
    }
    await owner.end()
  })
})

const columns = 'region, year, number, at, day, by, "for", who, act, kind, code, from_state, to_state, given'

/** An act as a row of the trail. */
function entry(by: string, act: string, kind: string, code: string, to: string, given = "{}") {
  return `insert into entry (${columns}) values ('${region.code}', ${preparing.year}, 99, now(), '2026-09-03',
    '${by}', null, '', '${act}', '${kind}', '${code}', '', '${to}', '${given}')`
}
describe("money only moves", () => {
  const at = `'${region.code}', ${preparing.year}`
  const book = (n: number) =>
    `insert into movement values (${at}, ${n}, 'n${n}', '2027-03-01', '2027-04-02', 'pay', null, '', '沈青', null, null, null, 98)`
  const act = entry("bh", "bookPayments", "year", "", "").replace(" 99,", " 98,")
  // The owner decides nothing by rights: what guards the book does not ask who it is.
  const move = (n: number, ...rows: readonly (readonly [part: string, cents: number])[]) =>
    `insert into move values ${rows
      .map(
        ([part, cents], i) =>
          `(${at}, ${n}, ${i}, null, '334001', null, '2130301', '30201', '${part}', 'generalPublic', ${cents}, '2027-03-01', '2027-04-02', 'pay')`,
      )
      .join()}`

  test("from one place to another, under an act of the same transaction", async () => {
    const moved = move(7, ["free", -5], ["paid", 5])
    expect(await answer("owner", act, book(7), moved)).toBe("done")
    const old = book(8).replace(", 98)", ", 1)")
    expect(await answer("owner", old, moved.replaceAll(", 7, ", ", 8, "))).toBe("money moves without an act")
  })

  test("and none is left over, nor moved twice, nor nothing at all", async () => {
    expect(await answer("owner", act, book(7), move(7, ["free", -5], ["paid", 4]))).toBe(
      "entry 7 leaves -1 of generalPublic over",
    )
    expect(await answer("owner", act, book(7), move(7, ["free", 0]))).toMatch(/check constraint/)
    expect(
      await answer("owner", act, book(7), book(7).replace(`${preparing.year}, 7`, `${preparing.year}, 8`)),
    ).toMatch(/unique constraint/)
  })
})

const refusedEntry = 'new row violates row-level security policy for table "entry"'
const moved = (code: string, state: string) => `update body set state = '${state}' where code = '${code}'`

describe("a state moves with an act, and an act is done by whom it belongs to", () => {
  test("no state moves without an act in the same transaction", async () => {
    const without = `the state of ${region.code} moves without an act`
    for (const role of ["app", "owner"] as const) {
      expect(await answer(role, moved("334001", "firstReceived"))).toBe(without)
      expect(await answer(role, "update budget_year set state = 'approved'")).toBe(without)
    }
    expect(await answer("app", "update body set name = '水务局' where code = '334'")).toBe("done")
  })

  test("an act moves what it is done to, as it says, and what its department or the year takes along", async () => {
    const receive = entry("df334", "receive", "unit", "334001", "firstReceived")
    expect(await answer("app", receive, moved("334001", "firstReceived"))).toBe("done")
    for (const [code, state] of [
      ["334001", "secondReceived"],
      ["334002", "firstReceived"],
      ["361", "firstReceived"],
    ] as const)
      expect(await answer("app", receive, moved(code, state))).toMatch(/moves without an act$/)
  })

  test("an act by somebody who may not do it, or not now, is refused", async () => {
    for (const [by, act, code] of [
      ["df361", "receive", "334001"],
      ["uc1", "receive", "334001"],
      ["bh", "receive", "334001"],
      ["nobody", "receive", "334001"],
      ["uc1", "propose", "334001"],
      ["uc1", "seeDraft", "361001"],
    ])
      expect(await answer("app", entry(by!, act!, "unit", code!, "x")), `${by} ${act}`).toBe(refusedEntry)
    expect(await answer("app", entry("bo", "present", "year", "", "presented"))).toBe(refusedEntry)
  })

  test("nor is one of a person whose account is suspended", async () => {
    const receive = entry("df334", "receive", "unit", "334001", "firstReceived")
    expect(await answer("app", receive)).toBe("done")
    const suspended = "update person set state = 'suspended' where id = 'df334'"
    expect(await answer("app", suspended, receive)).toBe(refusedEntry)
  })

  test("a person's own transaction writes no act and no version, however it is written", async () => {
    const receive = entry("df334", "receive", "unit", "334001", "firstReceived")
    const person = "set local mingzhang.office = 'off'; set local mingzhang.person = 'df334'"
    expect(await answer("app", person, receive)).toBe(refusedEntry)
  })

  test("a version is made by the act that names it", async () => {
    const version = `insert into version (region, year, body, kind, number, entry, sha256, day, by, reason)
      select region, year, body, kind, 2, entry, sha256, day, by, reason from version limit 1`
    expect(await answer("app", version)).toBe(
      'new row violates row-level security policy for table "version"',
    )
  })

  test("nothing begins in the middle of a year", async () => {
    const body = (state: string) =>
      `insert into body (region, year, code, kind, name, department, state)
      values ('${region.code}', 2027, '334003', 'unit', '新站', '334', '${state}')`
    expect(await answer("app", body("published"))).toBe("body begins as waiting, not published")
    expect(await answer("app", body("waiting"))).toBe("done")
    const year = `insert into budget_year (region, year, state, made_with) values ('${region.code}', 2028, 'open', '{}')`
    expect(await answer("app", year)).toBe("budget_year begins as preparing, not open")
  })
})

test("a draft is written to by saves alone", async () => {
  for (const [table, statement] of [
    ["record", `update record set version = version`],
    ["record", `delete from record`],
    ["save", `insert into save select * from save`],
    ["edit", `insert into edit select * from edit`],
  ] as const)
    expect(await answer("app", statement), statement).toBe(`permission denied for table ${table}`)
})

describe("what the database knows to be wrong", () => {
  const body = (code: string, kind: string, department: string, name = "某单位") =>
    `insert into body (region, year, code, kind, name, department, state)
      values ('${region.code}', 2027, '${code}', '${kind}', '${name}', '${department}', 'waiting')`
  const record = (kind: string, data: object, id = "r1") =>
    `insert into record (region, year, body, kind, id, version, place, data)
      values ('${region.code}', 2027, '334001', '${kind}', '${id}', 1, 0, '${JSON.stringify(data)}')`
  const line = { unit: "334001", cents: 1 }
  const control = (code: string, cents: string, fund = "'generalPublic'") =>
    `insert into control (region, year, body, fund, kind, cents) values ('${region.code}', 2027, '${code}', ${fund}, 'basic', ${cents})`

  for (const [what, statement, said] of [
    [
      "a region whose code is none",
      "insert into region values ('99', '云', 'national')",
      /region_code_check/,
    ],
    [
      "a year that is none",
      `insert into budget_year (region, year, state, made_with) values ('${region.code}', 27, 'preparing', '{}')`,
      /budget_year_year_check/,
    ],
    ["a second body of one code", body("334001", "unit", "334"), /body_pkey/],
    ["a department below another", body("335", "department", "334"), /body_check/],
    ["a unit that is its own department", body("335001", "unit", "335001"), /body_check/],
    ["a unit of a department that is not there", body("335001", "unit", "335"), /foreign key/],
    ["a unit below a unit", body("334009", "unit", "334001"), /foreign key/],
    ["a body without a name", body("334009", "unit", "334", ""), /body_name_check/],
    ["a line of a unit that is not in the tree", record("lines", { ...line, unit: "334009" }), /foreign key/],
    ["a line without a unit", record("lines", { cents: 1 }), /record_check/],
    ["a line without money", record("lines", { unit: "334001" }), /record_check/],
    ["a part of a cent", record("lines", { ...line, cents: 0.5 }), /invalid input syntax for type bigint/],
    ["more money than there is", record("lines", { ...line, cents: 1e19 }), /out of range/],
    ["a record of no kind", record("wages", line), /record_kind_check/],
    ["a record that is a list", record("texts", []), /record_data_check/],
    ["a second row for one record", record("lines", line, "l1"), /record_pkey/],
    ["a record that no save made", record("lines", line).replace("1, 0", "7, 0"), /foreign key/],
    ["a control number below nothing", control("334", "-1"), /control_cents_check/],
    ["control numbers of nobody", control("999", "1"), /foreign key/],
    [
      "an account whose name is a blank",
      `insert into person values ('${region.code}', ' ', '某', 'active')`,
      /person_id_check/,
    ],
    [
      "a deputy of oneself",
      `insert into deputy values ('${region.code}', 'bh', 'bh', '2026-09-01', '2026-09-02')`,
      /deputy_check/,
    ],
    [
      "a deputy until yesterday",
      `insert into deputy values ('${region.code}', 'bo', 'bh', '2026-09-02', '2026-09-01')`,
      /deputy_check/,
    ],
    [
      "content that is not what its seal says",
      `insert into content values ('${region.code}', 2027, '334', '${"0".repeat(64)}', '{}', '[]', '{}', '{}')`,
      /content_check/,
    ],
  ] as const)
    test(`${what} is refused`, async () => {
      expect(await answer("owner", statement)).toMatch(said)
    })

  test("control numbers of one fund and kind stand once, also those of all funds", async () => {
    for (const fund of ["'generalPublic'", "null"])
      expect(await answer("owner", control("334", "1", fund), control("334", "2", fund))).toMatch(
        /control_region_year_body_fund_kind_key/,
      )
  })

  test("two publications of one number are refused", async () => {
    const published = `insert into version (region, year, body, kind, number, entry, sha256, day, by, reason)
      select region, year, body, 'publication', 1, entry, sha256, day, by, '' from version limit 1`
    expect(await answer("owner", published)).toBe("done")
    expect(await answer("owner", published, published)).toMatch(/version_pkey/)
  })

  test("a draft has a place for every list of the ledger, and for explanations", async () => {
    const statements = [...recordKinds, "explanations"].map((kind) => record(kind, line))
    expect(await answer("owner", ...statements)).toBe("done")
  })
})
