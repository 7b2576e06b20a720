import { spawn } from "node:child_process"
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { writePdf } from "../../src/document/pdf/write.node.ts"
import { readDocument } from "../../src/document/read.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"
import { fileOf } from "../../src/write/file.ts"
import { printOf } from "../../src/write/index.ts"
import { footprintOf } from "./footprint.ts"
import type { Row } from "./rows.ts"

/** Of ten documents: three .docx, two each of .xlsx, .html and .txt, one .pdf. */
const mix = ["docx", "xlsx", "html", "txt", "docx", "xlsx", "html", "txt", "docx", "pdf"] as const

/** One in so many is broken, of every kind in turn. */
const broken = 20
const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])

/** What a document looks like when it was cut off, or was none. */
function brokenOf(bytes: Uint8Array, ending: (typeof mix)[number]): Uint8Array {
  if (ending === "txt" || ending === "html") return picture
  return bytes.subarray(0, ending === "pdf" ? 40 : bytes.length >> 1)
}

/**
 * `mingzhang check` over many documents of all kinds, some of them broken: how many were done and refused, the most
 * memory it and its workers held, and whether the last ones took more of a processor than the first.
 */
export async function mixedRow(sources: readonly string[], count = 10_000): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), "mingzhang-bench-"))
  try {
    const bad = await write(sources, count, folder)
    const report = join(folder, "report.out")
    const command = join(import.meta.dirname, "..", "..", "bin", "mingzhang")
    const begun = performance.now()
    const child = spawn(command, ["check", join(folder, "files"), "--format", "json", "-o", report], {
      stdio: ["ignore", "ignore", "pipe"],
    })
    let said = ""
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      said += piece
    })
    let peak = 0
    const written: { readonly ticks: number; readonly size: number }[] = []
    const watch = setInterval(async () => {
      const { memory, ticks } = await footprintOf(child.pid!)
      peak = Math.max(peak, memory)
      const part = (await readdir(folder)).find((name) => name.endsWith(".part"))
      const size = part
        ? await stat(join(folder, part)).then(
            ({ size }) => size,
            () => 0,
          )
        : 0
      if (size > 0) written.push({ ticks, size })
    }, 200)
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve))
    clearInterval(watch)
    if (code !== 2) throw new Error(`mingzhang check ended with ${code}`)
    const seconds = (performance.now() - begun) / 1000
    const { files, unreadable } = JSON.parse(await readFile(report, "utf8"))
    const refused = unreadable.map(({ name }: { name: string }) => basename(name)).sort()
    if (files.length !== count - bad.length || refused.join() !== bad.join())
      throw new Error(
        `${files.length} were done and ${refused.length} refused, of ${count} with ${bad.length} broken`,
      )
    const sentences = said.split("\n").filter((line) => line.startsWith("“")).length
    if (sentences !== bad.length) throw new Error(`${sentences} sentences for ${bad.length} broken files`)
    const { size } = await stat(report)
    // What each tenth of the report took: the files are done in order, and alike in every tenth.
    const until = (share: number) => written.find((one) => one.size >= share * size)?.ticks ?? 0
    const [early, late] = [until(0.2) - until(0.1), until(0.98) - until(0.88)]
    return {
      what: `${count} mixed documents, ${bad.length} of them broken, mingzhang check --format json`,
      ratio: `${(count / seconds).toFixed(0)} documents a second · processor time of a tenth near the end ÷ that of the second tenth ${(late / early).toFixed(2)}`,
      aim: "flat, ≤ 600 MB",
      times: `${seconds.toFixed(0)} s · ${files.length} done, ${sentences} sentences · peak memory ${peak > 0 ? `${peak.toFixed(0)} MB` : "not known on this system"}`,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Writes the documents, and gives back the names of those that are broken. */
async function write(sources: readonly string[], count: number, folder: string): Promise<string[]> {
  const files = await Promise.all(
    sources.map(async (path) => {
      const text = new Uint8Array(await readFile(path))
      const disclosure = readDisclosure(await readDocument(text, basename(path)), defaultReference)
      return {
        txt: text,
        docx: await fileOf(disclosure, "docx"),
        xlsx: await fileOf(disclosure, "xlsx"),
        html: await fileOf(disclosure, "html"),
        pdf: await writePdf(printOf(disclosure)),
      }
    }),
  )
  await mkdir(join(folder, "files"))
  const bad: string[] = []
  for (let i = 0; i < count; i++) {
    const ending = mix[i % mix.length]!
    const bytes = files[Math.floor(i / mix.length) % files.length]![ending]
    const isBroken = i % broken === Math.floor(i / broken) % broken
    const name = `${String(i).padStart(6, "0")}.${ending}`
    if (isBroken) bad.push(name)
    await writeFile(join(folder, "files", name), isBroken ? brokenOf(bytes, ending) : bytes)
  }
  return bad.sort()
}
