import { readFileSync } from "node:fs"
import { strFromU8, strToU8 } from "fflate"
import { writePdf } from "../../src/document/pdf/write.node.ts"
import { Unwritable } from "../../src/document/print.ts"
import { readDocument } from "../../src/document/read.ts"
import { exampleLedger } from "../../src/model/example-ledger.ts"
import { ledgerToJson } from "../../src/model/json.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"
import { workbookOf } from "../../src/workbook/index.ts"
import { fileOf } from "../../src/write/file.ts"
import { printOf } from "../../src/write/index.ts"
import type { Input, Kind } from "./kinds.ts"
import { partsOf, zipOf } from "./mutations/zip.ts"

const corpus = new URL("../../test/corpus/", import.meta.url)
const sample = "samples/linjiang-library-2025.txt"
const layout = "layout/shanghai-budget-2025.layout.txt"

/** Right files of some kinds, made of the project's own documents by its own writers; none of .pdf where no typesetter is installed. */
export async function seedsOf(kinds: readonly Kind[]): Promise<Input[]> {
  const text = new Uint8Array(readFileSync(new URL(sample, corpus)))
  const disclosure = readDisclosure(await readDocument(text, "linjiang.txt"), defaultReference)
  const made = async (kind: Kind): Promise<(Uint8Array | null)[]> => {
    switch (kind) {
      case "docx":
      case "xlsx":
      case "html":
      case "md":
      case "json":
        return [await fileOf(disclosure, kind)]
      case "txt":
        return [text, new Uint8Array(readFileSync(new URL(layout, corpus)))]
      case "pdf":
        return [await pdfOrNull(() => writePdf(printOf(disclosure)))]
      case "ledger-xlsx":
        return [timeless(await workbookOf(exampleLedger, defaultReference))]
      case "ledger-json":
        return [strToU8(JSON.stringify(ledgerToJson(exampleLedger)))]
    }
  }
  const seeds: Input[] = []
  for (const kind of kinds) for (const bytes of await made(kind)) if (bytes) seeds.push({ kind, bytes })
  return seeds
}

/** A workbook says when it was made: the same seed is to give the same inputs at any time. */
function timeless(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(partsOf(bytes) ?? {})
  const dated = /\d{4}-\d\d-\d\dT[\d:.]+Z/g
  return zipOf(
    Object.fromEntries(
      parts.map(([name, part]) => [
        name,
        name.startsWith("docProps/") ? strToU8(strFromU8(part).replace(dated, "1990-01-01T00:00:00Z")) : part,
      ]),
    ),
  )
}

async function pdfOrNull(write: () => Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof Unwritable) return null
    throw error
  }
}
