import { describe, expect, test } from "vitest"
import { checkDisclosure } from "../../src/check/index.ts"
import { readDocument } from "../../src/document/read.ts"
import type { Disclosure } from "../../src/model/disclosure.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"
import { amountsUntyped, rowsOf } from "../lost-figures.ts"
import { budgets } from "./budgets/index.ts"
import { figuresOf } from "./figures.ts"
import { finals } from "./finals/index.ts"
import { barText, filesOf, tabText, type Written, wordText } from "./formats.ts"
import { type Mistake, plant } from "./plant.ts"

/**
 * Departments of seven places, each a budget and a final account in the forms of its place: whatever the titles, the
 * order, the columns and the sentences, a right document is right in every format. `MINGZHANG_COUNTRY=20` tries twenty
 * sets of figures instead of one.
 */
const sets = Number(process.env.MINGZHANG_COUNTRY ?? 1)
const seeds = Array.from({ length: sets }, (_, i) => i + 1)

const documents = [
  ...Object.entries(budgets).map(([name, write]) => ({
    name: `${name}, a budget`,
    write: (seed: number) => write(figuresOf(seed, 2024, "budget")),
  })),
  ...Object.entries(finals).map(([name, write]) => ({
    name: `${name}, a final account`,
    write: (seed: number) => write(figuresOf(seed, 2023, "final")),
  })),
]

const mistakes: readonly Mistake[] = ["inSum", "betweenTables", "inProse", "wrongYear", "wrongName"]

const encoded = (text: string) => new TextEncoder().encode(text)
const keysOf = ({ pieces }: Written) =>
  pieces.flatMap((piece) => (typeof piece !== "string" && "grid" in piece ? [piece.key] : []))

async function read(bytes: Uint8Array, name: string): Promise<Disclosure> {
  return readDisclosure(await readDocument(bytes, name), defaultReference)
}

const findingsOf = (disclosure: Disclosure) =>
  checkDisclosure({ disclosure, lastYear: null, reference: defaultReference }).findings

const said = (disclosure: Disclosure) =>
  findingsOf(disclosure).map(({ check, severity, message }) => `${check} ${severity} ${message}`)

describe.each(documents)("$name", ({ write }) => {
  test.each(seeds)(
    "every table is known, every format says the same and nothing is found: figures %i",
    async (seed) => {
      const written = write(seed)
      const files = await filesOf(written)
      // Text that kept its layout has lost its cells: it is tried with its own documents.
      files.delete("layout.txt")
      const truth = await read(files.get("a.docx")!, "a.docx")
      for (const [name, bytes] of files) {
        const disclosure = await read(bytes, name)
        const keys = disclosure.tables.flatMap(({ key, title }) => (title.endsWith("（续）") ? [] : [key]))
        expect({ name, keys, unread: disclosure.unread }).toEqual({ name, keys: keysOf(written), unread: [] })
        expect({ name, rows: rowsOf(disclosure) }).toEqual({ name, rows: rowsOf(truth) })
        expect({ name, said: said(disclosure) }).toEqual({ name, said: [] })
        // Codes of units are whole numbers of six digits; every amount has a point.
        const untyped = amountsUntyped(disclosure).filter((text) => !/^\d{6}$/.test(text))
        expect({ name, untyped }).toEqual({ name, untyped: [] })
      }
    },
  )

  test.each(seeds.flatMap((seed) => mistakes.map((mistake) => [mistake, seed] as const)))(
    "one mistake, one finding, where it stands: %s, figures %i",
    async (mistake, seed) => {
      const forms = [wordText, barText, tabText]
      const form = forms[(seed + mistakes.indexOf(mistake)) % forms.length]!
      const planted = plant(write(seed), mistake, seed * 31 + 7)
      // Some forms print no amount in tables of 万元, or no name beside the title.
      if (planted === null) return
      const { written, what, wrong } = planted
      const text = form(written)
      const lines = text.split("\n")
      const found = findingsOf(await read(encoded(text), "a.txt")).map(({ check, at, message }) => ({
        check,
        message,
        here: at.some(({ line }) => lines[line! - 1]?.includes(wrong)),
      }))
      expect({ what, found }).toEqual({ what, found: [expect.objectContaining({ here: true })] })
    },
  )
})
