import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Act, type Actor, may, rights, transitions } from "../flow/index.ts"
import {
  actors,
  appraisalActors,
  appraisals,
  appraisalThingOf,
  type Body,
  bodies,
  deputy,
  holders,
  matrixIn,
  newcomer,
  ofYear,
  own,
  ownUnits,
  region,
  sheets,
  thingOf,
  year,
  years,
} from "./matrix.test-data.ts"
import { testStore } from "./test-database.test-data.ts"

/**
 * The database asked, as the role the program works as, everything its policies judge: every role at its own body, one
 * below, one beside and a foreign one, in every state. It must answer as the flow does.
 */
const { store, owner, app, drop } = await testStore()
const client = new pg.Client(app)

beforeAll(async () => {
  await matrixIn({ store, owner })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await drop()
})

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
  [
    "seeSubmission",
    "the content of a submission",
    "body as code from content where text like '%submission%'",
  ],
  ["seePublished", "a publication", "body as code from version where kind = 'publication'"],
  [
    "seePublished",
    "the content of a publication",
    "body as code from content where text like '%publication%'",
  ],
  ["seeExecution", "money", "unit as code from move"],
  [
    "seeExecution",
    "an entry of the book",
    "substr(id, 7) as code from movement where exists (select from move where movement = number and unit is not null)",
  ],
  ["seeExecution", "a project that is followed", "unit as code from followed_project"],
  ["seeExecution", "a change of the approved budget", "from_unit as code from budget_change"],
  ["seeExecution", "a contract", "unit as code from contract"],
  ["seeExecution", "an asset that came", "unit as code from asset_change"],
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

  test("a sheet is who may see it, filled in or handed on", async () => {
    for (const actor of [null, ...actors]) {
      const codes = await seen(actor, "kind || body || until::text as code from sheet")
      const isHere = (actor?.person.region ?? region) === region
      expectSame(
        `${actor?.for?.id ?? ""} ${actor?.person.id ?? "the public"}`,
        sheets.map(({ kind, code, until }) => {
          const key = `${kind}${code}${until}`
          return [key, codes.has(key)]
        }),
        sheets.map(
          (sheet) =>
            isHere &&
            (["seeDraft", "seeSubmission"] as const).some(
              (act) => may(actor, act, thingOf(sheet), sheet.state).ok,
            ),
        ),
      )
    }
  })

  const ofAppraisals = [
    ["seeAppraisal", "number as code from appraisal"],
    ["seePapers", "appraisal as code from appraisal_entry where act = 'filePaper'"],
  ] as const
  test.each(ofAppraisals)(
    "an appraisal is who may %s: a third party its own, until its time is over",
    async (act, rows) => {
      for (const actor of [null, ...appraisalActors]) {
        const numbers = await seen(actor, rows)
        const isHere = (actor?.person.region ?? region) === region
        expectSame(
          `${actor?.for?.id ?? ""} ${actor?.person.id ?? "the public"}`,
          appraisals.map(({ number }) => [String(number), numbers.has(String(number))]),
          appraisals.map((at) => isHere && may(actor, act, appraisalThingOf(at), at.state).ok),
        )
      }
    },
  )

  test("a question of the congress is who may seeInquiries", async () => {
    for (const actor of [null, ...actors]) {
      const codes = await seen(actor, "department as code from inquiry")
      const isHere = (actor?.person.region ?? region) === region
      const departments = bodies.filter(({ kind }) => kind === "department")
      expectSame(
        `${actor?.for?.id ?? ""} ${actor?.person.id ?? "the public"}`,
        departments.map(({ code }) => [code, codes.has(code)]),
        departments.map((body) => isHere && may(actor, "seeInquiries", thingOf(body), body.state).ok),
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
          when insufficient_privilege or no_data_found then said := said || '0';
        end;
      end loop;
      perform set_config('test.said', said, false);
    end $do$`)
  const { rows: said } = await client.query("select current_setting('test.said') as said")
  return [...said[0].said].map((each) => each === "1")
}

/** What a row's sheet is for. */
const useOfRow =
  "case when r.kind like '%Evaluation' then 'evaluation' when r.kind like '%Final' then 'final' else 'monitoring' end"

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

/** Acts that move money and no state: written down all the same. */
const ofMoney: readonly Act[] = [
  "bookPayments",
  "reverse",
  "askChange",
  "decideChange",
  "carryOver",
  "carryIn",
  "keepMoney",
  "passOn",
  "recordContract",
  "recordAsset",
]

/** Acts on a kind that are written down, whatever their states. */
const actsOf = (kind: "year" | "department" | "unit") => [
  ...new Set([
    ...transitions.filter(({ of }) => of === kind).map(({ act }) => act),
    ...rights.filter(({ of, act }) => of === kind && ofMoney.includes(act)).map(({ act }) => act),
  ]),
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

  test("an act on a sheet, as the flow says", async () => {
    const acts = ["propose", "submit", "withdraw", "receive", "return"] as const
    const cases = actors.flatMap((actor) =>
      sheets.flatMap((sheet) => acts.map((act) => ({ actor, sheet, act }))),
    )
    const answers = await tried(
      `insert into sheet_entry (region, year, until, use, body, number, at, day, by, "for", who, act, from_state, to_state, given)
        values ('${region}', r.year, r.filled::date, ${useOfRow}, r.code, n, now(), r.day::date, r.doer, r.principal, '', r.act, '', '', '{}');`,
      cases.map(({ actor, act, sheet: { kind, code, until } }) =>
        asker(actor, year, { act, kind, code, filled: until }),
      ),
    )
    expectSame(
      "sheets",
      cases.map(({ actor, sheet, act }, i) => [
        `${actor.for?.id ?? ""} ${actor.person.id} ${act} ${sheet.code} ${sheet.state}`,
        answers[i]!,
      ]),
      cases.map(({ actor, sheet, act }) => may(actor, act, thingOf(sheet), sheet.state).ok),
    )
  })

  test("a sheet is filled in by who may edit it", async () => {
    const cases = actors.flatMap((actor) => sheets.map((sheet) => ({ actor, sheet })))
    const answers = await tried(
      `update sheet set fills = '{"projects":{},"indicators":{"x":{}}}', version = version + 1
        where region = '${region}' and body = r.code and until = r.filled::date and use = ${useOfRow};
      if not found then raise exception 'not let' using errcode = 'insufficient_privilege'; end if;`,
      cases.map(({ actor, sheet: { kind, code, until } }) =>
        asker(actor, year, { kind, code, filled: until, office: "off" }),
      ),
    )
    expectSame(
      "filling",
      cases.map(({ actor, sheet }, i) => [
        `${actor.for?.id ?? ""} ${actor.person.id} ${sheet.code} ${sheet.state}`,
        answers[i]!,
      ]),
      cases.map(({ actor, sheet }) => may(actor, "edit", thingOf(sheet), sheet.state).ok),
    )
  })

  for (const act of ["rescore", "answerScore"] as const)
    test(`who may ${act} writes of the points of a sheet`, async () => {
      const cases = actors.flatMap((actor) =>
        sheets.flatMap((sheet) => (sheet.use === "evaluation" ? [{ actor, sheet }] : [])),
      )
      const answers = await tried(
        `insert into second_score (region, year, until, body, number, at, day, by, "for", who, level, part, score, reason)
          values ('${region}', r.year, r.filled::date, r.code, n, now(), r.day::date, r.doer, r.principal, '',
            case r.act when 'rescore' then 'bureau' else 'answer' end, 'x', case r.act when 'rescore' then 1 end, 'x');`,
        cases.map(({ actor, sheet: { kind, code, until } }) =>
          asker(actor, year, { act, kind, code, filled: until }),
        ),
      )
      expectSame(
        act,
        cases.map(({ actor, sheet }, i) => [
          `${actor.for?.id ?? ""} ${actor.person.id} ${sheet.kind} ${sheet.code} ${sheet.state}`,
          answers[i]!,
        ]),
        cases.map(({ actor, sheet }) => may(actor, act, thingOf(sheet), sheet.state).ok),
      )
    })

  test("who may draw writes down what was drawn", async () => {
    const cases = actors.flatMap((actor) => years.map((at) => ({ actor, at })))
    const answers = await tried(
      `insert into score_draw (region, year, number, at, day, by, "for", who, seed, by_risk, by_lot, pool, drawn)
        values ('${region}', r.year, n, now(), r.day::date, r.doer, r.principal, '', 'x', 1, 1, '[]', '[]');`,
      cases.map(({ actor, at }) => asker(actor, at.year, { act: "draw", kind: "year", code: "" })),
    )
    expectSame(
      "draw",
      cases.map(({ actor, at }, i) => [`${actor.person.id} ${at.state}`, answers[i]!]),
      cases.map(({ actor, at }) => may(actor, "draw", ofYear, at.state).ok),
    )
  })

  test("who may commission writes down what a third party appraises", async () => {
    const cases = actors.flatMap((actor) => years.map((at) => ({ actor, at })))
    const answers = await tried(
      `insert into appraisal (region, year, number, department, title, evaluator, due, state, at, day, by, "for", who)
        values ('${region}', r.year, n, '1', 'x', 'evaluator', '2027-06-30', 'commissioned', now(), r.day::date, r.doer, r.principal, '');`,
      cases.map(({ actor, at }) => asker(actor, at.year, { act: "commission", kind: "year", code: "" })),
    )
    expectSame(
      "commission",
      cases.map(({ actor, at }, i) => [`${actor.person.id} ${at.state}`, answers[i]!]),
      cases.map(({ actor, at }) => may(actor, "commission", ofYear, at.state).ok),
    )
  })

  test("an act on an appraisal, as the flow says, and none of who is named when the time is over", async () => {
    const acts = [...new Set(transitions.filter(({ of }) => of === "appraisal").map(({ act }) => act))]
    const cases = appraisalActors.flatMap((actor) =>
      appraisals.flatMap((at) => acts.map((act) => ({ actor, at, act }))),
    )
    const answers = await tried(
      `insert into appraisal_entry (region, year, appraisal, number, at, day, by, "for", who, act, from_state, to_state, text, work)
        values ('${region}', r.year, r.code::integer, n, now(), r.day::date, r.doer, r.principal, '', r.act, '', '', 'x',
          case r.act when 'filePaper' then '{"paper": {}}' when 'nameExpert' then '{"expert": {}}' else '{}' end::jsonb);`,
      cases.map(({ actor, act, at: { number } }) =>
        asker(actor, year, { act, kind: "appraisal", code: String(number) }),
      ),
    )
    expectSame(
      "appraisals",
      cases.map(({ actor, at, act }, i) => [
        `${actor.for?.id ?? ""} ${actor.person.id} ${act} ${at.number} ${at.state}`,
        answers[i]!,
      ]),
      cases.map(({ actor, at, act }) => may(actor, act, appraisalThingOf(at), at.state).ok),
    )
  })

  for (const act of ["inquire", "answer"] as const)
    test(`who may ${act} writes to a department`, async () => {
      const cases = actors.flatMap((actor) =>
        aboutFor(actor).flatMap((body) => (body.kind === "department" ? [{ actor, body }] : [])),
      )
      const answers = await tried(
        `insert into inquiry (region, year, number, thread, department, is_answer, at, day, by, "for", who, about, text)
          values ('${region}', r.year, n, n, r.code, r.act = 'answer', now(), r.day::date, r.doer, r.principal, '', '{}', 'x');`,
        cases.map(({ actor, body: { kind, code } }) => asker(actor, year, { act, kind, code })),
      )
      expectSame(
        act,
        cases.map(({ actor, body }, i) => [
          `${actor.for?.id ?? ""} ${actor.person.id} ${body.code} ${body.state}`,
          answers[i]!,
        ]),
        cases.map(({ actor, body }) => may(actor, act, thingOf(body), body.state).ok),
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
        // By the one way there is; a session is of one region, and in another there is no such body.
        `perform save_draft(r.region, coalesce(r.principal, r.doer), r.year, r.code, gen_random_uuid(), 'typed', null, r.doer,
          r.principal, (r.day || ' 12:00+08')::timestamptz, jsonb_build_array(jsonb_build_object('kind', r.filled,
          'id', 'y' || n, 'seen', 0, 'place', 0, 'data', '{ "unit": "${ownUnits[0]!.code}", "cents": 1 }'::jsonb)));`,
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
  const judged = new Set<string>([
    ...looks.map(([act]) => act),
    ...[
      "inquire",
      "answer",
      "seeInquiries",
      "rescore",
      "answerScore",
      "draw",
      "commission",
      "seeAppraisal",
      "seePapers",
    ],
  ])
  // Judged by the program alone: what is not kept in rows of its own.
  const others = ["edit", "explain", "prepare", "seeProgress", "seeBook", "configure", "seeAdministration"]
  const left = rights.filter(
    ({ of, act }) =>
      of !== "account" &&
      !judged.has(act) &&
      !others.includes(act) &&
      !ofMoney.includes(act) &&
      !transitions.some((each) => each.of === of && each.act === act),
  )
  expect(left).toEqual([])
})
