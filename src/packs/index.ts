import hebeiTables from "./generated/hebei-tables.ts"
import nationalSections from "./generated/national-sections.ts"
import nationalTables from "./generated/national-tables.ts"
import shanghaiTables from "./generated/shanghai-tables.ts"
import { type Matcher, matcher, type Words } from "./words.ts"

export type { Matcher } from "./words.ts"

/** What differs by place, as data; `codes` are the first digits of the regions it serves ("" for all). */
export interface Pack {
  readonly name: string
  readonly title: string
  readonly codes: string
  readonly signs: RegExp
}

/** The packs there are, the national one last: its words are tried after those of every place. */
export const packs: readonly Pack[] = [
  { name: "hebei", title: "河北", codes: "13", signs: /河北|冀财/ },
  { name: "shanghai", title: "上海", codes: "31", signs: /上海|沪财/ },
  { name: "national", title: "全国", codes: "", signs: /(?:)/ },
]

/** The pack that serves a region, by its code or by words of its name; the national one when none does. */
export function packOf(region: { readonly name: string; readonly code: string | null }): Pack {
  return packs.find((pack) =>
    region.code ? region.code.startsWith(pack.codes) : pack.signs.test(region.name),
  )!
}

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
