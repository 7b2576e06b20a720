import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Code, Codes, type ListName, listNames } from "../codes/index.ts"
import { packNamed } from "../packs/list.ts"
import type { Reference } from "../packs/reference.ts"
import { dataFolder } from "./folders.ts"
import { partIn } from "./part.ts"

/** An imported list on the disk: `<data folder>/codes/<list>-<year>.json`. */
export interface StoredList {
  readonly name: ListName
  readonly year: number
  readonly path: string
}

/** The lists imported so far, oldest year first. */
export function storedLists(): StoredList[] {
  const folder = join(dataFolder(), "codes")
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names.sort().flatMap((file) => {
    const match = /^(.+)-(\d{4})\.json$/.exec(file)
    const name = listNames.find((known) => known === match?.[1])
    return match && name ? [{ name, year: Number(match[2]), path: join(folder, file) }] : []
  })
}

/**
 * What the commands read, compile and judge by: the built-in code lists and the imported ones, and the place that was
 * named. A list's file is read when it is first needed.
 */
export function storedReference(pack?: string): Reference {
  const imported = storedLists().map(({ name, year, path }) => ({ name, year, rows: () => readList(path) }))
  return { codes: new Codes(imported), pack: pack === undefined ? null : packNamed(pack) }
}

/** Keeps an imported list; whole or not at all. */
export function storeList(name: ListName, year: number, rows: readonly Code[]): string {
  const folder = join(dataFolder(), "codes")
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}-${year}.json`)
  const part = partIn(folder)
  writeFileSync(part, `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`)
  renameSync(part, path)
  return path
}

/** The rows of a stored list. */
export function readList(path: string): Code[] {
  return JSON.parse(readFileSync(path, "utf8"))
}
