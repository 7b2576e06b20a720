import type { BudgetTable, Disclosure, SectionKey } from "../model/disclosure.ts"

/** A table at its standing: after `line` lines of a section (0-based; -1 before all of them). */
export interface Stand {
  readonly table: BudgetTable
  /** 1-based number among the tables of the disclosure. */
  readonly number: number
  readonly section: number
  readonly line: number
}

/** Every table in order with where it stands: as it says, else in the section its kind belongs to. */
export function standingTables(disclosure: Disclosure): Stand[] {
  let last = { section: -1, line: 0 }
  return disclosure.tables.map((table, i) => {
    const stands = table.stands ?? placeFor(disclosure, table, last)
    last = stands
    return { table, number: i + 1, section: stands.section, line: stands.line }
  })
}

const sectionFor: Partial<Record<BudgetTable["key"], SectionKey>> = {
  organisation: "organisation",
  project: "projects",
  procurement: "procurement",
  assets: "assets",
}

/** The section of a table that does not say where it stands; one of no kind follows the table before it. */
function placeFor(
  { sections }: Disclosure,
  table: BudgetTable,
  last: { readonly section: number; readonly line: number },
): { section: number; line: number } {
  const own = sections.findIndex((section) => table.title !== "" && section.title === table.title)
  if (own >= 0) return { section: own, line: 0 }
  const key = sectionFor[table.key]
  const found = key ? sections.findLastIndex((section) => section.key === key) : -1
  const kindred =
    found >= 0 ? found : table.key === "indicators" ? last.section : sections.findIndex(isTables)
  if (kindred < 0) return last
  return { section: kindred, line: sections[kindred]!.text.split("\n").length }
}

function isTables(section: { readonly key: SectionKey }): boolean {
  return section.key === "tables"
}
