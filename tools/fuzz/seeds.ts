import { readFileSync } from "node:fs"
import { strFromU8, strToU8 } from "fflate"
import { text as drawn, drawPdf, grid } from "../../src/document/pdf/fixtures/draw.ts"
import { writePdf } from "../../src/document/pdf/write.node.ts"
import { Unwritable } from "../../src/document/print.ts"
import { readDocument } from "../../src/document/read.ts"
import type { Disclosure } from "../../src/model/disclosure.ts"
import { exampleLedger } from "../../src/model/example-ledger.ts"
import { ledgerToJson } from "../../src/model/json.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"
import { workbookOf } from "../../src/workbook/index.ts"
import { fileOf } from "../../src/write/file.ts"
import { printOf } from "../../src/write/index.ts"
import type { Input, Kind } from "./kinds.ts"
import { partsOf, zipOf } from "./mutations/zip.ts"
import { piecesOf } from "./pieces.ts"

const corpus = new URL("../../test/corpus/", import.meta.url)
const samples = ["linjiang-library-2025", "wangxi-culture-2024", "anhe-agriculture-2024"]
const layouts = ["shanghai-budget-2025", "hebei-budget-2025"]
const textAt = (path: string) => readFileSync(new URL(path, corpus), "utf8")

/**
 * Right files of some kinds, made of pieces of the project's own documents by its own writers: small ones, for the same
 * time tries more of them. None printed as .pdf where no typesetter is installed.
 */
export async function seedsOf(kinds: readonly Kind[]): Promise<Input[]> {
  const pieces = samples.flatMap((name) => piecesOf(textAt(`samples/${name}.txt`), 80, 6))
  const disclosures = await Promise.all(pieces.map(read))
  const made = async (kind: Kind): Promise<readonly (Uint8Array | null)[]> => {
    switch (kind) {
      case "docx":
      case "xlsx":
      case "html":
      case "md":
      case "json":
        return Promise.all(disclosures.map((disclosure) => fileOf(disclosure, kind)))
      case "txt": {
        const laid = layouts.flatMap((name) => piecesOf(textAt(`layout/${name}.layout.txt`), 80, 6))
        return [...pieces, ...laid].map((piece) => strToU8(piece))
      }
      case "pdf":
        return [...pieces.slice(0, 6).map(drawnOf), ...(await printed(disclosures.slice(-2)))]
      case "ledger-xlsx":
        return [light(await workbookOf(exampleLedger, defaultReference))]
      case "ledger-json":
        return [strToU8(JSON.stringify(ledgerToJson(exampleLedger)))]
    }
  }
  const seeds: Input[] = []
  for (const kind of kinds) for (const bytes of await made(kind)) if (bytes) seeds.push({ kind, bytes })
  return seeds
}

async function read(text: string): Promise<Disclosure> {
  return readDisclosure(await readDocument(strToU8(text), "seed.txt"), defaultReference)
}

/** A page of lines and a ruled table. */
function drawnOf(text: string): Uint8Array {
  const lines = text.split("\n").filter((line) => line.trim() !== "")
  const cells = lines.slice(6, 24).map((line, i) => ({
    words: line.trim().slice(0, 12),
    r0: Math.floor(i / 3),
    c0: i % 3,
  }))
  return drawPdf([
    {
      marks: [
        ...lines.slice(0, 6).map((line, i) => drawn(60, 80 + 20 * i, line.trim().slice(0, 40))),
        ...grid([60, 210, 360, 510], [220, 250, 280, 310, 340, 370, 400], cells),
      ],
    },
    { marks: lines.slice(24).map((line, i) => drawn(60, 80 + 18 * i, line.trim().slice(0, 40))) },
  ])
}

async function printed(disclosures: readonly Disclosure[]): Promise<(Uint8Array | null)[]> {
  const files: (Uint8Array | null)[] = []
  for (const disclosure of disclosures)
    try {
      files.push(await writePdf(printOf(disclosure)))
    } catch (error) {
      if (!(error instanceof Unwritable)) throw error
    }
  return files
}

/** Rows of a sheet that a seed keeps: the others only wait to be filled in, or list codes for drop-downs. */
const rowsKept = 12

/** A workbook without what makes it large, and without the time it was made at: the same seed gives the same inputs at any time. */
function light(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(partsOf(bytes) ?? {})
  const dated = /\d{4}-\d\d-\d\dT[\d:.]+Z/g
  const lighter = parts
    .filter(([name]) => !/vmlDrawing|comments/.test(name))
    .map(([name, part]): [string, Uint8Array] => {
      const text = strFromU8(part)
      if (name.startsWith("docProps/")) return [name, strToU8(text.replace(dated, "1990-01-01T00:00:00Z"))]
      if (!name.startsWith("xl/worksheets/")) return [name, part]
      const rows = text.replace(/<row r="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/gs, (row, number) =>
        Number(number) > rowsKept ? "" : row,
      )
      return [name, strToU8(rows)]
    })
  return zipOf(Object.fromEntries(withoutStrings(lighter)))
}

/** Only the strings that are still used stay in the table of strings: they stand first in it. */
function withoutStrings(parts: readonly [string, Uint8Array][]): [string, Uint8Array][] {
  let used = 0
  for (const [name, part] of parts)
    if (name.startsWith("xl/worksheets/"))
      for (const [, number] of strFromU8(part).matchAll(/t="s"[^>]*><v>(\d+)</g))
        used = Math.max(used, Number(number) + 1)
  return parts.map(([name, part]) => {
    if (name !== "xl/sharedStrings.xml") return [name, part]
    let n = 0
    return [name, strToU8(strFromU8(part).replace(/<si>.*?<\/si>/gs, (si) => (n++ < used ? si : "")))]
  })
}
