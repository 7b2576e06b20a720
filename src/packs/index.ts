import hebeiTables from "./generated/hebei-tables.ts"
import nationalSections from "./generated/national-sections.ts"
import nationalTables from "./generated/national-tables.ts"
import shanghaiTables from "./generated/shanghai-tables.ts"
import { type Matcher, matcher, type Words } from "./words.ts"

export { type Pack, packNamed, packs } from "./list.ts"
export type { Matcher } from "./words.ts"

interface TableLine extends Words {
  readonly table: string
  readonly part: string
}

const tableLines: readonly TableLine[] = [...hebeiTables, ...shanghaiTables, ...nationalTables]
const matchers = new Map<string, Matcher>()

/**
 * Words for a part of a table (packs/<place>/tables.csv): `column`, `row`, `label` and, of balances,
 * `revenue` and `expenditure` rows; for table `*` the part `title`. A document does not say its place before
 * it is read, so the words of every place are known at once; they do not contradict each other.
 */
export function tableWords(table: string, part: string): Matcher {
  const name = `${table}/${part}`
  let found = matchers.get(name)
  if (!found) {
    found = matcher(tableLines.filter((line) => line.table === table && line.part === part))
    matchers.set(name, found)
  }
  return found
}

/** The key of a section by the words of its title (packs/national/sections.csv). */
export const sectionWords: Matcher = matcher(nationalSections)
