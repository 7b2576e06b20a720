import { perText } from "../memo/index.ts"
import sections from "./generated/sections.ts"
import tables from "./generated/tables.ts"
import { everywhere } from "./inheritance.ts"
import { type Matcher, matcher, type Words } from "./words.ts"

export { type Pack, packNamed, packs } from "./list.ts"
export type { Matcher } from "./words.ts"

interface TableLine extends Words {
  readonly table: string
  readonly part: string
}

const tableLines: readonly TableLine[] = everywhere<TableLine>(tables)

/**
 * Words for a part of a table (packs/<place>/tables.csv): `column`, `row`, `label` and, of balances,
 * `revenue` and `expenditure` rows; for table `*` the part `title`. A document does not say its place before
 * it is read, so the words of every place are known at once; they do not contradict each other.
 */
export const tableWords: (table: string, part: string) => Matcher = perText((table: string, part: string) =>
  matcher(tableLines.filter((line) => line.table === table && line.part === part)),
)

/** The key of a section by the words of its title (packs/<place>/sections.csv). */
export const sectionWords: Matcher = matcher(everywhere<Words>(sections))
