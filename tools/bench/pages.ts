import { spawn } from "node:child_process"
import { mkdir, writeFile } from "node:fs/promises"
import { Agent, request } from "node:http"
import { dirname, join } from "node:path"
import type pg from "pg"
import { plainSite } from "../../src/portal/site.ts"
import { staticSite } from "../../src/portal/static/index.ts"
import type { Store } from "../../src/store/database.ts"
import { onShelf } from "../../src/store/publications/shelf.ts"
import { withFolder } from "./database.ts"
import { footprintOf } from "./footprint.ts"
import { duel, spread, spreadText, time } from "./measure.ts"
import { type Row, row } from "./rows.ts"

/** Connections that ask one after another, and how many pages they ask for in a round. */
const connections = 8
const pages = 800
/** People who download a year at once, and requests that come at once from one address. */
const people = 20
const crowd = 10_000
/** Pages of the static site that are written and asked for. */
const written = 300

/** What the public pages of a server take beside what sends the same and thinks nothing. */
export function pagesRows(
  store: Store,
  app: pg.PoolConfig,
  { region, year }: { readonly region: string; readonly year: number },
): Promise<Row[]> {
  return withFolder(async (folder) => {
    const program = spawn(process.execPath, [join(import.meta.dirname, "pages-server.ts")], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, BENCH_APP: JSON.stringify(app) },
    })
    const gone = new Promise((resolve) => program.once("exit", resolve))
    try {
      const urls = await new Promise<{ pages: string; bare: string }>((resolve) =>
        program.stdout.once("data", (said) => resolve(JSON.parse(String(said)))),
      )
      const at = { ...urls, region, year, pid: program.pid!, folder }
      return [
        ...(await pageRows(at)),
        ...(await downloadRows(at)),
        await crowdRow(at),
        await staticRow(store, at),
      ]
    } finally {
      program.kill("SIGTERM")
      await gone
    }
  })
}

interface At {
  readonly pages: string
  readonly bare: string
  readonly region: string
  readonly year: number
  readonly pid: number
  readonly folder: string
}

async function pageRows({ pages: base, bare, region, year }: At): Promise<Row[]> {
  const page = `${base}${region}/${year}`
  const text = await (await fetch(page)).text()
  await fetch(`${bare}page`, { method: "POST", headers: { "content-type": "text/html" }, body: text })
  let fresh = 0
  const size = `${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`
  const answers = () => many(pages, () => `${bare}page`)
  const kept = await duel(answers, () => many(pages, () => page), 5)
  const made = await duel(
    () => many(pages / 8, () => `${bare}page`),
    () => many(pages / 8, () => `${page}?fresh=${fresh++}`),
    5,
  )
  return [
    row(`page of a year (${size}): a bare fastify answer ÷ the page as it is kept`, "≥ 0.6", kept),
    row("the same ÷ the page made anew", "≥ 0.15", made),
  ]
}

async function downloadRows({ pages: base, bare, region, year, pid, folder }: At): Promise<Row[]> {
  const url = `${base}${region}/data/${year}.csv`
  const file = join(folder, "year.csv")
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  await writeFile(file, bytes)
  await fetch(`${bare}file`, { method: "POST", headers: { "content-type": "text/plain" }, body: file })
  const idle = (await footprintOf(pid)).memory
  let most = 0
  const watch = setInterval(async () => {
    most = Math.max(most, (await footprintOf(pid)).memory)
  }, 50)
  const all = (from: string) => () => Promise.all(Array.from({ length: people }, () => bytesOf(from)))
  const downloads = await duel(all(`${bare}file`), all(url), 3)
  clearInterval(watch)
  const what = `a year of a county (${(bytes.length / 2 ** 20).toFixed(1)} MB of .csv) downloaded by ${people} at once`
  return [
    row(`${what}: sending a file of it ÷ that`, "≥ 0.5", downloads),
    {
      what: "the same: memory of the server at most ÷ before",
      ratio: (most / idle).toFixed(2),
      aim: "≤ 1.3",
      times: `${most.toFixed(0)} MB · ${idle.toFixed(0)} MB`,
    },
  ]
}

async function crowdRow({ pages: base, region, year, pid }: At): Promise<Row> {
  const paths = ["", `${region}`, `${region}/${year}`, `${region}/${year}/changes`, "search?q=学"]
  const before = (await footprintOf(pid)).memory
  const begun = performance.now()
  let ended = false
  const others: number[] = []
  const other = (async () => {
    while (!ended) {
      others.push(await time(() => bytesOf(`${base}${region}?visitor=${others.length}`)))
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })()
  const statuses = await Promise.all(
    Array.from({ length: crowd }, (_, i) => statusOf(`${base}${paths[i % paths.length]}`)),
  )
  const took = performance.now() - begun
  ended = true
  await other
  const answered = statuses.filter((status) => status === 200).length
  const refused = statuses.filter((status) => status === 0).length
  const after = (await footprintOf(pid)).memory
  return {
    what: `${crowd} requests at once, each over a connection of its own: answered, not let in, anything else`,
    ratio: `${answered}, ${refused}, ${crowd - answered - refused}`,
    aim: "nothing else; others are served",
    times: `${(took / 1000).toFixed(1)} s · another visitor meanwhile ${spreadText(spread(others))} ms · ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after`,
  }
}

/** The first pages of a region as files, against the same pages, their data and pictures asked of the server. */
async function staticRow(store: Store, { pages: base, region, folder }: At): Promise<Row> {
  let round = 0
  const files: string[] = []
  const write = () =>
    onShelf(store, async (shelf) => {
      files.length = 0
      const own = join(folder, `site-${round++}`)
      let pagesSoFar = 0
      for await (const { path, content } of staticSite(shelf, region, { site: plainSite, style: "" })) {
        const to = join(own, path)
        await mkdir(dirname(to), { recursive: true })
        await writeFile(to, content)
        const said = path.endsWith("index.json") ? (JSON.parse(content).path as string) || "index" : null
        if (said !== null) files.push(said === "index" ? "index.html" : said, `${said}.json`, `${said}.csv`)
        else if (path.endsWith(".svg")) files.push(`${files.at(-1)!.slice(0, -4)}.${path.split("/").at(-1)}`)
        if (path.endsWith("index.html") && ++pagesSoFar > written) break
      }
    })
  await write()
  const wanted = files.filter((path) => path !== "index.html" && !path.endsWith(".svg"))
  let asked = 0
  const ask = () => many(wanted.length, (i) => `${base}${wanted[i]!}?round=${asked++}`, 1)
  const found = await duel(write, ask, 3)
  return row(
    `${written} pages of a static site with their data, written ÷ asked of the server one after another`,
    "≤ 1.5",
    found,
  )
}

/** Asks so many times over a few kept connections; whatever is not found or fails ends the measurement. */
async function many(count: number, url: (i: number) => string, at = connections): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: at })
  let next = 0
  await Promise.all(
    Array.from({ length: at }, async () => {
      while (next < count) {
        const to = url(next++)
        const status = await statusOf(to, agent)
        if (status !== 200) throw new Error(`${status} ${to}`)
      }
    }),
  )
  agent.destroy()
}

async function bytesOf(url: string): Promise<number> {
  const agent = new Agent()
  const status = await statusOf(url, agent)
  agent.destroy()
  return status
}

/** The status of an answer that was read to its end; 0 when there was none. */
function statusOf(url: string, agent: Agent = new Agent({ keepAlive: false })): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(url, { agent }, (response) => {
      response.on("error", () => resolve(0)).resume()
      response.on("end", () => resolve(response.statusCode ?? 0))
    })
    asked.on("error", () => resolve(0))
    asked.end()
  })
}
