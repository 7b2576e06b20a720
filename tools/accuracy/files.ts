import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { readDocument } from "../../src/document/read.ts"
import type { Disclosure } from "../../src/model/disclosure.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"

const root = join(import.meta.dirname, "..", "..")

/** Samples marked by experts, beside the repository where they are at hand. */
export const shared = join(root, "..", "shared", "samples")

/** What `mingzhang accuracy --write` writes: the page, and the figures a test holds later ones against. */
export const page = join(root, "docs", "accuracy.md")
export const record = join(root, "docs", "accuracy.json")

/** The project's own right documents, and shared sample 001 where it is at hand. */
export function rightDocuments(): string[] {
  const own = join(root, "test", "corpus", "samples")
  const names = readdirSync(own).filter((name) => name.endsWith(".txt"))
  const right = names.filter((name) => !existsSync(join(own, name.replace(".txt", ".planted.json"))))
  const sample = existsSync(shared) ? readdirSync(shared).filter((name) => /^001_.*\.txt$/.test(name)) : []
  return [...right.map((name) => join(own, name)), ...sample.map((name) => join(shared, name))]
}

/** Reads a document, from its whole path. */
export async function documentAt(file: string): Promise<{ name: string; disclosure: Disclosure }> {
  const name = basename(file)
  return {
    name,
    disclosure: readDisclosure(
      await readDocument(new Uint8Array(readFileSync(file)), name),
      defaultReference,
    ),
  }
}
