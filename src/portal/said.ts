import { sha256 } from "../document/sha256.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { narrow } from "../text/narrow.ts"

/**
 * A digest of what a document says: of its year, its words and every cell of its tables, in their order. A document
 * that was saved again, or in another format, still has it; one in which a figure or a word was altered has another.
 */
export function saidOf(disclosure: Disclosure): Promise<string> {
  return sha256(new TextEncoder().encode(sayingOf(disclosure)))
}

function sayingOf({ entity, year, stage, sections, tables }: Disclosure): string {
  return JSON.stringify([
    plain(entity.name),
    year,
    stage,
    sections.map(({ title, text }) => [plain(title), plain(text)]),
    tables.map(({ title, grid }) => [plain(title), grid.map((row) => row.map(plain))]),
  ])
}

function plain(text: string): string {
  return narrow(text.normalize("NFKC")).replace(/\s+/g, "")
}
