import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { makeDemo } from "../office/demo/make.ts"
import { officeOn } from "../office/office.test-data.ts"
import { openStore, type Store } from "../store/database.ts"
import { askAt, Saver, sessionOf } from "./clients.test-data.ts"
import { expectWhole } from "./history.test-data.ts"

/** How often the server is killed, and how often its database; more with KILLS. */
const kills = Number(process.env.KILLS ?? 1)
const year = 2027

const temp = mkdtempSync(join(tmpdir(), "mingzhang-killed-"))
chmodSync(temp, 0o711)
const folder = join(temp, "office")
let program: ChildProcess | null = null
let url = ""
afterAll(() => {
  program?.kill("SIGKILL")
  rmSync(temp, { recursive: true, force: true })
})

test("server and database killed during saves and submissions: nothing acknowledged is lost, nothing is half", async () => {
  const { region, unit, department, cookies } = await prepared()
  await start()
  const savers = cookies.savers.map(
    (cookie, i) => new Saver(`第${i}人`, `/years/${year}/bodies/${department}/edits`, cookie, () => url),
  )
  const acts = new Acts(unit, cookies.clerk, cookies.head)
  const isOver = { now: false }
  const work = [
    ...savers.map(async (saver, i) => {
      for (let round = 0; !isOver.now; round++) await saver.save(round, `k-${(i + round) % 4}`)
    }),
    acts.goOn(isOver),
  ]
  const saved = () => savers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)
  /** Both go on after what happened: it came back by itself. */
  const goesOn = async () => {
    const [saves, done] = [saved(), acts.acknowledged.length]
    for (const since = Date.now(); saved() < saves + 5 || acts.acknowledged.length < done + 2; ) {
      expect(Date.now() - since, "it did not come back").toBeLessThan(300_000)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  await goesOn()
  for (let i = 0; i < kills; i++) {
    process.kill(
      Number(readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")[0]),
      "SIGKILL",
    )
    await goesOn()
    await kill()
    await start()
    await goesOn()
  }
  isOver.now = true
  await Promise.all(work)
  await kill()
  const store = await openStore({ folder })
  expect(savers.flatMap(({ odd }) => odd)).toEqual([])
  const key = { region, year, body: department }
  await expectWhole(
    store,
    key,
    savers.flatMap(({ acknowledged }) => acknowledged),
  )
  await expectWholeActs(store, region, unit, acts)
  console.info(
    `${kills} × server and ${kills} × database killed: ${saved()} saves and ${acts.acknowledged.length} acts acknowledged, none lost`,
  )
  await store.close()
}, 3_600_000)

/** The office of one department in the middle of 二上, with a unit to hand in and a department to fill in. */
async function prepared() {
  const store = await openStore({ folder })
  const { office } = officeOn(store)
  const { code: region } = await makeDemo(office, { departments: 1, password: "云岭的云有三层", seed: 7 })
  const [open] = await store.office(region, (trx) =>
    trx
      .selectFrom("body")
      .select(["code", "department"])
      .where("state", "=", "secondDraft")
      .where("kind", "=", "unit")
      .execute(),
  )
  const { code: unit, department } = open!
  const session = (person: string) => sessionOf(store, region, person, office.now())
  const cookies = {
    clerk: await session(`${unit}经办`),
    head: await session(`${unit}负责人`),
    savers: await Promise.all(Array.from({ length: 8 }, () => session(`${department}财务`))),
  }
  await store.close()
  return { region, unit, department, cookies }
}

async function start(): Promise<void> {
  program = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      join(import.meta.dirname, "office-program.test-data.ts"),
      folder,
    ],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_COMPILE_CACHE: join(temp, "cache") },
    },
  )
  url = await new Promise<string>((resolve, reject) => {
    program!.stdout!.once("data", (said) => resolve(String(said).trim()))
    program!.once("exit", () => reject(new Error("The server ended")))
  })
}

async function kill(): Promise<void> {
  const gone = new Promise((resolve) => program!.once("exit", resolve))
  program!.kill("SIGKILL")
  await gone
}

/** A unit that hands in and takes back, over and over. */
class Acts {
  readonly acknowledged: { readonly act: string; readonly version: { readonly number: number } | null }[] = []
  private readonly unit: string
  private readonly clerk: string
  private readonly head: string

  constructor(unit: string, clerk: string, head: string) {
    this.unit = unit
    this.clerk = clerk
    this.head = head
  }

  async goOn(isOver: { readonly now: boolean }): Promise<void> {
    for (let i = 0; !isOver.now; i++) {
      const act = (["propose", "submit", "withdraw"] as const)[i % 3]!
      const cookie = act === "propose" ? this.clerk : this.head
      const answer = await askAt(url, `/years/${year}/acts`, cookie, { code: this.unit, act, given: {} })
      if (answer?.status === 201)
        this.acknowledged.push({ act, version: answer.body.version as { readonly number: number } | null })
      // What was done without its answer coming through is done: the state has moved on.
      else if (answer?.status !== 409) {
        i--
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
  }
}

/** No act is half done: what was acknowledged is there, each follows the one before, each version has its act and content. */
async function expectWholeActs(
  store: Store,
  region: string,
  unit: string,
  { acknowledged }: Acts,
): Promise<void> {
  await store.office(region, async (trx) => {
    const entries = await trx
      .selectFrom("entry")
      .select(["number", "act", "from_state", "to_state", "version_kind", "version_number"])
      .where("region", "=", region)
      .where("code", "=", unit)
      .orderBy("number")
      .execute()
    const versions = await trx
      .selectFrom("version")
      .leftJoin("content", (join) =>
        join
          .onRef("content.region", "=", "version.region")
          .onRef("content.body", "=", "version.body")
          .onRef("content.sha256", "=", "version.sha256"),
      )
      .select(["version.number", "version.entry", "content.sha256"])
      .where("version.region", "=", region)
      .where("version.body", "=", unit)
      .where("version.kind", "=", "submission")
      .orderBy("version.number")
      .execute()
    const second = entries.slice(entries.findIndex(({ to_state }) => to_state === "secondProposed"))
    for (const [i, { from_state }] of second.entries())
      if (i > 0) expect(from_state).toBe(second[i - 1]!.to_state)
    const body = await trx
      .selectFrom("body")
      .select("state")
      .where("code", "=", unit)
      .executeTakeFirstOrThrow()
    expect(body.state).toBe(entries.at(-1)!.to_state)
    const made = entries.filter(({ version_kind }) => version_kind === "submission")
    expect(versions.map(({ number, entry }) => [number, entry])).toEqual(
      made.map(({ version_number, number }) => [version_number, number]),
    )
    expect(versions.map(({ sha256 }) => sha256)).not.toContain(null)
    const numbers = acknowledged.flatMap(({ version }) => (version ? [version.number] : []))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(versions.map(({ number }) => number)).toEqual(expect.arrayContaining(numbers))
    for (const act of ["propose", "submit", "withdraw"])
      expect(second.filter((entry) => entry.act === act).length).toBeGreaterThanOrEqual(
        acknowledged.filter((each) => each.act === act).length,
      )
  })
}
