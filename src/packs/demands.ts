import type { SectionKey, TableKey } from "../model/disclosure.ts"
import lines from "./generated/national-demands.ts"

/** A table or section every disclosure must have from a year on, and what says so. */
export interface Demand {
  readonly key: TableKey | SectionKey
  readonly from: number
  readonly title: string
  readonly basis: string
  /** How bad it is to leave it out: what is only recommended so far is a note. */
  readonly severity: "warning" | "note"
}

/** What is demanded in a year (packs/national/demands.csv); everything when the year is unknown. */
export function demandsOf(part: "table" | "section", year: number | null): Demand[] {
  return lines
    .filter((line) => line.part === part)
    .map((line) => ({ ...line, from: Number(line.from) }) as Demand)
    .filter(({ from }) => year === null || from <= year)
}
