import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join, relative } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { compile } from "../src/compile/index.ts"
import { county } from "../src/demo/index.ts"
import { type Block, collapse } from "../src/document/blocks.ts"
import { writeDocx } from "../src/document/docx/write/index.ts"
import { writeHtml } from "../src/document/html/write/index.ts"
import { writeMarkdown } from "../src/document/markdown/write.ts"
import { writePdf } from "../src/document/pdf/write.node.ts"
import type { Print } from "../src/document/print.ts"
import { readDocument } from "../src/document/read.ts"
import { isContentsLine } from "../src/document/text/contents-line.ts"
import { writeXlsx } from "../src/document/xlsx/write/index.ts"
import type { Disclosure } from "../src/model/disclosure.ts"
import { defaultReference } from "../src/packs/reference.ts"
import { isPageNumber } from "../src/read/around.ts"
import { readDisclosure } from "../src/read/index.ts"
import { isCaption } from "../src/read/tables/shape.ts"
import { printOf } from "../src/write/index.ts"
import { amountsUntyped, figuresGone, figuresIn, rowsOf, textsOfBlocks } from "./lost-figures.ts"

/** The law that nothing printed is lost: every figure of a source stands in a cell, in prose, or in `unread`. */
const root = join(import.meta.dirname, "..")
const samples = join(root, "../shared/samples")
if (!existsSync(samples))
  console.warn("../shared/samples is absent: the law is tested on our own documents only.")

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && /\.(?:txt|docx|xlsx|html|pdf)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : []

interface Read {
  readonly printed: readonly string[]
  readonly disclosure: Disclosure
}

async function read(bytes: Uint8Array, name: string): Promise<Read> {
  const document = await readDocument(bytes, name)
  return {
    printed: [...textsOfBlocks(document.blocks.filter(isSaid))],
    disclosure: readDisclosure(document, defaultReference),
  }
}

/** Page numbers are no part of what a document says; captions are kept as measure, code and name. */
function isSaid(block: Block): boolean {
  return (
    block.kind === "table" ||
    !(isPageNumber(block.text) || block.text.split(/\s{2,}|\u3000+/).every(isCaption))
  )
}

/**
 * The printed lines of a text without what a page adds: its number, the list of contents, marks of Word, the numbers of
 * a table's columns once more on its next page.
 */
function linesOf(text: string): string[] {
  const lines = text.replace(/\[bookmark: [^\]]*\]/g, "").split(/\r?\n/)
  const numbered = new Set<string>()
  const isNumberedAgain = (line: string) => {
    const words = collapse(line).replace(/\s+/g, " ")
    if (!words.startsWith("栏次")) return false
    const isAgain = numbered.has(words)
    numbered.add(words)
    return isAgain
  }
  return lines.filter(
    (line) =>
      !isPageNumber(line.trim()) &&
      !isContentsLine(line.replaceAll("\u2060", "")) &&
      !isCaption(line) &&
      !isNumberedAgain(line),
  )
}

let figures = 0
afterAll(() => console.info(`${figures} figures looked for`))

function expectNothingLost({ printed, disclosure }: Read): void {
  for (const count of figuresIn(printed).values()) figures += count
  expect({ gone: figuresGone(printed, disclosure), untyped: amountsUntyped(disclosure) }).toEqual({
    gone: [],
    untyped: [],
  })
}

const reviewed = join(root, "test/corpus/reviewed")
const documents = [join(root, "test/corpus"), samples]
  .flatMap(filesIn)
  .filter((path) => !path.startsWith(reviewed))

test.each(documents.map((path) => [relative(root, path), path]))("%s", async (_, path) => {
  expectNothingLost(await read(new Uint8Array(readFileSync(path)), basename(path)))
})

// Their sheets of self-evaluation are kept with their grids, not yet as data; how many figures are lost is all that is said.
test.each(filesIn(reviewed).map((path) => [relative(root, path), path]))(
  "%s: nothing gone",
  async (_, path) => {
    const { printed, disclosure } = await read(new Uint8Array(readFileSync(path)), basename(path))
    expect(figuresGone(printed, disclosure)).toHaveLength(0)
  },
)

const bytes = (text: string) => new TextEncoder().encode(text)
const formats: [string, (print: Print) => Promise<Uint8Array>][] = [
  ["docx", writeDocx],
  ["xlsx", writeXlsx],
  ["html", async (print) => bytes(writeHtml(print))],
  ["md", async (print) => bytes(writeMarkdown(print))],
  ["pdf", writePdf],
]
const hasPdftotext = spawnSync("pdftotext", ["-v"]).error === undefined
const folder = mkdtempSync(join(tmpdir(), "nothing-lost-"))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(["hebei", "shanghai", "national"])("a department made up in %s", (place) => {
  const [ledger] = county({ place, departments: 2, years: 1, seed: 11 })
  const truth = compile(ledger!, ledger!.departments.at(-1)!.code, defaultReference)
  const print = printOf(truth)

  test.each(formats)("as .%s", async (format, write) => {
    const { printed, disclosure } = await read(await write(print), `d.${format}`)
    expectNothingLost({ printed, disclosure })
    expect(disclosure.unread).toEqual([])
    expect(rowsOf(disclosure).sort()).toEqual(rowsOf(truth).sort())
  })

  test.skipIf(!hasPdftotext).each([
    ["with its layout", ["-layout"]],
    ["in reading order", []],
    ["in the order of its drawing", ["-raw"]],
  ])("as the text of its PDF %s: read right or told as unread", async (_, options) => {
    const pdf = join(folder, `${place}.pdf`)
    if (!existsSync(pdf)) writeFileSync(pdf, await writePdf(print))
    const text = spawnSync("pdftotext", [...options, pdf, "-"], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    }).stdout
    const { disclosure } = await read(bytes(text), "d.txt")
    expectNothingLost({ printed: linesOf(text), disclosure })
    const right = new Map(Map.groupBy(rowsOf(truth), (row) => row))
    const wrong = rowsOf(disclosure).filter((row) => !right.get(row)?.pop())
    expect(wrong).toEqual([])
  })
})

test.each(filesIn(join(root, "test/corpus/layout")).map((path) => [basename(path), path]))(
  "%s: the nine tables are read, none in doubt",
  async (_, path) => {
    const { disclosure } = await read(new Uint8Array(readFileSync(path)), basename(path))
    const sure = disclosure.tables.filter((table) => !table.doubt).map(({ key }) => key)
    for (const key of nine) expect(sure).toContain(key)
  },
)

const nine = [
  "balance",
  "revenue",
  "expenditure",
  "appropriation",
  "generalPublic",
  "basic",
  "governmentFund",
  "threePublic",
]
