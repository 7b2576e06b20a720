import { type ChildProcess, execFile, spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { loadavg } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import pg from "pg"
import { departmentLedgers } from "../../../src/demo/index.ts"
import { act } from "../../../src/office/acts/act.ts"
import { explainFinding } from "../../../src/office/acts/explain.ts"
import { save } from "../../../src/office/acts/save.ts"
import { judged } from "../../../src/office/drafts/judged.ts"
import { findingsView } from "../../../src/office/views/body.ts"
import { defaultReference } from "../../../src/packs/reference.ts"
import type { Store } from "../../../src/store/database.ts"
import { officeOn, withDatabase, withFolder } from "../database.ts"
import { duel, spread, spreadText, time } from "../measure.ts"
import type { Row } from "../rows.ts"
import { asOwner, type Clerk, countyOf, unitOf, year } from "./county.ts"
import { load, p99 } from "./load.ts"
import { memoryRow } from "./memory.ts"

const connections = 50
const small = "990010"
const large = "991000"
const filled = "990001"

/** The office: saves of many at once, findings of others, submissions, and the start. */
export async function officeRows(rounds: number): Promise<Row[]> {
  return [
    ...(await withDatabase(async ({ store, owner, app }) => {
      await bareTable(owner)
      return [...(await saveRows(store, owner, app, rounds)), ...(await budgetRows(store, owner, rounds))]
    })),
    await withFolder((folder) => startRow(join(folder, "start"), Math.min(rounds, 5))),
    await memoryRow(),
  ]
}

async function bareTable(owner: pg.ClientConfig): Promise<void> {
  await asOwner(owner, async (client) => {
    await client.query("create table bare (id integer primary key, n integer not null)")
    await client.query(`insert into bare select i, 0 from generate_series(0, ${connections - 1}) i`)
    await client.query("create table bare_content (sha256 text, text text, disclosure text, report text)")
    await client.query("grant select, insert, update on bare, bare_content to mingzhang_app")
  })
}

/** Saves of fifty people at once, against a bare handler and in a large county against a small one. */
async function saveRows(
  store: Store,
  owner: pg.ClientConfig,
  app: pg.PoolConfig,
  rounds: number,
): Promise<Row[]> {
  const clerks = {
    [small]: await countyOf(store, owner, small, 10, connections),
    [large]: await countyOf(store, owner, large, 1000, connections),
  }
  const program = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "server.ts")],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, BENCH_APP: JSON.stringify(app) },
    },
  )
  try {
    const urls = await addressesOf(program)
    const saved = (all: readonly Clerk[]) => {
      let n = 0
      return load(connections, 2000, (i) => {
        const { unit, cookie } = all[i]!
        // Each person writes records of their own: a unit may have several clerks.
        n++
        const data = { of: unit, kind: "other", about: "", text: `第${n}次`, items: [] }
        const changes = [{ kind: "texts", id: randomUUID(), seen: 0, place: i, data }]
        return {
          url: `${urls.office}api/v1/years/${year}/bodies/${unit}/edits`,
          cookie,
          body: { key: randomUUID(), why: "typed", changes },
        }
      })
    }
    const bare = () => load(connections, 2000, (i) => ({ url: `${urls.bare}bare/${i}`, body: {} }))
    for (const warm of [() => saved(clerks[small]!), () => saved(clerks[large]!), bare]) await warm()
    const measured = { small: [] as number[], large: [] as number[], bare: [] as number[] }
    let failures = 0
    let asked = 0
    for (let round = 0; round < rounds; round++)
      for (const [name, run] of [
        ["small", () => saved(clerks[small]!)],
        ["bare", bare],
        ["large", () => saved(clerks[large]!)],
      ] as const) {
        const result = await run()
        measured[name].push(p99(result.times))
        failures += result.failures
        asked += result.times.length
      }
    const against = (a: readonly number[], b: readonly number[]) =>
      spreadText(spread(a.map((value, i) => value / b[i]!)))
    const now = `load ${loadavg()[0]!.toFixed(1)}`
    return [
      {
        what: `a save at ${connections} connections ÷ a bare fastify handler with one committed UPDATE, p99 (${failures} of ${asked} failed)`,
        ratio: against(measured.small, measured.bare),
        aim: "≤ 3, none failed",
        times: `${spreadText(spread(measured.small))} ms · ${spreadText(spread(measured.bare))} ms, ${now}`,
      },
      {
        what: "the same save in a county of 1 000 departments ÷ in one of 10, p99",
        ratio: against(measured.large, measured.small),
        aim: "≤ 1.2 (flat)",
        times: `${spreadText(spread(measured.large))} ms · ${spreadText(spread(measured.small))} ms, ${now}`,
      },
    ]
  } finally {
    program.kill("SIGKILL")
  }
}

async function addressesOf(
  program: ChildProcess,
): Promise<{ readonly office: string; readonly bare: string }> {
  return new Promise((resolve, reject) => {
    program.stdout!.once("data", (said) => resolve(JSON.parse(String(said))))
    program.once("exit", () => reject(new Error("The server of the bench ended")))
  })
}

/** A budget that a person saves and others look at, and one that is handed in. */
async function budgetRows(store: Store, owner: pg.ClientConfig, rounds: number): Promise<Row[]> {
  const [{ ledgers } = { ledgers: [] }] = [...departmentLedgers({ departments: 1, seed: 7, years: 1, year })]
  const office = officeOn(store)
  const usual = unitOf(ledgers[0]!, 25)
  const long = unitOf(ledgers[0]!, 2000)
  const region = filled
  await countyOf(store, owner, region, 1, 1)
  const { code, department, name } = usual.body
  await asOwner(owner, async (client) => {
    const rest = [region, year, department]
    await client.query(
      "insert into body (region, year, kind, code, name, department, state) values ($1, $2, 'department', $3, $3, $3, 'firstDraft'), ($1, $2, 'unit', $4, $5, $3, 'firstDraft')",
      [...rest, code, name],
    )
    for (const [id, role] of [
      ["clerk", "unitClerk"],
      ["head", "unitHead"],
    ]) {
      await client.query("insert into person values ($1, $2, $2, 'active')", [region, id])
      await client.query("insert into post values ($1, $2, $3, $4)", [region, id, role, code])
    }
  })
  const [clerk, head] = ["clerk", "head"].map((person) => ({ region, person, for: null }))
  const at = { year, code }
  const fill = (records: typeof usual.records) =>
    save(office, clerk!, {
      ...at,
      key: randomUUID(),
      why: "imported",
      changes: records.map((record) => ({ ...record, seen: 0 })),
    })
  await fill(usual.records)
  let n = 0
  const judge = (own: typeof usual.own) =>
    judged({ body: usual.body, ledger: own, explanations: [] }, defaultReference, null)
  const looked = async () => {
    const data = { of: code, kind: "other", about: "", text: `第${++n}次修改`, items: [] }
    await save(office, clerk!, {
      ...at,
      key: randomUUID(),
      why: "typed",
      changes: [{ kind: "texts", id: `bench-${n}`, seen: 0, place: 100 + n, data }],
    })
    const { saves } = await findingsView(office, head!, at)
    if (saves < n) throw new Error("The findings are of an older save")
  }
  const ratios: number[] = []
  const [waits, checks]: [number[], number[]] = [[], []]
  for (let i = 0; i < rounds * 15; i++) {
    waits.push(await time(looked))
    checks.push(await time(() => judge(usual.own)))
  }
  const check = spread(checks.slice(10)).median
  ratios.push(p99(waits.slice(10)) / check)
  const findings: Row = {
    what: "a save until its findings are read by another person, p99 ÷ one full check of that budget",
    ratio: spreadText(spread(ratios)),
    aim: "≤ 10",
    times: `${spreadText(spread(waits.slice(10)))} ms · ${spreadText(spread(checks.slice(10)))} ms, load ${loadavg()[0]!.toFixed(1)}`,
  }
  const lines = new Set(usual.records.filter(({ kind }) => kind === "lines").map(({ id }) => id))
  await fill(long.records.filter(({ kind, id }) => kind === "lines" && !lines.has(id)))
  for (const { check: id, about } of (await findingsView(office, clerk!, at)).report.findings.filter(
    ({ severity }) => severity === "warning",
  ))
    await explainFinding(office, clerk!, { ...at, check: id, about: [about].flat(), text: "按实际情况安排" })
  const client = new pg.Client(owner)
  // When a row fails, its own error is what is told, not that the database was stopped.
  client.on("error", () => {})
  await client.connect()
  // A new office each time: nothing is known of the draft from before.
  const submitted = async () => {
    await act({ ...office }, head!, { ...at, act: "submit", given: {} })
  }
  const plain = async () => {
    const { disclosure, report } = judge(long.own)
    await client.query("insert into bare_content values ($1, $2, $3, $4)", [
      "0".repeat(64),
      JSON.stringify(long.own),
      JSON.stringify(disclosure),
      JSON.stringify(report),
    ])
  }
  const [own, others]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    await act(office, clerk!, { ...at, act: "propose", given: {} })
    const [a, b] = [await time(submitted), await time(plain)]
    await act(office, head!, { ...at, act: "withdraw", given: {} })
    if (round > 0) {
      own.push(a)
      others.push(b)
    }
  }
  await client.end()
  return [
    findings,
    {
      what: "2 000 lines: a submission ÷ compile, check and a bare insert of the same bytes",
      ratio: spreadText(spread(own.map((value, i) => value / others[i]!))),
      aim: "≤ 4",
      times: `${spreadText(spread(own))} ms · ${spreadText(spread(others))} ms, load ${loadavg()[0]!.toFixed(1)}`,
    },
  ]
}

/** From the start of the program to the first answer with data. */
async function startRow(folder: string, rounds: number): Promise<Row> {
  const command = join(import.meta.dirname, "../../../bin/mingzhang")
  const start = async () => {
    const program = spawn(command, ["serve", "--port", "0", "--data", folder], {
      stdio: ["ignore", "pipe", "ignore"],
    })
    const gone = new Promise((resolve) => program.once("exit", resolve))
    const url = await new Promise<string>((resolve) => {
      program.stdout.once("data", (said) => resolve(/http:\S+/.exec(String(said))![0]))
    })
    const answer = await fetch(`${url}api/v1/office`)
    if (!answer.ok) throw new Error(`The first page: ${answer.status}`)
    await answer.json()
    program.kill("SIGTERM")
    return gone
  }
  // The folder is made by the first start, which is not counted.
  await start()
  const result = await duel(start, () => promisify(execFile)(process.execPath, ["-e", "0"]), rounds)
  return {
    what: "start of the server to the first answer with data, and its stop ÷ node -e 0",
    ratio: spreadText(result.ratio),
    aim: "≤ 100",
    times: `${spreadText(result.a)} ms · ${spreadText(result.b)} ms, load ${loadavg()[0]!.toFixed(1)}`,
  }
}
