import { execFile } from "node:child_process"
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { checkDisclosure } from "../../src/check/index.ts"
import { outcomes } from "../../src/cli/pool.ts"
import { readDocument } from "../../src/document/read.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"
import type { Input } from "./inputs.ts"
import { type Duel, duel, spread, spreadText, time } from "./measure.ts"
import { bareWalk, mammoth, pdfJsExtraction } from "./peers.ts"

/** One line of the table: what was compared, the ratio, what is aimed at, and the times behind it. */
export interface Row {
  readonly what: string
  readonly ratio: string
  readonly aim: string
  readonly times: string
}

const root = join(import.meta.dirname, "..", "..")

/** A row of what two contenders took. */
export function row(what: string, aim: string, { ratio, a, b }: Duel): Row {
  return { what, ratio: spreadText(ratio), aim, times: `${spreadText(a)} ms · ${spreadText(b)} ms` }
}

/** .docx reading against mammoth and against a bare walk. */
export async function docxRows(inputs: readonly Input[], rounds: number): Promise<Row[]> {
  const peer = await mammoth()
  const rows: Row[] = []
  for (const { name, docx } of inputs) {
    if (!docx) continue
    const read = () => readDocument(docx, `${name}.docx`)
    if (peer)
      rows.push(row(`${name}.docx: mammoth ÷ reading`, "≥ 8", await duel(() => peer(docx), read, rounds)))
    const walk = await duel(read, () => bareWalk(docx), rounds)
    rows.push(row(`${name}.docx: reading ÷ bare unzip-and-SAX walk`, "≤ 2", walk))
  }
  return rows
}

/** .pdf reading against PDF.js's own extraction of text and operators. */
export async function pdfRows(inputs: readonly Input[], rounds: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, pdf } of inputs) {
    if (!pdf) continue
    const read = () => readDocument(pdf, `${name}.pdf`)
    const result = await duel(read, () => pdfJsExtraction(pdf), rounds)
    rows.push(row(`${name}.pdf: reading ÷ PDF.js extraction`, "≤ 1.5", result))
  }
  return rows
}

/** Reads and checks a text document, as `mingzhang check` does after loading. */
async function readAndCheck(text: Uint8Array, name: string): Promise<void> {
  checkDisclosure({
    disclosure: readDisclosure(await readDocument(text, name), defaultReference),
    lastYear: null,
    reference: defaultReference,
  })
}

/** Reading and checking a text against mammoth converting the .docx of the same document. */
export async function checkRows(inputs: readonly Input[], rounds: number): Promise<Row[]> {
  const peer = await mammoth()
  const rows: Row[] = []
  for (const { name, text, docx } of inputs) {
    if (!peer || !text || !docx) continue
    const result = await duel(
      () => peer(docx),
      () => readAndCheck(text, `${name}.txt`),
      rounds,
    )
    rows.push(row(`${name}: mammoth (.docx) ÷ read + check (.txt)`, "≥ 10", result))
  }
  return rows
}

/** Two workers against one, over many documents. */
export async function threadRow(inputs: readonly Input[], rounds: number): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), "mingzhang-bench-"))
  try {
    const texts = inputs.flatMap(({ text }) => (text ? [text] : []))
    const paths: string[] = []
    for (let i = 0; i < 1200; i++) {
      const path = join(folder, `${i}.txt`)
      await writeFile(path, texts[i % texts.length]!)
      paths.push(path)
    }
    const all = async (jobs: number) => {
      const task = { kind: "check", only: undefined, against: undefined, pack: undefined } as const
      for await (const outcome of outcomes(paths, task, jobs))
        if ("problem" in outcome) throw new Error(outcome.problem)
    }
    const result = await duel(
      () => all(1),
      () => all(2),
      rounds,
    )
    return row(`${paths.length} documents: one worker ÷ two`, "≥ 1.8", result)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A document whose tables stand 1, 10 and 100 times in it: time for each copy against the single one. */
export async function growthRows(input: Input, rounds: number): Promise<Row[]> {
  const text = new TextDecoder().decode(input.text!)
  const grown = [1, 10, 100].map((copies) => ({
    copies,
    bytes: new TextEncoder().encode(Array.from({ length: copies }, () => text).join("\n")),
  }))
  const perCopy = new Map<number, number[]>(grown.map(({ copies }) => [copies, []]))
  for (let round = 0; round <= rounds; round++)
    for (const { copies, bytes } of grown) {
      const took = await time(() => readAndCheck(bytes, `${input.name}.txt`))
      if (round > 0) perCopy.get(copies)!.push(took / copies)
    }
  const single = perCopy.get(1)!
  return [10, 100].map((copies) => {
    const each = perCopy.get(copies)!
    return {
      what: `${input.name} × ${copies}: time for a copy ÷ time for × 1`,
      ratio: spreadText(spread(each.map((value, i) => value / single[i]!))),
      aim: "≈ 1 (linear)",
      times: `${spreadText(spread(each))} ms · ${spreadText(spread(single))} ms`,
    }
  })
}

/** The whole command on one small file against a Node that does nothing: the one on the PATH, and our own. */
export async function startRows(rounds: number, sample: string): Promise<Row[]> {
  const run = promisify(execFile)
  const command = join(root, "bin", "mingzhang")
  // Exit code 1 only says that the document has errors.
  const check = () =>
    run(command, ["check", sample]).catch((error) => (error.code === 1 ? null : Promise.reject(error)))
  const rows: Row[] = []
  for (const [node, whose] of [
    ["node", "the one on the PATH"],
    [process.execPath, "our own"],
  ] as const) {
    const version = (await run(node, ["--version"])).stdout.trim()
    const result = await duel(check, () => run(node, ["-e", "0"]), rounds)
    const what = `mingzhang check (one small file) ÷ node -e 0 (${version}, ${whose})`
    rows.push(row(what, node === "node" ? "≤ 4" : "", result))
  }
  return rows
}

/** Copies a folder's files until there are `count`, for the long run. */
export async function manyFiles(sources: readonly string[], count: number, folder: string): Promise<void> {
  for (let i = 0; i < count; i++)
    await cp(sources[i % sources.length]!, join(folder, `${String(i).padStart(6, "0")}.txt`))
}
