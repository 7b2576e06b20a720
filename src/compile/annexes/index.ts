import type { Scope } from "../scope.ts"
import { assetsOf, type PrintedAssets } from "./assets.ts"
import { type Organisation, organisationOf } from "./organisation.ts"
import { type PrintedProcurement, procurementOf } from "./procurement.ts"
import { fundSheets, projectSheets } from "./projects.ts"
import type { PrintedSheet } from "./sheet.ts"

/**
 * The tables of a disclosure beside the nine budget tables, with what they say. A reader of the document takes
 * the sheets of special funds for projects too: they stand before the others in its list of projects.
 */
export interface Sheets {
  readonly organisation: Organisation
  readonly specialFunds: PrintedSheet[]
  readonly projects: PrintedSheet[]
  readonly procurement: PrintedProcurement
  readonly assets: PrintedAssets
}

/**
 * Makes the tables in the form of the ledger's place and year. They are numbered in the order of the document
 * (organisation, special funds, projects, procurement, assets) from `first` on: 10 after the nine tables.
 */
export function compileSheets(scope: Scope, first = 1): Sheets {
  const specialFunds = fundSheets(scope, first + 1)
  const firstProject = first + 1 + tablesIn(specialFunds)
  const projects = projectSheets(scope, firstProject)
  const next = firstProject + tablesIn(projects)
  return {
    organisation: organisationOf(scope, first),
    specialFunds,
    projects,
    procurement: procurementOf(scope, next),
    assets: assetsOf(scope, next + 1),
  }
}

function tablesIn(sheets: readonly PrintedSheet[]): number {
  return sheets.reduce((count, { tables }) => count + tables.length, 0)
}
