import { spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { loadavg } from "node:os"
import { join } from "node:path"
import type pg from "pg"
import { hashOfToken } from "../../../src/office/accounts/tokens.ts"
import { makeDemo } from "../../../src/office/demo/make.ts"
import { insertSession } from "../../../src/store/sessions.ts"
import { databaseIn, type OwnDatabase, officeOn, withFolder } from "../database.ts"
import { footprintOf } from "../footprint.ts"
import type { Row } from "../rows.ts"

/** How large the county is; fewer departments with MINGZHANG_BENCH_DEPARTMENTS, to try this out. */
const departments = Number(process.env.MINGZHANG_BENCH_DEPARTMENTS ?? 100)
const years = 3
/** How many people look around at once, and for how long, in milliseconds. */
const people = 20
const looking = 30_000

/** What server and database hold while people look around in a county of three published years. */
export function memoryRow(): Promise<Row> {
  return withFolder(async (temp) => {
    const folder = join(temp, "office")
    const { region, cookies, codes, year } = await databaseIn(folder, countyIn)
    const { most, answers, failures } = await lookedAround(folder, { cookies, codes, year })
    return {
      what: `server and database with ${departments} departments × ${years} years (${region}, ${codes.length} bodies), ${people} people looking around: ${answers} answers, ${failures} failed`,
      ratio: `${Math.round(most)} MB at most`,
      aim: "≤ 1.2 GB with 100 departments",
      times: `load ${loadavg()[0]!.toFixed(1)}`,
    }
  })
}

/** A county of one year done by its acts, and two years like it before. */
async function countyIn({ store, client }: OwnDatabase) {
  const { code: region } = await makeDemo(officeOn(store), {
    departments,
    password: randomUUID(),
    until: "published",
  })
  const { rows } = await client.query("select year, code from body where region = $1 order by code", [region])
  const year = rows[0].year as number
  for (let earlier = 1; earlier < years; earlier++) await copyYear(client, region, year, year - earlier)
  await client.query("analyze")
  const { rows: posts } = await client.query(
    "select distinct on (person) person from post where region = $1 order by person, role limit $2",
    [region, people],
  )
  const cookies = await Promise.all(
    posts.map(async ({ person }) => {
      const token = randomUUID()
      await insertSession(store.db, hashOfToken(token), { region, person }, new Date())
      return `mingzhang_session=${token}`
    }),
  )
  return { region, cookies, codes: rows.map(({ code }) => code as string), year }
}

/** All rows of a year once more as another: tables that refer to others wait until those are there. */
async function copyYear(client: pg.Client, region: string, from: number, to: number): Promise<void> {
  const { rows } =
    await client.query(`select table_name as name, array_agg(quote_ident(column_name)) as columns
    from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER' and identity_generation is null
      and table_name in (select table_name from information_schema.columns where column_name = 'year' and table_schema = 'public')
    group by 1`)
  let left = rows as { readonly name: string; readonly columns: readonly string[] }[]
  for (const { name } of left) await client.query(`alter table ${name} disable trigger user`)
  for (let round = 0; left.length > 0; round++) {
    if (round > rows.length) throw new Error(`Tables that cannot be copied: ${left.map(({ name }) => name)}`)
    const waiting = []
    for (const table of left) {
      const { name, columns } = table
      const values = columns.map((column) => (column === "year" ? to : column))
      const copied = await client
        .query(
          `insert into ${name} (${columns}) select ${values} from ${name} where region = $1 and year = $2
          on conflict do nothing`,
          [region, from],
        )
        .catch((error) => {
          if (error.code !== "23503") throw error
        })
      if (!copied) waiting.push(table)
    }
    left = waiting
  }
  for (const { name } of rows) await client.query(`alter table ${name} enable trigger user`)
}

/** Starts the program on the folder and has people look at everything there is, each for themselves. */
async function lookedAround(
  folder: string,
  given: { readonly cookies: readonly string[]; readonly codes: readonly string[]; readonly year: number },
) {
  const command = join(import.meta.dirname, "../../../bin/mingzhang")
  const program = spawn(command, ["serve", "--port", "0", "--data", folder], {
    stdio: ["ignore", "pipe", "ignore"],
  })
  const gone = new Promise((resolve) => program.once("exit", resolve))
  let [most, answers, failures] = [0, 0, 0]
  try {
    const url = await new Promise<string>((resolve) =>
      program.stdout.once("data", (said) => resolve(/http:\S+/.exec(String(said))![0])),
    )
    const until = performance.now() + looking
    let asked = 0
    const look = async (cookie: string) => {
      while (performance.now() < until) {
        const n = asked++
        const code = given.codes[n % given.codes.length]!
        const year = given.year - (n % years)
        const path = ["", "/tasks", `/bodies/${code}`, `/bodies/${code}/findings`, "/trail", "/documents"][
          n % 6
        ]!
        const answer = await fetch(`${url}api/v1/years/${year}${path}`, { headers: { cookie } })
        await answer.arrayBuffer()
        answers++
        // What somebody may not see is answered as if it were not there.
        if (answer.status >= 500) failures++
      }
    }
    const watch = setInterval(async () => {
      most = Math.max(most, (await footprintOf(program.pid!)).memory)
    }, 500)
    await Promise.all(given.cookies.map(look))
    clearInterval(watch)
  } finally {
    program.kill("SIGTERM")
    await gone
  }
  return { most, answers, failures }
}
