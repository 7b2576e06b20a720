import type { Block, Document } from "../document/blocks.ts"
import type { BudgetTable, Disclosure, Section, Unit, Unread } from "../model/disclosure.ts"
import type { Measure } from "../money/figure.ts"
import type { Reference } from "../packs/reference.ts"
import { labelOf } from "../text/label.ts"
import { surroundingsOf } from "./around.ts"
import { contentsOf } from "./contents.ts"
import { identityOf, regionCode, regionIn } from "./entity.ts"
import { readEvaluations } from "./evaluations/index.ts"
import { gatherTables } from "./gather.ts"
import { headsOf } from "./heads.ts"
import { recoverForms } from "./loose.ts"
import { readProjects, type SheetBlock } from "./projects/index.ts"
import { readClaims } from "./prose/index.ts"
import { recoverTables } from "./run-together/index.ts"
import { readSections } from "./sections.ts"
import { measureOf } from "./tables/amounts.ts"
import { assetRows, dateOf } from "./tables/assets.ts"
import { guarded, readTables } from "./tables/continued.ts"
import { type ReadTable, unitOf } from "./tables/index.ts"
import { withBasic } from "./tables/only-basic.ts"
import { shapeOf } from "./tables/shape.ts"
import { threePublicIn } from "./three-public.ts"
import { withWholeNames } from "./whole-names.ts"

/** Blocks → Disclosure; labels become codes of the reference. Never throws on a strange document: what has no place goes to `unread`. */
export function readDisclosure(document: Document, { codes }: Reference): Disclosure {
  const blocks = withWholeNames(gatherTables(recoverForms(recoverTables(document.blocks))), codes)
  const contents = contentsOf(blocks)
  const surrounded = surroundingsOf(blocks, contents)
  const captions = captionsOf(blocks, surrounded.around)
  const titles = [...surrounded.around.values()].map((around) => around.title).filter((title) => title !== "")
  const identity = identityOf(blocks, contents, captions, titles)
  const measure = commonMeasure(captions)

  const tables = withBasic(
    guarded(readTables(blocks, surrounded.around, { year: identity.year, measure, codes })),
  )
  const read = [...tables.values()]
  const sheets = [...tables].flatMap(([block, { form, rest, table }]): SheetBlock[] => {
    if (block.kind !== "table" || table.doubt || (form !== "project" && form !== "indicators")) return []
    const { titleBlock: title, captions } = surrounded.around.get(block)!
    return [
      {
        table: block,
        title: title && { text: title.text, at: title.at },
        captions,
        ...(rest ? { rest } : {}),
      },
    ]
  })
  const projects = readProjects(sheets, measure)
  const evaluations = readEvaluations(tables, { year: identity.year, measure })
  const { sections, stands } = readSections(blocks, contents, surrounded, tables, identity.title)
  const { claims, narrative } = readClaims(sections, identity.year)
  const certain = read.filter((found) => !found.table.doubt)
  const assets = certain.find((found) => found.table.key === "assets")
  const asOf = assets?.captions.find((caption) => dateOf(caption) !== null) ?? null
  const units = unitsFrom(read, sections)
  const heads = headsOf(surrounded.around, [identity.name, ...units.map(({ name }) => labelOf(name))])
  const duties = sections.filter((section) => section.key === "duties")
  return {
    source: document.source,
    title: identity.title,
    entity: {
      name: identity.name,
      code: identity.code,
      kind: identity.kind,
      region: { name: regionOf(identity), code: regionCode(projects) },
    },
    year: identity.year,
    stage: identity.stage,
    sections,
    organisation: {
      duties: duties.flatMap((section) => section.text.split("\n").filter((line) => line !== "")),
      units,
    },
    tables: [...tables].map(([block, found]) => ({
      ...found.table,
      ...heads.get(block),
      stands: stands.get(block)!,
    })),
    projects,
    ...(evaluations.length > 0 ? { evaluations } : {}),
    procurement: {
      items: read.flatMap((found) => found.items),
      totals: read.flatMap((found) => found.totals),
    },
    assets: {
      asOf: asOf && dateOf(asOf),
      asOfAt: asOf && assets ? placeOf(assets, asOf) : null,
      rows: assets ? assetRows(assets.table.rows) : [],
    },
    threePublic: { table: threePublicIn(certain.map(({ table }) => table)), narrative },
    claims,
    unread: [...(document.leftOut ?? []), ...read.flatMap(unreadOf)],
  }
}

/** The region in the publisher's name, or the title's when that says more: 上海市海州中学 of 上海市海州区. */
function regionOf({ name, title }: { readonly name: string; readonly title: string }): string {
  const [own, whole] = [regionIn(name), regionIn(title)]
  return whole.startsWith(own) ? whole : own
}

function unreadOf({ table, form }: ReadTable): Unread[] {
  if (table.doubt) return [{ what: table.doubt, at: table.at }]
  if (form === "continued" || saysSomething(table)) return []
  return [{ what: `表格：${table.title || (table.grid[0] ?? []).join(" ")}`, at: table.at }]
}

/** Whether a table was recognised, or has figures at least. */
function saysSomething(table: BudgetTable): boolean {
  return (
    table.key !== "unknown" || table.rows.some((row) => Object.values(row.cells).some((cell) => cell.figure))
  )
}

/** Every text above the header of a table, inside it or before it. */
function captionsOf(
  blocks: readonly Block[],
  around: ReadonlyMap<Block, { readonly captions: readonly string[] }>,
): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "table") return []
    const inside = shapeOf(block).captions.flatMap((r) => block.rows[r]!.cells.map((cell) => cell.text))
    return [...around.get(block)!.captions, ...inside].filter((text) => text !== "")
  })
}

/** The measure most tables name; 万元, which the form asks for, when none does. */
function commonMeasure(captions: readonly string[]): Measure {
  const counts = new Map<Measure, number>()
  for (const caption of captions) {
    const measure = measureOf(unitOf([caption]))
    if (measure) counts.set(measure, (counts.get(measure) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "万元"
}

function placeOf(read: ReadTable, text: string): Disclosure["assets"]["asOfAt"] {
  for (const row of read.shape.table.rows)
    for (const cell of row.cells) if (cell.text === text) return cell.at
  return read.table.at
}

/** The units of the organisation tables; without a table those the prose counts: `具体包括：1.局本部 2.…`. */
function unitsFrom(read: readonly ReadTable[], sections: readonly Section[]): Unit[] {
  const units = read.flatMap((found) => found.units)
  if (units.length > 0) return units
  return sections.flatMap((section) => {
    const lines = section.key === "organisation" ? section.text.split("\n") : []
    const from = lines.findIndex((line) => /包括[:：]?$|如下[:：]$/.test(line))
    if (from < 0) return []
    return lines.slice(from + 1).flatMap((line, i): Unit[] => {
      const name = /^\d{1,2}[.．、]\s*([^，。；]{2,40}?)[；。]?$/.exec(line)?.[1]
      if (!name) return []
      const at = section.places[from + 1 + i] ?? section.at
      const unsaid = {
        nature: null,
        rank: null,
        funding: null,
        vehicles: null,
        posts: null,
        staff: null,
        retired: null,
      }
      return [{ name: labelOf(name), ...unsaid, at }]
    })
  })
}
