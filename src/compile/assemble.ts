import type { BudgetTable, Disclosure, Standing } from "../model/disclosure.ts"
import type { Place } from "../model/place.ts"
import { surroundingsOf } from "../read/around.ts"
import { contentsOf } from "../read/contents.ts"
import { regionCode, regionIn } from "../read/entity.ts"
import { readClaims } from "../read/prose/index.ts"
import { readSections } from "../read/sections.ts"
import { threePublicIn } from "../read/three-public.ts"
import { plain } from "../text/label.ts"
import { numeral } from "../text/numeral.ts"
import type { Sheets } from "./annexes/index.ts"
import { blocksOf } from "./blocks.ts"
import { type Context, type Passages, piecesOf } from "./narrative/index.ts"
import { numbered } from "./numbered.ts"
import type { Scope } from "./scope.ts"

/**
 * The disclosure of a publisher: its pieces printed one after another, and cut into sections by the reader's own
 * rules, so that what is read back from the document is what was written.
 */
export function assemble(context: Context, date?: Date, passages?: Passages): Disclosure {
  const { scope, words } = context
  const { year } = scope.ledger
  const title = context.say("title")
  const { blocks, tables } = blocksOf([title, ...coverOf(context, date), ...piecesOf(context, passages)])
  const contents = contentsOf(blocks)
  const surrounded = surroundingsOf(blocks, contents)
  const { sections, stands } = readSections(blocks, contents, surrounded, tables, title)
  const { claims, narrative } = readClaims(sections, year)
  const printed = [...tables].map(([block, { table }]) => standing(table, stands.get(block)!))
  const order = printed.map(({ at }) => at.table!)
  const made = numbered({ tables: printed, said: saidIn(context.sheets, order), nine: context.tables }, order)
  const { projects, units, procurement, assets } = made.said
  return {
    source: { name: `${title}.json`, format: "json", sha256: "" },
    title,
    entity: {
      name: words.name!,
      code: printedCode(scope, words.name!, printed),
      kind: scope.kind === "unit" ? "unit" : "department",
      region: { name: regionIn(words.name!) || regionIn(title), code: regionCode(projects) },
    },
    year,
    stage: scope.stage,
    sections,
    organisation: {
      duties: sections.flatMap(({ key, text }) => (key === "duties" ? text.split("\n").filter(Boolean) : [])),
      units,
    },
    tables: made.tables,
    projects,
    procurement,
    assets,
    threePublic: { table: threePublicIn(made.nine), narrative },
    claims,
    unread: [],
  }
}

/** What stands below the title on the cover: who publishes it, and the month, in the numerals of documents. */
function coverOf({ say }: Context, date: Date | undefined): string[] {
  const month = date && `${digits(date.getFullYear())}年${numeral(date.getMonth() + 1)}月`
  return [say("cover"), month ?? ""].filter((line) => line !== "")
}

function digits(year: number): string {
  return [...String(year)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("")
}

/** A table at its place; one without merged cells does not speak of them. */
function standing({ merged, ...table }: BudgetTable, stands: Standing): BudgetTable {
  return merged && merged.length > 0 ? { ...table, merged, stands } : { ...table, stands }
}

/** The code of a publisher where a table names it with its code; not every form does. */
function printedCode(
  { kind, code, ledger }: Scope,
  name: string,
  tables: readonly BudgetTable[],
): string | null {
  const own = kind === "region" ? ledger.region.code : code
  const caption = plain(`${own ?? ""}${name}`)
  const isNamed = tables.some(({ grid }) =>
    grid.slice(0, 3).some((row) => row.some((text) => plain(text) === caption)),
  )
  return isNamed ? own : null
}

/** What the tables that are printed say; a place need not print them all. */
function saidIn(sheets: Sheets, order: readonly number[]) {
  const numbers = new Set(order)
  const isPrinted = ({ at }: { readonly at: Place }) => numbers.has(at.table!)
  return {
    projects: [...sheets.specialFunds, ...sheets.projects].map(({ project }) => project).filter(isPrinted),
    units: isPrinted(sheets.organisation.table) ? sheets.organisation.units : [],
    procurement: isPrinted(sheets.procurement.table)
      ? sheets.procurement.procurement
      : { items: [], totals: [] },
    assets: isPrinted(sheets.assets.table) ? sheets.assets.assets : { asOf: null, asOfAt: null, rows: [] },
  }
}
