import type { SectionKey, TableKey } from "../model/disclosure.ts"
import file from "./generated/demands.ts"
import { linesOf } from "./inheritance.ts"
import { type Pack, root } from "./list.ts"

/** A table or section every disclosure must have from a year on, and what says so. */
export interface Demand {
  readonly key: TableKey | SectionKey
  readonly from: number
  readonly title: string
  readonly basis: string
  /** How bad it is to leave it out: what is only recommended so far is a note. */
  readonly severity: "warning" | "note"
}

/** What a place demands in a year (packs/<place>/demands.csv); everything when the year is unknown. */
export function demandsOf(part: "table" | "section", year: number | null, pack: Pack | null): Demand[] {
  return linesOf(file, (pack ?? root).name)
    .flat()
    .filter((line) => line.part === part)
    .map((line) => ({ ...line, from: Number(line.from) }) as Demand)
    .filter(({ from }) => year === null || from <= year)
}
