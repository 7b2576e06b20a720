import { existsSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { differencesOf } from "../../../test/differences.ts"
import { compile } from "../../compile/index.ts"
import { county } from "../../demo/index.ts"
import type { Disclosure } from "../../model/disclosure.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { printOf } from "../../write/index.ts"
import { readDocument } from "../read.ts"
import { writePdf } from "./write.node.ts"

/**
 * read(write(d)) = d as far as a page keeps it: every table with its figures, projects with their indicators,
 * procurement, assets, units. Not kept are which lines of prose make a section, and rows above a table that are set
 * without rules.
 */
const lost = ["sections", "claims", "grid", "merged", "stands", "duties"]

async function differences(disclosure: Disclosure): Promise<string[]> {
  const bytes = await writePdf(printOf(disclosure))
  return differencesOf(
    disclosure,
    readDisclosure(await readDocument(bytes, "disclosure.pdf"), defaultReference),
    lost,
  )
}

const root = join(import.meta.dirname, "../../..")
const own = ["anhe-agriculture-2024.txt", "linjiang-library-2025.txt", "wangxi-culture-2024.txt"].map(
  (name) => join(root, "test/corpus/samples", name),
)
const real = ["001_9c205390ae305313.txt", "003_05b117f19e5843c3.txt"]
  .map((name) => join(root, "../shared/samples", name))
  .filter((path) => existsSync(path))
if (real.length === 0) console.warn("../shared/samples is absent: PDFs are tested on our own documents only.")

describe("a PDF says what was written into it", () => {
  test.each([...own, ...real].map((path) => [basename(path), path]))("%s", async (name, path) => {
    const disclosure = readDisclosure(
      await readDocument(new Uint8Array(readFileSync(path)), name),
      defaultReference,
    )
    expect(await differences(disclosure)).toEqual([])
  })

  test("property: any department or unit of an imagined county", { timeout: 120_000 }, async () => {
    const place = fc.constantFrom("hebei", "shanghai", "national")
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 10_000 }), fc.nat(1000), async (where, seed, n) => {
        const [ledger] = county({ departments: 2, years: 1, place: where, seed })
        const publishers = [...ledger!.departments, ...ledger!.units]
        const { code } = publishers[n % publishers.length]!
        expect(await differences(compile(ledger!, code, defaultReference))).toEqual([])
      }),
      { numRuns: 6 },
    )
  })
})
