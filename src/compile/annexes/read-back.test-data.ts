import type { Block, Document } from "../../document/blocks.ts"
import { tableFrom } from "../../document/table-from.ts"
import type { BudgetTable, Disclosure } from "../../model/disclosure.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import type { Scope } from "../scope.ts"
import type { Sheets } from "./index.ts"

/** The tables of sheets in the order of the document. */
export function tablesOf(sheets: Sheets): BudgetTable[] {
  return [
    sheets.organisation.table,
    ...sheets.specialFunds.flatMap(({ tables }) => tables),
    ...sheets.projects.flatMap(({ tables }) => tables),
    sheets.procurement.table,
    sheets.assets.table,
  ]
}

/** A document of nothing but these tables, each below its title, read like any other. */
export function readBack(scope: Scope, sheets: Sheets): Disclosure {
  const paragraph = (text: string): Block => ({ kind: "paragraph", text, level: null, at: {} })
  const { year } = scope.ledger
  const blocks = tablesOf(sheets).flatMap((table, i): Block[] => [
    ...(table.title === "" ? [] : [paragraph(table.title)]),
    tableFrom(table.grid, table.merged, i + 1),
    ...(table.note === null ? [] : [paragraph(table.note)]),
  ])
  const document: Document = {
    source: { name: "read-back", format: "html", sha256: "" },
    blocks: [paragraph(`${scope.name}${year}年部门预算信息公开情况说明`), ...blocks],
  }
  return readDisclosure(document, defaultReference)
}

/** What the sheets say, in the shape of {@link saidBy} of a disclosure. */
export function saidIn(sheets: Sheets): unknown {
  return withoutPlaces({
    tables: tablesOf(sheets),
    units: sheets.organisation.units,
    projects: [...sheets.specialFunds, ...sheets.projects].map(({ project }) => project),
    procurement: sheets.procurement.procurement,
    assets: sheets.assets.assets,
    unread: [],
  })
}

/** What a disclosure says of the same things. */
export function saidBy(disclosure: Disclosure): unknown {
  const { tables, organisation, projects, procurement, assets, unread } = disclosure
  return withoutPlaces({ tables, units: organisation.units, projects, procurement, assets, unread })
}

const aside = new Set(["at", "asOfAt", "places", "stands", "merged"])

/** A value without where things stand. */
function withoutPlaces(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, entry: unknown) => (aside.has(key) ? undefined : entry)),
  ) as unknown
}
