import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { type Block, type Table, textsOf } from "./blocks.ts"
import { convertWithLibreOffice, findLibreOffice } from "./libreoffice.node.ts"
import { readDocument } from "./read.ts"

/**
 * Real disclosures in every kind of file, beside the repository (../shared/samples); not part of it. Skipped
 * where they are absent.
 */
const samples = resolve(dirname(fileURLToPath(import.meta.url)), "../../../shared/samples")
const present = existsSync(join(samples, "files"))
const names = present ? readdirSync(join(samples, "files")) : []

const known = new Map<string, Promise<string[][][]>>()

/** The tables of a file, read once: LibreOffice takes seconds to convert one. */
function tablesOf(path: string): Promise<string[][][]> {
  const tables = known.get(path) ?? readTables(path)
  known.set(path, tables)
  return tables
}

async function readTables(path: string): Promise<string[][][]> {
  const { blocks } = await readDocument(new Uint8Array(readFileSync(path)), path, {
    convert: convertWithLibreOffice,
  })
  return blocks.filter((block: Block): block is Table => block.kind === "table").map(textsOf)
}

for (const number of ["001", "003"])
  describe.skipIf(!present)(`sample ${number} (skipped without ../shared/samples)`, async () => {
    const text = present
      ? readdirSync(samples).find((name) => name.startsWith(number) && name.endsWith(".txt"))!
      : ""
    const expected = async () => tablesOf(join(samples, text))
    const found = names.filter((name) => name.startsWith(number) && !name.endsWith(".pdf"))
    const files = present ? found : ["no samples"]

    test.for(files)(
      "%s: every cell of every table as in the text of the document",
      async (name, { skip }) => {
        if (name.endsWith(".doc") && !findLibreOffice()) skip("LibreOffice is not installed")
        expect(await tablesOf(join(samples, "files", name))).toEqual(await expected())
      },
    )

    test.for(files)("%s: the tables a perfect reader finds, in order", async (name, { skip }) => {
      if (name.endsWith(".doc") && !findLibreOffice()) skip("LibreOffice is not installed")
      const perfect: { tables: { cells?: string[][] }[] } = JSON.parse(
        readFileSync(join(samples, `${number}.expected.json`), "utf8"),
      )
      const wanted = perfect.tables.flatMap((table) => (table.cells ? [JSON.stringify(table.cells)] : []))
      const read = (await tablesOf(join(samples, "files", name))).map((cells) => JSON.stringify(cells))
      expect(read.filter((cells) => wanted.includes(cells))).toEqual(wanted)
    })
  })
