import { spawn } from "node:child_process"
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { compile } from "../../src/compile/index.ts"
import { everyPublisher } from "../../src/compile/publishers.ts"
import { departmentLedgers } from "../../src/demo/index.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { fileOf } from "../../src/write/file.ts"
import { databaseIn, withFolder } from "./database.ts"
import { footprintOf } from "./footprint.ts"
import type { Row } from "./rows.ts"

/** How many documents are brought, and every how manieth of them is checked by itself. */
const count = Number(process.env.MINGZHANG_BENCH_DOCUMENTS ?? 10_000)
const sampled = Math.max(1, Math.floor(count / 1_000))
const region = "139901"
const formats = ["docx", "xlsx", "html", "md"] as const
/** One in so many is broken. */
const broken = 100
const command = join(import.meta.dirname, "..", "..", "bin", "mingzhang")

/**
 * `mingzhang import` of a folder of generated documents, one in a hundred broken in one of ten ways, killed twice: what
 * is stored, what is told, how quick it is beside `check` of some of the same files in the same run, and whether it
 * holds more at the end than at the beginning.
 */
export function archiveRows(): Promise<Row[]> {
  return withFolder(async (folder) => {
    const { files, bad } = await write(folder)
    const samples = files.filter((_, i) => i % sampled === 0)
    const check = await run(["check", ...samples, "--format", "json", "-o", join(folder, "report")])
    const rate = samples.length / check.seconds
    const data = join(folder, "office")
    const brings = ["import", join(folder, "files"), "--region", region, "--data", data]
    const expected = files.length / rate
    const killed = [
      await run(brings, { killAfter: expected * 0.3 }),
      await run(brings, { killAfter: expected * 0.4 }),
    ]
    const last = await run(brings)
    if (last.code !== 1) throw new Error(`mingzhang import ended with ${last.code}: ${last.said.slice(-500)}`)
    const sentences = last.said.split("\n").filter((line) => line.includes("“")).length
    const stored = await storedIn(data)
    if (stored.documents !== files.length - bad.length || stored.twice > 0 || sentences !== bad.length)
      throw new Error(
        `${stored.documents} stored (${stored.twice} twice), ${sentences} told; of ${files.length} with ${bad.length} broken`,
      )
    const all = [...killed, last]
    const seconds = all.reduce((sum, each) => sum + each.seconds, 0)
    const ticks = all.reduce((sum, each) => sum + each.ticks, 0)
    const [early, late] = [0.2, 0.9].map((share) => average(last.held, share, share + 0.1))
    return [
      {
        what: `${files.length} generated documents, ${bad.length} broken in ten ways, imported with two kills between: documents a second ÷ those of \`check\` on every ${sampled}th of them`,
        ratio: `${(files.length / seconds / rate).toFixed(2)} · by processor time ${(check.ticks / samples.length / (ticks / files.length)).toFixed(2)}`,
        aim: "≥ 0.8",
        times: `${seconds.toFixed(0)} s with what was begun in vain · ${(samples.length / rate).toFixed(0)} s for ${samples.length}`,
      },
      {
        what: "the same: stored once, told",
        ratio: `${stored.documents}, ${sentences}`,
        aim: `${files.length - bad.length}, ${bad.length}`,
        times: `killed after ${killed.map((each) => `${each.seconds.toFixed(0)} s`).join(" and ")}`,
      },
      {
        what: "the same: memory in the last tenth of the last run ÷ in its third",
        ratio: (late! / early!).toFixed(2),
        aim: "flat",
        times: `${early!.toFixed(0)} MB · ${late!.toFixed(0)} MB · ${Math.max(...last.held).toFixed(0)} MB at most`,
      },
    ]
  })
}

/** Writes the documents; gives where they are, and which are broken. */
async function write(folder: string): Promise<{ files: string[]; bad: string[] }> {
  await mkdir(join(folder, "files"))
  const files: string[] = []
  const bad: string[] = []
  const year = 2026
  for (const { ledgers } of departmentLedgers({ departments: count, years: 1, year }))
    for (const { code } of everyPublisher(ledgers[0]!)) {
      const i = files.length
      if (i === count) return { files, bad }
      const format = formats[i % formats.length]!
      const name = join(folder, "files", `${String(i).padStart(6, "0")}.${format}`)
      const bytes = await fileOf(compile(ledgers[0]!, code, defaultReference), format)
      // Of every hundred another one, so that every format has its turn.
      const isBroken = i % broken === (37 * Math.floor(i / broken)) % broken
      if (isBroken) bad.push(name)
      files.push(name)
      await writeFile(name, isBroken ? brokenOf(bytes, bad.length) : bytes)
    }
  return { files, bad }
}

const text = (words: string) => new TextEncoder().encode(words)
const noise = (n: number) =>
  Uint8Array.from({ length: 4_000 }, (_, i) => (i * i * 31 + i * 7 + n * 131) & 255)

/** Ten ways in which a file is none; `n` makes each of them a file of its own. */
function brokenOf(bytes: Uint8Array, n: number): Uint8Array {
  const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, n & 255, n >> 8, 0, 0)
  const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...noise(n).subarray(0, 1_500))
  const ways = [
    () => text(" ".repeat(n)),
    () => picture,
    () => old,
    () => noise(n),
    () => text(`%PDF-1.7\n${n} 0 obj\n<< /Type /Cat`),
    () => text(`${"今天天气很好，适合散步。".repeat(20)}${n}`),
    () => text(`某某局部门预算\n一、部门职责\n负责第${n}项工作。\n`),
    () => text(`<html><body>${"<div>".repeat(5_000)}${n}`),
    () => Uint8Array.of(0x50, 0x4b, 0x03, 0x04, ...bytes.subarray(4, 300), n & 255, n >> 8),
    () => Uint8Array.of(0xff, 0xfe, ...noise(n).map((byte) => byte | 0xd8)),
  ]
  return ways[n % ways.length]!()
}

interface Ran {
  readonly code: number | null
  readonly seconds: number
  readonly ticks: number
  /** MB held, four times a second. */
  readonly held: readonly number[]
  readonly said: string
}

/** Runs the command, and looks at what it holds; it is killed after some seconds when they are given. */
async function run(
  args: readonly string[],
  { killAfter }: { readonly killAfter?: number } = {},
): Promise<Ran> {
  const begun = performance.now()
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] })
  let said = ""
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    said += piece
  })
  const held: number[] = []
  let ticks = 0
  const watch = setInterval(async () => {
    const found = await footprintOf(child.pid!)
    if (found.memory > 0) held.push(found.memory)
    ticks = Math.max(ticks, found.ticks)
  }, 250)
  const kill = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter * 1000)
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve))
  clearInterval(watch)
  clearTimeout(kill)
  return { code, seconds: (performance.now() - begun) / 1000, ticks, held, said }
}

function average(held: readonly number[], from: number, to: number): number {
  const part = held.slice(Math.floor(held.length * from), Math.ceil(held.length * to))
  return part.reduce((sum, each) => sum + each, 0) / part.length
}

/** What stands in the archive, once the command has ended. */
function storedIn(data: string): Promise<{ documents: number; twice: number }> {
  return databaseIn(data, async ({ client }) => {
    const { rows } = await client.query<{ documents: number; twice: number }>(
      `select count(*)::int as documents, (count(*) - count(distinct id))::int as twice from publication where shelved`,
    )
    return rows[0]!
  })
}
