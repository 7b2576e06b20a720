import pg from "pg"
import { compile } from "../compile/index.ts"
import { county } from "../demo/index.ts"
import {
  type Actor,
  type AppraisalState,
  type Person,
  type Post,
  type SheetKind,
  type SheetUse,
  type State,
  seatOf,
  sheetKind,
  statesOf,
  type Thing,
} from "../flow/index.ts"
import { disclosureToJson, finalToJson, ledgerToJson } from "../model/json.ts"
import { defaultReference } from "../packs/reference.ts"
import { emptyFinal } from "../workbook/final/index.ts"
import { madeWith } from "./county.test-data.ts"
import { savePeople } from "./people.ts"
import { insertRegion } from "./regions.ts"
import type { TestStore } from "./test-database.test-data.ts"

/** The county of the matrix. */
export const region = "990101"
/** The year its bodies are in. */
export const year = 2027

/** A department or unit that is asked about. */
export interface Body {
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

/** Departments at which department roles are held. */
export const own = departmentsOf("1")
/** Units at which unit roles are held. */
export const ownUnits = unitsOf("1", own[0]!.code)
/** Everything that is asked about: own, beside, foreign, in every state. */
export const bodies = [
  ...own,
  ...ownUnits,
  // Units of the same department at which nobody below is clerk or head.
  ...unitsOf("2", own[0]!.code),
  ...departmentsOf("2"),
  ...unitsOf("1", "210"),
]

/** A sheet that is asked about. */
export interface MatrixSheet extends Omit<Body, "kind"> {
  readonly kind: SheetKind
  readonly use: SheetUse
  readonly until: string
}

/** Sheets of monitoring of bodies that are own, below, beside and foreign: at a date for every state. */
const monitored: readonly MatrixSheet[] = [
  own[0]!,
  departmentsOf("2")[0]!,
  ownUnits[0]!,
  unitsOf("2", own[0]!.code)[0]!,
  unitsOf("1", "210")[0]!,
].flatMap(({ code, department, kind: of }) =>
  statesOf(`${of}Monitoring`).map((state) => {
    const month = statesOf("unitMonitoring").indexOf(state) + 1
    const kind = `${of}Monitoring` as const
    return { kind, use: "monitoring", code, department, state, until: `${year}-0${month}-28` }
  }),
)

/** All sheets that are asked about. */
export const sheets: readonly MatrixSheet[] = [
  ...monitored,
  ...eachState("evaluation"),
  ...eachState("final"),
]

/** Sheets of which there is one a year: the bodies of each place have it in one state after the other. */
function eachState(use: "evaluation" | "final"): readonly MatrixSheet[] {
  return [own, departmentsOf("2"), ownUnits, unitsOf("2", own[0]!.code), unitsOf("1", "210")].flatMap(
    (those) => {
      const kind = sheetKind(those[0]!.kind, use)
      return statesOf(kind).map((state, i): MatrixSheet => {
        const { code, department } = those[i]!
        return { kind, use, code, department, state, until: `${year}-12-31` }
      })
    },
  )
}

/** An appraisal that is asked about. */
export interface MatrixAppraisal {
  readonly number: number
  readonly department: string
  readonly evaluator: string
  readonly state: AppraisalState
}

/** Appraisals in every state: of an own department and of a foreign one, naming who asks, another, one whose time is over. */
export const appraisals: readonly MatrixAppraisal[] = [
  [own[0]!.code, "evaluator"],
  [own[0]!.code, "evaluator-other"],
  [own[0]!.code, "evaluator-ended"],
  ["210", "evaluator"],
].flatMap(([department, evaluator], i) =>
  statesOf("appraisal")
    .map((state, n) => ({
      number: i * 100 + n + 1,
      department: department!,
      evaluator: evaluator!,
      state: state as AppraisalState,
    }))
    // Of others a few states say as much.
    .filter((_, n) => i === 0 || n % 3 === 0),
)

/** An appraisal as rights see it. */
export const appraisalThingOf = ({ department, evaluator }: MatrixAppraisal): Thing => ({
  kind: "appraisal",
  region,
  code: department,
  department,
  name: "",
  named: evaluator,
})

/** A year in every state. */
export const years = statesOf("year").map((state, i) => ({ year: 2020 + i, state }))

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
/** One person for every role. */
export const holders = Object.entries(seatOf).map(([role, seat]) =>
  person(role, [
    {
      role: role as Post["role"],
      at: seats[seat],
      ...(role === "evaluator" && { until: "2999-12-31" }),
    },
  ]),
)
/** Third parties beside the one of the holders: another, and one whose time is over. */
const [otherEvaluator, endedEvaluator] = (["2999-12-31", "2026-01-31"] as const).map((until, i) =>
  person(`evaluator-${["other", "ended"][i]}`, [{ role: "evaluator", at: seats.departments, until }]),
) as [Person, Person]
/** Someone without a post. */
export const newcomer = person("newcomer", [])
/** Who acts for each of the holders in January 2027. */
export const deputy = person("deputy", [])
/** The same roles in another region. */
export const elsewhere = holders.map((each) => ({ ...each, id: `${each.id}-elsewhere`, region: "990102" }))

/** Everyone who asks. */
export const actors: readonly Actor[] = [
  ...[...holders, newcomer, ...elsewhere].map((each) => ({ person: each, for: null })),
  ...holders.map((principal) => ({ person: deputy, for: principal })),
]
/** Everyone who asks about appraisals. */
export const appraisalActors: readonly Actor[] = [
  ...actors,
  { person: otherEvaluator, for: null },
  // A post that is over is none.
  { person: { ...endedEvaluator, posts: [] }, for: null },
]

const small = county({ years: 1, departments: 1 })[0]!
const { lines, projects } = small
const ledger = JSON.stringify(
  ledgerToJson({ ...small, lines: lines.slice(0, 3), projects: projects.slice(0, 1), texts: [] }),
)
const account = finalToJson(emptyFinal({ year, place: "national", region: { name: "云岭县", code: region } }))
const disclosure = JSON.stringify(
  disclosureToJson(compile(small, small.departments[0]!.code, defaultReference)),
)
const report = JSON.stringify({ findings: [], unchecked: [], summary: {} })

/** Makes the county of the matrix: its people, and every body in its state with a row in every table. */
export async function matrixIn({ store, owner }: Pick<TestStore, "store" | "owner">): Promise<void> {
  await store.office(region, async (trx) => {
    for (const [code, persons] of [
      [region, [...holders, newcomer, deputy, otherEvaluator, endedEvaluator]],
      ["990102", elsewhere],
    ] as const) {
      await insertRegion(trx, { code, name: "云岭县", place: "national", isDemo: false })
      const deputies = code === region ? holders.map(({ id }) => deputyOf(id)) : []
      await savePeople(trx, { persons: [], deputies: [] }, { persons, deputies })
    }
  })
  await made(owner)
}

function deputyOf(id: string) {
  return { by: "deputy", for: id, from: "2027-01-01", until: "2027-01-31" }
}

/** A body as rights see it. */
export const thingOf = ({ kind, code, department }: Body | MatrixSheet): Thing => ({
  kind,
  region,
  code,
  department,
  name: "",
})

/** A year as rights see it. */
export const ofYear: Thing = { kind: "year", region, code: "", department: "", name: "" }

/** Puts every body in its state, with a row in every table: what only whoever owns the tables can do. */
async function made(config: pg.PoolConfig): Promise<void> {
  const rows = new pg.Client(config)
  await rows.connect()
  const all = JSON.stringify(bodies)
  const guarded = ["budget_year", "body", "move", "sheet", "appraisal", "appraisal_entry"]
  for (const table of guarded) await rows.query(`alter table ${table} disable trigger user`)
  // What moves come to is kept all the same.
  await rows.query("alter table move enable trigger money_is_summed")
  const using = (statement: string, ...more: readonly string[]) =>
    rows.query(
      statement.replace(
        "BODIES",
        "jsonb_to_recordset($1::jsonb) as b(kind text, code text, department text, state text)",
      ),
      [all, ...more],
    )
  for (const each of [...years, { year, state: "open" }])
    await rows.query("insert into budget_year (region, year, state, made_with) values ($1, $2, $3, $4)", [
      region,
      each.year,
      each.state,
      JSON.stringify(madeWith),
    ])
  const key = `'${region}', ${year}, b.code`
  const text = `'{"of":"' || b.code || '","kind":"' || k || '","ledger":' || $2 || '}'`
  const seal = `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`
  const kinds =
    "cross join unnest(array['submission', 'candidate', 'publication']) with ordinality as v(k, n)"
  await using(`insert into body (region, year, code, kind, name, department, state, saves)
    select ${key}, b.kind, b.code, b.department, b.state, 1 from BODIES`)
  await using(`insert into save (region, year, body, number, key, at, by, why)
    select ${key}, 1, gen_random_uuid(), now(), 'x', 'typed' from BODIES`)
  await using(`insert into edit (region, year, body, save, sequence, kind, id, after)
    select ${key}, 1, 0, 'texts', 'x', '{"place":0,"data":{"kind":"duty"}}' from BODIES`)
  await using(`insert into record (region, year, body, kind, id, version, place, data)
    select ${key}, 'texts', 'x', 1, 0, jsonb_build_object('of', b.code, 'kind', 'duty', 'about', '', 'text', '', 'items', '[]'::jsonb) from BODIES`)
  await using(`insert into control (region, year, body, cents) select ${key}, 1 from BODIES`)
  await using(
    `insert into content (region, year, body, sha256, text, amounts, disclosure, report)
    select ${key}, ${seal}, ${text}, '[]', $3, $4 from BODIES ${kinds}`,
    ledger,
    disclosure,
    report,
  )
  await using(`insert into entry (region, year, number, at, day, by, who, act, kind, code, from_state, to_state, given)
    select '${region}', ${year}, row_number() over (), now(), '2027-01-01', 'x', '', 'submit', b.kind, b.code, '', '', '{}'
    from BODIES`)
  await using(
    `insert into version (region, year, body, kind, number, entry, sha256, day, by, reason)
    select ${key}, k, 1, n, ${seal}, '2027-01-01', '', '' from BODIES ${kinds}`,
    ledger,
  )
  await moneyIn(using)
  await rows.query(`insert into body (region, year, code, kind, name, department, state)
    select region, year, '1', 'department', '1', '1', 'waiting' from budget_year where year < ${year}`)
  await rows.query(`insert into entry (region, year, number, at, day, by, who, act, kind, code, from_state, to_state, given)
    select region, year, 1, now(), '2027-01-01', 'x', '', 'open', 'year', '', '', '', '{}' from budget_year
    where year < ${year}`)
  await rows.query(
    `insert into sheet_round (region, year, until, use, due, rules)
    select distinct '${region}', ${year}, s.until, s.use, s.until + 30, case s.use when 'evaluation' then 'national' end
    from jsonb_to_recordset($1::jsonb) as s(until date, use text)`,
    [JSON.stringify(sheets)],
  )
  await rows.query(
    `insert into sheet (region, year, until, use, body, kind, department, state, projects, fills)
    select '${region}', ${year}, s.until, s.use, s.code, s.kind, s.department, s.state, '[]',
      case s.use when 'final' then jsonb_build_object('account', $2::jsonb)
        else jsonb_build_object(case s.use when 'evaluation' then 'subjects' else 'projects' end, '{}'::jsonb, 'indicators', '{}'::jsonb) end
    from jsonb_to_recordset($1::jsonb)
      as s(until date, use text, code text, kind text, department text, state text)`,
    [JSON.stringify(sheets), JSON.stringify(account)],
  )
  await rows.query(
    `insert into appraisal (region, year, number, department, title, evaluator, due, state, at, day, by, who)
    select '${region}', ${year}, a.number, a.department, '评价', a.evaluator, '2027-06-30', a.state, now(), '2027-01-01', 'x', ''
    from jsonb_to_recordset($1::jsonb) as a(number integer, department text, evaluator text, state text)`,
    [JSON.stringify(appraisals)],
  )
  await rows.query(
    `insert into appraisal_entry (region, year, appraisal, number, at, day, by, who, act, from_state, to_state, text, work)
    select '${region}', ${year}, number, 1, now(), '2027-01-01', 'x', '', 'filePaper', 'working', 'working', '', $1::jsonb
    from appraisal`,
    [JSON.stringify({ paper: { sha256: "0".repeat(64), name: "a.pdf" } })],
  )
  await using(`insert into inquiry (region, year, number, thread, department, is_answer, at, day, by, who, about, text)
    select '${region}', ${year}, code::integer, code::integer, code, false, now(), '2027-01-01', 'x', '', '{}', '为什么'
    from BODIES where b.kind = 'department'`)
  for (const table of guarded) await rows.query(`alter table ${table} enable trigger user`)
  await rows.query("analyze")
  await rows.end()
}

/** The quota each body of the matrix has. */
export function quotaAt(unit: string) {
  return { unit, project: null, function: "2130301", economic: "30201", fund: "generalPublic" }
}

/** Every body has a quota of 1.00 元, a project, a change that nobody decided yet, a contract and an asset. */
async function moneyIn(using: (statement: string) => Promise<unknown>): Promise<void> {
  const at = `'${region}', ${year}`
  const number = "row_number() over (order by b.code)"
  const quota = (unit: string) =>
    `jsonb_build_object('unit', ${unit}, 'project', null, 'function', '2130301', 'economic', '30201', 'fund', 'generalPublic')`
  await using(`insert into movement (region, year, number, id, date, known, cause, reason, by, entry)
    select ${at}, ${number}, 'reply-' || b.code, '2027-01-01', '2027-01-01', 'reply', '', 'x', 1 from BODIES`)
  await using(`insert into move (region, year, movement, sequence, unit, function, economic, part, fund, cents, date, known, cause)
    select ${at}, ${number}, 0, b.code, '2130301', '30201', 'free', 'generalPublic', 100, '2027-01-01', '2027-01-01', 'reply'
    from BODIES`)
  await using(`insert into move (region, year, movement, sequence, purse, fund, cents, date, known, cause)
    select ${at}, ${number}, 1, 'bureau', 'generalPublic', -100, '2027-01-01', '2027-01-01', 'reply' from BODIES`)
  await using(`insert into followed_project (region, year, unit, code, name, is_project, plan)
    select ${at}, b.code, 'P1', '项目', true, '[25, 50, 75, 100]' from BODIES`)
  await using(`insert into budget_change (region, year, number, entry, day, person, by, kind, source, from_quota, to_quota,
      cents, reason, goals, decision)
    select ${at}, ${number}, 1, '2027-01-01', 'x', '某人', 'reduce', 'bureau', ${quota("b.code")}, null, 1, '压减', '',
      '{"decides":"bureau","tells":null,"article":"预算法第六十九条","isSure":true}' from BODIES`)
  await using(`insert into contract (region, year, number, entry, unit, day, by, title, kind, supplier, size, signed, document,
      cents, why)
    select ${at}, ${number}, 1, b.code, '2027-01-01', '某人', '水泵', 'goods', '某公司', 'small', '2027-01-01', '1号', 1, '零星'
    from BODIES`)
  await using(`insert into asset_change (region, year, number, entry, unit, day, by, kind, way, goods, date, quantity, cents,
      document)
    select ${at}, ${number}, 1, b.code, '2027-01-01', '某人', 'equipment', 'bought', '水泵', '2027-01-01', 1, 1, ''
    from BODIES`)
}

/** The number of the change, the contract and the assets at a body. */
export function changeAt(code: string): number {
  return (
    bodies
      .map((body) => body.code)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .indexOf(code) + 1
  )
}
