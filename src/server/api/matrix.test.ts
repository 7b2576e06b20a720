import type { FastifyInstance, LightMyRequestResponse } from "fastify"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  type Act,
  type Actor,
  actNames,
  may,
  rights,
  type State,
  statesOf,
  type Thing,
  transitions,
} from "../../flow/index.ts"
import { hashOfToken } from "../../office/accounts/tokens.ts"
import { officeOn } from "../../office/office.test-data.ts"
import {
  actors,
  appraisalActors,
  appraisals,
  appraisalThingOf,
  type Body,
  bodies,
  changeAt,
  type MatrixAppraisal,
  type MatrixSheet,
  matrixIn,
  ofYear,
  own,
  ownUnits,
  quotaAt,
  region,
  sheets,
  thingOf,
  year,
  years,
} from "../../store/matrix.test-data.ts"
import { testStore } from "../../store/test-database.test-data.ts"
import { unlimited } from "../clients.test-data.ts"
import { pageServer } from "../index.ts"
import { answers } from "./answers/index.ts"

/**
 * Every route of the description asked by every role, at its own body, one below, one beside and a foreign one, in every
 * state: answered as the table of rights says. The database is asked the same in src/store/rights.test.ts. A usual run
 * asks each route of each role at its own and at another's, in one of the states in turn; with MATRIX=all everywhere.
 */
const isWhole = process.env.MATRIX === "all"
/** Milliseconds for a step of it. */
const patience = isWhole ? 7_200_000 : 180_000

type Question = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE"
  readonly url: string
  readonly body?: unknown
}

/** What a route asks the table, and a request that would be done if it may. */
type Row =
  | { readonly of: "public" | "session" }
  /** Whoever works at the bureau, whatever the state of a year. */
  | { readonly of: "bureau"; readonly ask: () => Omit<Question, "method"> }
  | {
      readonly of: "body"
      readonly act: Act
      readonly also?: Act
      readonly ask: (at: Body) => Omit<Question, "method">
    }
  /** A sheet of one use; several acts: who may one of them. */
  | {
      readonly of: "sheet"
      readonly use: MatrixSheet["use"]
      readonly acts: readonly Act[]
      readonly ask: (at: MatrixSheet) => Omit<Question, "method">
    }
  | {
      readonly of: "appraisal"
      readonly acts: readonly Act[]
      readonly ask: (at: MatrixAppraisal) => Omit<Question, "method">
    }
  /** Answered to everyone who is signed in: with rows for who may see them, else with none. */
  | { readonly of: "rows"; readonly act: Act; readonly url: (at: Body) => string; readonly list: string }
  | {
      readonly of: "year"
      readonly acts: readonly Act[]
      readonly ask: (at: { year: number }) => Omit<Question, "method">
    }
  | {
      readonly of: "account"
      readonly act: Act
      readonly state: State
      readonly ask: (id: string) => Omit<Question, "method">
    }

const key = "00000000-0000-4000-8000-000000000001"
const at = ({ code }: Body) => `/years/${year}/bodies/${code}`
const version = (kind: string) => (body: Body) => ({ url: `${at(body)}/versions/${kind}/1` })
const sheetAt = ({ use, until, code }: MatrixSheet) => {
  const rounds = { monitoring: `monitoring/${until}`, evaluation: "evaluation", final: "finals" }
  return `/years/${year}/${rounds[use]}/sheets/${code}`
}

/** What is asked of sheets whatever they are for. */
function onSheets(
  use: MatrixSheet["use"],
  path: string,
  fills: object | null,
  more: readonly Act[] = [],
): Record<string, readonly Row[]> {
  return {
    [`POST ${path}/acts`]: [{ of: "session" }],
    [`GET ${path}/sheets/{code}`]: [
      { of: "sheet", use, acts: ["seeDraft", "seeSubmission"], ask: (sheet) => ({ url: sheetAt(sheet) }) },
    ],
    ...(fills && {
      [`PUT ${path}/sheets/{code}`]: [
        {
          of: "sheet",
          use,
          acts: ["edit"],
          ask: (sheet) => ({ url: sheetAt(sheet), body: { seen: 99, fills } }),
        },
      ],
      // An empty file is refused to who may bring one.
      [`POST ${path}/sheets/{code}/evidence`]: [
        {
          of: "sheet",
          use,
          acts: ["edit"],
          ask: (sheet) => ({ url: `${sheetAt(sheet)}/evidence?name=a.pdf` }),
        },
      ],
      [`GET ${path}/sheets/{code}/evidence/{sha256}`]: [
        {
          of: "sheet",
          use,
          acts: ["seeDraft", "seeSubmission"],
          ask: (sheet) => ({ url: `${sheetAt(sheet)}/evidence/${"0".repeat(64)}` }),
        },
      ],
    }),
    [`POST ${path}/sheets/{code}/acts`]: (
      ["propose", "submit", "withdraw", "receive", "return", ...more] as const
    ).map((act) => ({
      of: "sheet",
      use,
      acts: [act],
      ask: (sheet) => ({ url: `${sheetAt(sheet)}/acts`, body: { act, given: {} } }),
    })),
  }
}
/** Every act on an appraisal; a file is brought by a route of its own. */
const appraisalActs = [
  ...new Set(transitions.filter(({ of }) => of === "appraisal").map(({ act }) => act)),
].filter((act) => act !== "filePaper")
const people =
  (step: string, rest: object = {}) =>
  (id: string) => ({ url: `/people/${id}/${step}`, body: rest })

/** A question about the money of a year. */
function onMoney(act: Act, path: string, body?: unknown): Row {
  return { of: "year", acts: [act], ask: ({ year: of }) => ({ url: `/years/${of}/${path}`, body }) }
}

/** A change asked at a body that is refused for want of a reason. */
function changeOf(path: string, code: string) {
  const from = quotaAt(code)
  return {
    url: `/years/${year}/${path}`,
    body: {
      kind: "reduce",
      from,
      to: null,
      source: "bureau",
      cents: 1,
      reason: "",
      document: null,
      goals: "",
    },
  }
}

/** A contract at a unit that is refused for want of a title. */
function contractOf(unit: string) {
  const ties = [{ quota: quotaAt(unit), cents: 1 }]
  const said = {
    title: "",
    kind: "goods",
    supplier: "",
    size: "small",
    signed: `${year}-01-02`,
    document: "",
  }
  return { url: `/years/${year}/contracts`, body: { unit, ...said, planned: null, why: "", ties } }
}

/** A step of the contract of a unit that is refused for what it says. */
function onContract(step: string, body: object): Row {
  return {
    of: "body",
    act: "recordContract",
    ask: ({ code }) => ({ url: `/years/${year}/contracts/${changeAt(code)}/${step}`, body }),
  }
}

/** Assets of a unit that are refused for want of a name. */
function assetOf(unit: string) {
  const said = { kind: "equipment", way: "bought", goods: "", date: `${year}-01-02`, quantity: 1, cents: 1 }
  return { url: `/years/${year}/assets`, body: { unit, ...said, planned: null, document: "" } }
}

/** Every route of the description: a route that is not here fails. */
const table: Readonly<Record<string, readonly Row[]>> = {
  "GET /office": [{ of: "public" }],
  "POST /office/set-up": [{ of: "public" }],
  "GET /demo": [{ of: "public" }],
  "POST /demo": [{ of: "public" }],
  "DELETE /demo": [{ of: "public" }],
  "POST /sessions": [{ of: "public" }],
  "DELETE /sessions/current": [{ of: "public" }],
  "POST /accounts/accept": [{ of: "public" }],
  "GET /public/publications": [{ of: "public" }],
  "GET /public/publications/{region}/{year}/{code}/{number}/document": [{ of: "public" }],
  "GET /public/verify": [{ of: "public" }],
  "GET /public/originals/{sha256}": [{ of: "public" }],
  "GET /public/named": [{ of: "public" }],
  "GET /public/disclosures/{region}/{id}": [{ of: "public" }],
  "GET /public/questions": [{ of: "public" }],
  "POST /public/questions": [{ of: "public" }],
  "GET /questions": [{ of: "bureau", ask: () => ({ url: "/questions" }) }],
  "POST /questions/{number}": [
    { of: "bureau", ask: () => ({ url: "/questions/1", body: { state: "refused" } }) },
  ],
  "GET /shown": [{ of: "bureau", ask: () => ({ url: "/shown" }) }],
  "PUT /shown/results": [{ of: "bureau", ask: () => ({ url: "/shown/results", body: { results: "all" } }) }],
  "PUT /shown/execution": [
    { of: "bureau", ask: () => ({ url: "/shown/execution", body: { year, day: null } }) },
  ],
  "PUT /questions/open": [{ of: "bureau", ask: () => ({ url: "/questions/open", body: { isOpen: true } }) }],
  "GET /imports": [{ of: "bureau", ask: () => ({ url: "/imports" }) }],
  "POST /imports": [{ of: "bureau", ask: () => ({ url: "/imports?name=a.txt", body: {} }) }],
  "POST /imports/again": [{ of: "bureau", ask: () => ({ url: "/imports/again", body: { sha256: null } }) }],
  "PUT /imports/paused": [
    { of: "bureau", ask: () => ({ url: "/imports/paused", body: { isPaused: false } }) },
  ],
  "GET /me": [{ of: "session" }],
  "PUT /me/for": [{ of: "session" }],
  "PUT /me/password": [{ of: "session" }],
  "GET /events": [{ of: "session" }],
  "GET /years/{year}/tasks": [{ of: "session" }],
  "GET /years/{year}/documents": [{ of: "session" }],
  "GET /people": [{ of: "account", act: "seePeople", state: "active", ask: () => ({ url: "/people" }) }],
  "POST /people": [
    {
      of: "account",
      act: "create",
      state: "absent",
      ask: (id) => ({ url: "/people", body: { id: `${id}-${++made}`, name: "新人" } }),
    },
  ],
  "PUT /people/{id}/posts": [
    {
      of: "account",
      act: "grant",
      state: "active",
      ask: (id) => ({ ...people("posts")(id), body: { posts: [] } }),
    },
  ],
  "POST /people/{id}/{step}": [
    { of: "account", act: "suspend", state: "active", ask: people("suspend") },
    { of: "account", act: "restore", state: "suspended", ask: people("restore") },
    { of: "account", act: "grant", state: "active", ask: people("invitation") },
    { of: "account", act: "handOver", state: "active", ask: people("hand-over", { to: "nobody" }) },
  ],
  "POST /deputies": [
    {
      of: "account",
      act: "depute",
      state: "active",
      ask: (id) => ({
        url: "/deputies",
        body: { by: "nobody", for: id, from: "2027-01-01", until: "2027-01-02" },
      }),
    },
  ],
  "GET /account-trail": [{ of: "session" }],
  "POST /years": [
    {
      of: "year",
      acts: ["prepare"],
      ask: () => ({
        url: "/years",
        body: { year: 2099, tree: [{ kind: "unit", code: "1", name: "单位", department: "9" }] },
      }),
    },
  ],
  "GET /years/{year}": [
    {
      of: "year",
      acts: ["seeProgress", "seeBook", "seeTrail", "configure", "seeAdministration"],
      ask: ({ year: of }) => ({ url: `/years/${of}` }),
    },
  ],
  "POST /years/{year}/acts": [
    ...actsOf("year").map(
      (act): Row => ({
        of: "year",
        acts: [act],
        ask: ({ year: of }) => ({ url: `/years/${of}/acts`, body: { code: "", act, given: {} } }),
      }),
    ),
    ...[...new Set([...actsOf("department"), ...actsOf("unit")])].map(
      (act): Row => ({
        of: "body",
        act,
        ask: ({ code }) => ({ url: `/years/${year}/acts`, body: { code, act, given: {} } }),
      }),
    ),
  ],
  "GET /years/{year}/documents/{id}": [
    {
      of: "body",
      act: "seeControls",
      also: "seeProgress",
      ask: ({ code }) => ({ url: `/years/${year}/documents/controls-${code}` }),
    },
    {
      of: "body",
      act: "seeProgress",
      ask: ({ code }) => ({ url: `/years/${year}/documents/reply-${code}` }),
    },
    {
      of: "body",
      act: "seeExecution",
      ask: ({ code }) => ({ url: `/years/${year}/documents/adjusted-${code}` }),
    },
    {
      of: "year",
      acts: ["seeBook", "seeProgress"],
      ask: ({ year: of }) => ({ url: `/years/${of}/documents/book` }),
    },
  ],
  "GET /years/{year}/monitoring": [{ of: "session" }],
  "GET /years/{year}/monitoring/{until}": [{ of: "session" }],
  ...onSheets("monitoring", "/years/{year}/monitoring/{until}", { projects: {}, indicators: {} }),
  // An empty file is refused to who may fill the sheet in.
  "POST /years/{year}/monitoring/{until}/sheets/{code}/read": [
    {
      of: "sheet",
      use: "monitoring",
      acts: ["edit"],
      ask: (sheet) => ({ url: `${sheetAt(sheet)}/read?name=a.docx` }),
    },
  ],
  "GET /years/{year}/evaluation": [{ of: "session" }],
  // Of what one may see, which may be nothing.
  "GET /years/{year}/evaluation/use": [{ of: "session" }],
  "GET /years/{year}/evaluation/use/document": [{ of: "session" }],
  "GET /years/{year}/evaluation/summary": [{ of: "session" }],
  ...onSheets("evaluation", "/years/{year}/evaluation", { subjects: {}, indicators: {} }),
  "GET /years/{year}/evaluation/sheets/{code}/document": [
    {
      of: "sheet",
      use: "evaluation",
      acts: ["seeDraft", "seeSubmission"],
      ask: (sheet) => ({ url: `${sheetAt(sheet)}/document` }),
    },
  ],
  "POST /years/{year}/evaluation/sheets/{code}/scores": (["rescore", "answerScore"] as const).map((act) => ({
    of: "sheet",
    use: "evaluation",
    acts: [act],
    ask: (sheet) => ({
      url: `${sheetAt(sheet)}/scores`,
      body: { act, scores: [{ part: "none", score: act === "rescore" ? 1 : null, reason: "核实" }] },
    }),
  })),
  "POST /years/{year}/evaluation/draws": [
    {
      of: "year",
      acts: ["draw"],
      ask: ({ year: of }) => ({
        url: `/years/${of}/evaluation/draws`,
        body: { seed: "1", byRisk: 0, byLot: 0 },
      }),
    },
  ],
  // Of what one may see, which may be nothing.
  "GET /years/{year}/appraisals": [{ of: "session" }],
  "POST /years/{year}/appraisals": [
    {
      of: "year",
      acts: ["commission"],
      ask: ({ year: of }) => ({
        url: `/years/${of}/appraisals`,
        body: { title: "绩效评价", department: "1", evaluator: "nobody", due: "2027-06-30" },
      }),
    },
  ],
  "GET /years/{year}/appraisals/{number}": [
    {
      of: "appraisal",
      acts: ["seeAppraisal"],
      ask: ({ number }) => ({ url: `/years/${year}/appraisals/${number}` }),
    },
  ],
  "POST /years/{year}/appraisals/{number}/acts": appraisalActs.map((act) => ({
    of: "appraisal",
    acts: [act],
    ask: ({ number }) => ({
      url: `/years/${year}/appraisals/${number}/acts`,
      body: { act, given: { text: "内容", about: 1 } },
    }),
  })),
  "POST /years/{year}/appraisals/{number}/papers": [
    {
      of: "appraisal",
      acts: ["filePaper"],
      ask: ({ number }) => ({ url: `/years/${year}/appraisals/${number}/papers?name=a.pdf` }),
    },
  ],
  "GET /years/{year}/appraisals/{number}/papers/{sha256}": [
    {
      of: "appraisal",
      acts: ["seePapers"],
      ask: ({ number }) => ({ url: `/years/${year}/appraisals/${number}/papers/${"0".repeat(64)}` }),
    },
  ],
  "GET /years/{year}/finals": [{ of: "session" }],
  "POST /years/{year}/finals/sheets/{code}/explanations": [
    {
      of: "sheet",
      use: "final",
      acts: ["edit"],
      ask: (sheet) => ({
        url: `${sheetAt(sheet)}/explanations`,
        body: { check: "FIN-003", about: ["x"], text: "说明" },
      }),
    },
  ],
  ...onSheets("final", "/years/{year}/finals", null, [
    "approve",
    "reply",
    "reviewSecrecy",
    "sign",
    "publish",
    "correct",
    "cancel",
  ]),
  ...Object.fromEntries(
    (["workbook", "document"] as const).map((what): [string, readonly Row[]] => [
      `GET /years/{year}/finals/sheets/{code}/${what}`,
      [
        {
          of: "sheet",
          use: "final",
          acts: ["seeDraft", "seeSubmission"],
          ask: (sheet) => ({ url: `${sheetAt(sheet)}/${what}` }),
        },
      ],
    ]),
  ),
  ...Object.fromEntries(
    (["POST /preview", "PUT "] as const).map((what): [string, readonly Row[]] => {
      const [method, rest] = what.split(" ")
      const ask = (sheet: MatrixSheet) => ({
        url: `${sheetAt(sheet)}/workbook${rest}`,
        body: Buffer.from("x"),
      })
      return [
        `${method} /years/{year}/finals/sheets/{code}/workbook${rest}`,
        [{ of: "sheet", use: "final", acts: ["edit"], ask }],
      ]
    }),
  ),
  "GET /years/{year}/inquiries": [
    {
      of: "rows",
      act: "seeInquiries",
      url: ({ code }) => `/years/${year}/inquiries?department=${code}`,
      list: "threads",
    },
  ],
  "GET /years/{year}/monitoring/{until}/sheets/{code}/document": [
    {
      of: "sheet",
      use: "monitoring",
      acts: ["seeDraft", "seeSubmission"],
      ask: (sheet) => ({ url: `${sheetAt(sheet)}/document` }),
    },
  ],
  "POST /years/{year}/inquiries": (["inquire", "answer"] as const).map((act) => ({
    of: "body",
    act,
    ask: ({ code }) => ({
      url: `/years/${year}/inquiries`,
      body: { act, department: code, thread: Number(code), about: {}, text: "为什么" },
    }),
  })),
  "GET /years/{year}/trail": [
    { of: "rows", act: "seeTrail", url: ({ code }) => `/years/${year}/trail?code=${code}`, list: "entries" },
  ],
  "GET /years/{year}/bodies/{code}": [{ of: "body", act: "seeProgress", ask: (body) => ({ url: at(body) }) }],
  "GET /years/{year}/execution": [
    {
      of: "rows",
      act: "seeExecution",
      url: ({ code }) => `/years/${year}/execution?by=unit&code=${code}`,
      list: "rows",
    },
  ],
  // Of what one may see, which may be nothing.
  "GET /years/{year}/warnings": [{ of: "session" }],
  "GET /years/{year}/movements": [
    {
      of: "rows",
      act: "seeExecution",
      url: ({ code }) => `/years/${year}/movements?unit=${code}`,
      list: "movements",
    },
  ],
  "POST /years/{year}/movements/{number}/reverse": [
    onMoney("reverse", "movements/1/reverse", { reason: "" }),
  ],
  "GET /years/{year}/payments": [onMoney("seeExecution", "payments")],
  "POST /years/{year}/payments/preview": [onMoney("bookPayments", "payments/preview", Buffer.from("x"))],
  "PUT /years/{year}/payments": [onMoney("bookPayments", "payments", Buffer.from("x"))],
  "POST /years/{year}/payments/{number}/back": [onMoney("bookPayments", "payments/1/back", { reason: "" })],
  "POST /years/{year}/waiting/{number}": [onMoney("bookPayments", "waiting/1", { quota: null, reason: "" })],
  "GET /years/{year}/changes": [
    {
      of: "rows",
      act: "seeExecution",
      url: ({ code }) => `/years/${year}/changes?code=${code}`,
      list: "changes",
    },
  ],
  "POST /years/{year}/changes/preview": [
    { of: "body", act: "askChange", ask: ({ code }) => changeOf("changes/preview", code) },
  ],
  "POST /years/{year}/changes": [
    { of: "body", act: "askChange", ask: ({ code }) => changeOf("changes", code) },
  ],
  "POST /years/{year}/changes/{number}/decide": [
    {
      of: "body",
      act: "decideChange",
      ask: ({ code }) => ({
        url: `/years/${year}/changes/${changeAt(code)}/decide`,
        body: { outcome: "refused", document: null, remark: "" },
      }),
    },
  ],
  "GET /years/{year}/closing": [onMoney("carryOver", "closing")],
  "POST /years/{year}/closing": [onMoney("carryOver", "closing", { carry: [] })],
  "POST /years/{year}/kept": [
    onMoney("keepMoney", "kept", {
      kind: "reserved",
      date: `${year}-01-02`,
      document: "",
      name: "",
      fund: "generalPublic",
      cents: 1,
    }),
  ],
  "POST /years/{year}/kept/{number}/passed": [
    onMoney("passOn", "kept/1/passed", { cents: 1, date: `${year}-01-02`, document: "", reason: "" }),
  ],
  "GET /years/{year}/contracts": [
    {
      of: "rows",
      act: "seeExecution",
      url: ({ code }) => `/years/${year}/contracts?code=${code}`,
      list: "contracts",
    },
  ],
  "POST /years/{year}/contracts": [
    { of: "body", act: "recordContract", ask: ({ code }) => contractOf(code) },
  ],
  "POST /years/{year}/contracts/{number}/announced": [onContract("announced", { date: "2026-12-31" })],
  "POST /years/{year}/contracts/{number}/release": [onContract("release", { cents: null, reason: "" })],
  "POST /years/{year}/contracts/{number}/payments": [onContract("payments", { movement: 9_999_999 })],
  "GET /years/{year}/assets": [
    {
      of: "rows",
      act: "seeExecution",
      url: ({ code }) => `/years/${year}/assets?code=${code}`,
      list: "changes",
    },
  ],
  "POST /years/{year}/assets": [{ of: "body", act: "recordAsset", ask: ({ code }) => assetOf(code) }],
  "POST /years/{year}/assets/{number}/back": [
    {
      of: "body",
      act: "recordAsset",
      ask: ({ code }) => ({
        url: `/years/${year}/assets/${changeAt(code)}/back`,
        body: { reason: "" },
      }),
    },
  ],
  "GET /years/{year}/bodies/{code}/course": [
    { of: "body", act: "seeProgress", ask: (body) => ({ url: `${at(body)}/course` }) },
  ],
  "GET /years/{year}/bodies/{code}/course/{project}": [
    { of: "body", act: "seeProgress", ask: (body) => ({ url: `${at(body)}/course/x` }) },
  ],
  "GET /years/{year}/bodies/{code}/draft": [
    { of: "body", act: "seeDraft", ask: (body) => ({ url: `${at(body)}/draft` }) },
  ],
  "GET /years/{year}/bodies/{code}/findings": [
    { of: "body", act: "seeDraft", ask: (body) => ({ url: `${at(body)}/findings` }) },
  ],
  "GET /years/{year}/bodies/{code}/workbook": [
    { of: "body", act: "seeDraft", ask: (body) => ({ url: `${at(body)}/workbook` }) },
  ],
  "POST /years/{year}/bodies/{code}/workbook/preview": [
    {
      of: "body",
      act: "edit",
      ask: (body) => ({ url: `${at(body)}/workbook/preview`, body: Buffer.from("x") }),
    },
  ],
  "PUT /years/{year}/bodies/{code}/workbook": [
    { of: "body", act: "edit", ask: (body) => ({ url: `${at(body)}/workbook`, body: Buffer.from("x") }) },
  ],
  "POST /years/{year}/bodies/{code}/edits": [
    {
      of: "body",
      act: "edit",
      ask: (body) => ({
        url: `${at(body)}/edits`,
        body: { key, why: "typed", changes: [{ kind: "texts", id: "z", seen: 7, place: 0, data: null }] },
      }),
    },
  ],
  "POST /years/{year}/bodies/{code}/explanations": [
    {
      of: "body",
      act: "explain",
      ask: (body) => ({
        url: `${at(body)}/explanations`,
        body: { check: "LED-039", about: ["x"], text: "" },
      }),
    },
  ],
  "GET /years/{year}/bodies/{code}/saves": [
    { of: "rows", act: "seeDraft", url: (body) => `${at(body)}/saves`, list: "saves" },
  ],
  "GET /years/{year}/bodies/{code}/saves/{number}": [
    { of: "rows", act: "seeDraft", url: (body) => `${at(body)}/saves/1`, list: "edits" },
  ],
  "POST /years/{year}/bodies/{code}/saves/{number}/undo": [
    { of: "body", act: "edit", ask: (body) => ({ url: `${at(body)}/saves/1/undo`, body: { key } }) },
  ],
  "POST /years/{year}/bodies/{code}/restore": [
    {
      of: "body",
      act: "edit",
      ask: (body) => ({ url: `${at(body)}/restore`, body: { kind: "submission", number: 1, key } }),
    },
  ],
  "GET /years/{year}/bodies/{code}/versions/{kind}/{number}": [
    { of: "body", act: "seeSubmission", ask: version("submission") },
    { of: "body", act: "seePublished", ask: version("publication") },
  ],
  "GET /years/{year}/bodies/{code}/versions/{kind}/{number}/document": [
    {
      of: "body",
      act: "seeSubmission",
      ask: (body) => ({ url: `${version("submission")(body).url}/document?to=json` }),
    },
  ],
  "GET /years/{year}/bodies/{code}/versions/{kind}/{number}/differences": [
    {
      of: "body",
      act: "seeSubmission",
      ask: (body) => ({ url: `${version("submission")(body).url}/differences?kind=submission&number=1` }),
    },
  ],
}

let made = 0
let app: FastifyInstance
let superuser: pg.Client
let drop: () => Promise<void>
let asked = 0

beforeAll(async () => {
  const store = await testStore({ connections: 20 })
  drop = store.drop
  await matrixIn(store)
  const { office, at: setClock } = officeOn(store.store)
  setClock("2027-01-15")
  const desk = { office, setUpSecret: "geheim", version: "0", limits: unlimited }
  app = await pageServer(import.meta.dirname, () => true, desk, false)
  superuser = new pg.Client(store.superuser)
  await superuser.connect()
  await superuser.query(
    `insert into person (region, id, name, state) select '${region}', 'account-' || s, s, s from unnest(array['active', 'invited', 'granted', 'suspended']) s`,
  )
  for (const [i, actor] of appraisalActors.entries())
    await superuser.query(
      `insert into session (token_hash, region, person, "for", created_at, seen_at) values ($1, $2, $3, $4, $5, $5)`,
      [
        hashOfToken(`token-${i}`),
        actor.person.region,
        actor.person.id,
        actor.for?.id ?? null,
        new Date(office.now()),
      ],
    )
}, patience)
afterAll(async () => {
  await app?.close()
  await superuser?.end()
  await drop?.()
})

interface Answer {
  readonly status: number
  readonly detail: string
  readonly json: () => Record<string, readonly unknown[]>
}

async function ask(actor: Actor | null, { method, url, body }: Question): Promise<Answer> {
  asked++
  const isBytes = body instanceof Buffer
  const answer = await app.inject({
    method,
    url: `/api/v1${url}`,
    headers: {
      ...(actor && { cookie: `mingzhang_session=token-${appraisalActors.indexOf(actor)}` }),
      ...(body !== undefined && {
        "content-type": isBytes ? "application/octet-stream" : "application/json",
      }),
      ...(method === "PUT" && { "if-match": '"1"' }),
    },
    ...(body !== undefined && { payload: isBytes ? body : JSON.stringify(body) }),
  })
  if (!isBytes && answer.statusCode < 300) checkShape(method, url, answer)
  const isProblem = String(answer.headers["content-type"]).includes("problem")
  return {
    status: answer.statusCode,
    detail: isProblem ? answer.json().detail : "",
    json: () => answer.json(),
  }
}

/** Answers that are not what the description says, by route. */
const misshapen = new Set<string>()
const patterns = Object.entries(answers).map(([route, answer]) => {
  const [method, path] = route.split(" ") as [string, string]
  return { route, method, path: new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`), answer }
})
const compared = new Set<string>()

/** Compares an answer with the shape that the description gives it. */
function checkShape(
  method: string,
  url: string,
  { statusCode, body, headers }: LightMyRequestResponse,
): void {
  const path = url.split("?")[0]!
  const found = patterns.filter((each) => each.method === method && each.path.test(path))
  const { route, answer } = found.find((each) => !each.route.includes(":step")) ?? found[0]!
  const [status, shape] = answer
  compared.add(route)
  if (statusCode !== status) misshapen.add(`${route}: ${statusCode} is not ${status}`)
  if (!String(headers["content-type"]).startsWith("application/json")) return
  const result = shape?.safeParse(JSON.parse(body))
  if (result?.success === false) misshapen.add(`${route}: ${JSON.stringify(result.error.issues.slice(0, 3))}`)
}

/** Acts of a kind that the table of transitions knows. */
function actsOf(kind: "year" | "department" | "unit"): readonly Act[] {
  return [...new Set(transitions.filter(({ of }) => of === kind).map(({ act }) => act))]
}

/** How an answer reads as an answer of the table: refused for want of a right, for the state, or let in. */
function readAs({ status, detail }: Answer): "right" | "state" | "in" {
  if (status === 403) return "right"
  return status === 409 && !/^还不能|^《/.test(detail) ? "state" : "in"
}

const isHere = ({ person }: Actor) => person.region === region
const name = ({ person, for: principal }: Actor) =>
  principal ? `${person.id} for ${principal.id}` : person.id
const scopeOf = (body: Body) => {
  if (own.includes(body) || ownUnits.includes(body)) return "own"
  return body.department === own[0]!.code ? "beside" : "foreign"
}

/** All cases, or of every third group one in turn, so that every route, state and scope comes up. */
function chosen<Case extends { readonly group: string }>(cases: readonly Case[]): readonly Case[] {
  if (isWhole) return cases
  const groups = [...Map.groupBy(cases, ({ group }) => group).values()]
  return groups.filter((_, i) => i % 3 === 0).map((group, i) => group[(i * 7) % group.length]!)
}

/** Runs some tasks a few at a time. */
async function several<T, R>(all: readonly T[], task: (each: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  for (let i = 0; i < all.length; i += 20)
    answers.push(...(await Promise.all(all.slice(i, i + 20).map(task))))
  return answers
}

/** Who acts for another, and who comes from elsewhere, is let in or not for the same reasons whatever the role. */
function whoOf(actor: Actor): string {
  if (!isHere(actor)) return "somebody from elsewhere"
  return actor.for === null ? name(actor) : "a deputy"
}

function casesOf<R extends Extract<Row, { readonly of: "body" | "rows" }>>(
  row: R,
  method: string,
  route: string,
) {
  return actors.flatMap((actor) =>
    bodies
      .filter((body) => row.of === "rows" || row.act === undefined || knows(body, row.act))
      .map((body) => ({
        actor,
        body,
        row,
        method: method as Question["method"],
        // A workbook is dear to make: asked once by everybody, at a body of either scope.
        group: `${route} ${row.act} ${whoOf(actor)} ${route.endsWith("/workbook") || scopeOf(body) === "own"}`,
        says: `${route} ${row.act} ${name(actor)} ${body.code} ${body.state}`,
      })),
  )
}

/** Acts that are none of a kind of body are not asked of it. */
function knows({ kind }: Body, act: Act): boolean {
  return rights.some((right) => right.of === kind && right.act === act)
}

const routes = Object.entries(table).flatMap(([route, rows]) => {
  const [method, path] = route.split(" ") as [string, string]
  return rows.map((row) => ({ route, method, path, row }))
})

/** What the table says of an act on a body; `out`: refused, for whatever reason. */
function shouldAt(
  actor: Actor,
  body: Body,
  { act, also }: Extract<Row, { readonly of: "body" }>,
  url: string,
): "in" | "out" | "right" | "state" {
  const verdict = (of: Act) => may(actor, of, thingOf(body), body.state)
  const [first, second] = [verdict(act), verdict(also ?? act)]
  // Who may see all versions of a body sees those published, too.
  if (act === "seePublished" && !isHere(actor)) return "out"
  if (act === "seePublished") return first.ok || verdict("seeSubmission").ok ? "in" : "out"
  if (first.ok && second.ok) return "in"
  // A version or document that is not for somebody is not there for them: no state is told.
  if (!isHere(actor) || /\/(versions|documents|undo|restore)/.test(url)) return "out"
  return first.ok ? "out" : (first.kind as "right" | "state")
}

/** Accounts that an act is tried on, with their states. */
function accountsFor(act: Act): readonly (readonly [id: string, state: State])[] {
  if (act === "create") return [["absent", "absent"]]
  if (act === "seePeople") return [["account-active", "active"]]
  return (["active", "invited", "granted", "suspended"] as const).map(
    (state) => [`account-${state}`, state] as const,
  )
}

describe("every route answers as the table of rights", { timeout: patience }, () => {
  test("and stands in the table of this test", async () => {
    const { paths } = (await app.inject("/api/v1/openapi.json")).json() as {
      paths: Record<string, Record<string, unknown>>
    }
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== "head")
        .map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.toSorted()).toEqual(Object.keys(table).toSorted())
    // And each says what it answers.
    expect(
      Object.keys(answers)
        .map((route) => route.replace(/:(\w+)/g, "{$1}"))
        .toSorted(),
    ).toEqual(described.toSorted())
  })

  test("without a session only what is public is answered", async () => {
    for (const { route, method, row } of routes) {
      if (row.of === "public") continue
      const url = sampleOf(route, row)
      const answer = await ask(null, { method: method as "GET", ...url })
      expect(`${route} ${answer.status}`).toBe(`${route} 401`)
    }
  })

  test("at a body", async () => {
    const cases = chosen(
      routes.flatMap(({ route, method, row }) => (row.of === "body" ? casesOf(row, method, route) : [])),
    )
    const wrong: string[] = []
    const check = async ({ actor, body, row, method, says: what }: (typeof cases)[number]) => {
      const { url, ...rest } = row.ask(body)
      const answer = await ask(actor, { method, url, ...rest })
      const should = shouldAt(actor, body, row, url)
      const says = readAs(answer)
      const isRight = should === "out" ? says !== "in" : says === should
      if (!isRight || answer.status >= 500)
        wrong.push(`${what}: ${answer.status} ${answer.detail}, should be ${should}`)
      if (answer.status === 201 && url.endsWith("/acts")) await putBack(body)
    }
    const isActing = ({ row }: (typeof cases)[number]) =>
      row.of === "body" && row.ask(bodies[0]!).url.endsWith("/acts")
    await several(
      cases.filter((each) => !isActing(each)),
      check,
    )
    for (const each of cases.filter(isActing)) await check(each)
    expect(wrong).toEqual([])
  })

  test("where rows are for who may see them", async () => {
    const cases = chosen(
      routes.flatMap(({ route, method, row }) => (row.of === "rows" ? casesOf(row, method, route) : [])),
    )
    const wrong: string[] = []
    await several(cases, async ({ actor, body, row, says }) => {
      if (row.of !== "rows") return
      const answer = await ask(actor, { method: "GET", url: row.url(body) })
      const isOk = isHere(actor) && may(actor, row.act, thingOf(body), body.state).ok
      if (answer.status !== 200 || answer.json()[row.list]!.length > 0 !== isOk)
        wrong.push(`${says}: ${answer.status}, should be ${isOk ? "seen" : "empty"}`)
    })
    expect(wrong).toEqual([])
  })

  test("on a sheet", async () => {
    const cases = chosen(
      routes.flatMap(({ route, method, row }) =>
        row.of !== "sheet"
          ? []
          : actors.flatMap((actor) =>
              sheets
                .filter(({ use }) => use === row.use)
                .map((sheet) => ({
                  actor,
                  sheet,
                  row,
                  method,
                  group: `${route} ${row.acts} ${whoOf(actor)} ${sheet.kind}`,
                  says: `${route} ${row.acts} ${name(actor)} ${sheet.code} ${sheet.state}`,
                })),
            ),
      ),
    )
    const wrong: string[] = []
    for (const { actor, sheet, row, method, says } of cases) {
      const answer = await ask(actor, { method: method as "GET", ...row.ask(sheet) })
      const isOk = isHere(actor) && (maySome(actor, row.acts, sheet) || seesAbove(actor, row.acts, sheet))
      // A sheet that nobody reported on is not saved over, and has no table: who may is told so.
      const isIn = readAs(answer) === "in" || /别人保存过/.test(answer.detail)
      if (isIn !== isOk || answer.status >= 500) wrong.push(`${says}: ${answer.status} ${answer.detail}`)
      if (answer.status === 201) await putSheetBack(sheet)
    }
    expect(wrong).toEqual([])
  })

  test("on an appraisal, of who is named in it and of others", async () => {
    const cases = chosen(
      routes.flatMap(({ route, method, row }) =>
        row.of !== "appraisal"
          ? []
          : appraisalActors.flatMap((actor) =>
              appraisals.map((at) => ({
                actor,
                at,
                row,
                method,
                group: `${route} ${row.acts} ${whoOf(actor)} ${at.department === own[0]!.code}`,
                says: `${route} ${row.acts} ${name(actor)} ${at.number} ${at.state}`,
              })),
            ),
      ),
    )
    const wrong: string[] = []
    for (const { actor, at: asked, row, method, says } of cases) {
      const answer = await ask(actor, { method: method as "GET", ...row.ask(asked) })
      const isOk =
        isHere(actor) && row.acts.some((act) => may(actor, act, appraisalThingOf(asked), asked.state).ok)
      if ((readAs(answer) === "in") !== isOk || answer.status >= 500)
        wrong.push(`${says}: ${answer.status} ${answer.detail}`)
      if (answer.status === 201) await putAppraisalBack(asked)
    }
    expect(wrong).toEqual([])
  })

  test("on a year", async () => {
    const wrong: string[] = []
    for (const { route, method, row } of routes) {
      if (row.of !== "year") continue
      await several(
        chosen(
          actors
            .filter((actor) => isHere(actor) || !route.endsWith("/years"))
            .flatMap((actor) =>
              years.map((of) => ({ actor, of, group: `${route} ${row.acts} ${whoOf(actor)}` })),
            ),
        ),
        async ({ actor, of }) => {
          const answer = await ask(actor, { method: method as "GET", ...row.ask(of) })
          const state = row.acts[0] === "prepare" ? "preparing" : of.state
          const verdicts = row.acts.map((act) => may(actor, act, ofYear, state))
          const says = readAs(answer)
          const isOk = verdicts.some(({ ok }) => ok)
          const isRight = isOk ? says === "in" : says !== "in"
          if (!isRight || answer.status >= 500)
            wrong.push(`${route} ${name(actor)} ${of.state}: ${answer.status} ${answer.detail}`)
        },
      )
    }
    expect(wrong).toEqual([])
  })

  test("of the bureau", async () => {
    const wrong: string[] = []
    for (const { route, method, row } of routes)
      for (const actor of row.of === "bureau" ? actors.filter(isHere) : []) {
        if (row.of !== "bureau") continue
        const answer = await ask(actor, { method: method as "GET", ...row.ask() })
        const { posts } = actor.for ?? actor.person
        const isBureau = posts.some(({ role }) => role === "bureauOfficer" || role === "bureauHead")
        if ((readAs(answer) !== "right") !== isBureau) wrong.push(`${route} ${name(actor)}: ${answer.status}`)
      }
    expect(wrong).toEqual([])
  })

  test("on an account", async () => {
    const wrong: string[] = []
    const cases = routes.flatMap(({ route, method, row }) =>
      row.of !== "account"
        ? []
        : accountsFor(row.act).flatMap(([id, state]) =>
            // Who comes from elsewhere makes and sees accounts of that region.
            actors
              .filter((actor) => isHere(actor) || id === "account-active")
              .filter((actor) => isHere(actor) || row.act !== "seePeople")
              .map((actor) => ({
                route,
                method,
                row,
                id,
                state,
                actor,
                group: `${route} ${row.act} ${whoOf(actor)}`,
              })),
          ),
    )
    for (const { route, method, row, id, state, actor } of chosen(cases)) {
      const answer = await ask(actor, { method: method as "POST", ...row.ask(id) })
      const thing: Thing = { kind: "account", region, code: id, department: "", name: "" }
      // What makes or ends an account is judged by the own posts: nobody administers for somebody else.
      const isOwn = ["create", "suspend", "restore"].includes(row.act) || route.startsWith("PUT")
      const verdict = may(isOwn ? { ...actor, for: null } : actor, row.act, thing, state)
      if ((readAs(answer) === "in") !== verdict.ok || answer.status >= 500)
        wrong.push(`${route} ${row.act} ${name(actor)} ${id}: ${answer.status} ${answer.detail}`)
      if (verdict.ok) await superuser.query("update person set state = $1 where id = $2", [state, id])
    }
    expect(wrong).toEqual([])
  })

  test("and every answer is shaped as the description says", () => {
    expect([...misshapen]).toEqual([])
    expect(compared.size).toBeGreaterThan(12)
  })

  test("no act of the table is left out, and the questions are no few", () => {
    const inTable = new Set<Act>(
      routes.flatMap(({ row }) =>
        "acts" in row
          ? row.acts
          : "act" in row
            ? [row.act, ...("also" in row && row.also ? [row.also] : [])]
            : [],
      ),
    )
    // Done by who is not signed in yet, and with the closing of the year before.
    const elsewhere: readonly Act[] = ["accept", "carryIn"]
    expect(
      [...new Set(rights.map(({ act }) => act))]
        .filter((act) => !inTable.has(act) && !elsewhere.includes(act))
        .map((act) => actNames[act]),
    ).toEqual([])
    console.info(`${asked} answers over HTTP are those of the table of rights`)
    expect(asked).toBeGreaterThan(500)
    expect(statesOf("unit").length).toBeGreaterThan(10)
  })
})

const maySome = (actor: Actor, acts: readonly Act[], sheet: MatrixSheet) =>
  acts.some((act) => may(actor, act, thingOf(sheet), sheet.state).ok)

/** What a unit reported is seen with what its department handed on, once that was received. */
function seesAbove(actor: Actor, acts: readonly Act[], { use, until, department }: MatrixSheet): boolean {
  return (
    acts.includes("seeSubmission") &&
    sheets.some(
      (above) =>
        above.kind.startsWith("department") &&
        above.use === use &&
        above.until === until &&
        above.department === department &&
        above.state === "received" &&
        maySome(actor, ["seeSubmission"], above),
    )
  )
}

/** An act was done: its body is as before for the next who asks. */
async function putBack({ code, state }: Body): Promise<void> {
  await superuser.query("begin")
  await superuser.query("set local session_replication_role = replica")
  await superuser.query(`update body set state = $1 where region = '${region}' and code = $2`, [state, code])
  await superuser.query("commit")
}

async function putSheetBack({ code, until, use, state }: MatrixSheet): Promise<void> {
  await superuser.query("begin")
  await superuser.query("set local session_replication_role = replica")
  await superuser.query(
    `update sheet set state = $1 where region = '${region}' and body = $2 and until = $3 and use = $4`,
    [state, code, until, use],
  )
  await superuser.query("commit")
}

async function putAppraisalBack({ number, state }: MatrixAppraisal): Promise<void> {
  await superuser.query("begin")
  await superuser.query("set local session_replication_role = replica")
  await superuser.query(`update appraisal set state = $1 where region = '${region}' and number = $2`, [
    state,
    number,
  ])
  await superuser.query("commit")
}

function sampleOf(route: string, row: Row): Omit<Question, "method"> {
  if (row.of === "body") return row.ask(bodies[0]!)
  if (row.of === "rows") return { url: row.url(bodies[0]!) }
  if (row.of === "year") return row.ask({ year })
  if (row.of === "account") return row.ask("account-active")
  if (row.of === "bureau") return row.ask()
  if (row.of === "appraisal") return row.ask(appraisals[0]!)
  if (row.of === "sheet") return row.ask(sheets.find(({ use }) => use === row.use)!)
  const url = route.split(" ")[1]!.replace("{year}", String(year)).replace("{until}", sheets[0]!.until)
  const body =
    url === "/me/for"
      ? { for: null }
      : url.endsWith("/acts")
        ? { act: "receive", codes: ["1"] }
        : url === "/me/password"
          ? { before: "x", after: "y" }
          : undefined
  return { url, ...(body && { body }) }
}
