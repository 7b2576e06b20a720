import type { BudgetTable, Project } from "../../model/disclosure.ts"
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
  readonly specialFunds: {
    readonly table: BudgetTable
    readonly tables: BudgetTable[]
    readonly project: Project
  }[]
  readonly projects: PrintedSheet[]
  readonly procurement: PrintedProcurement
  readonly assets: PrintedAssets
}

/**
 * Makes the tables in the form of the ledger's place and year. They are numbered in the order of the document
 * (organisation, special funds, projects, procurement, assets) from `first` on: 10 after the nine tables.
 */
export function compileSheets(scope: Scope, first = 1): Sheets {
  let number = first
  const take = <T>(count: (made: T) => number, make: (number: number) => T): T => {
    const made = make(number)
    number += count(made)
    return made
  }
  const one = () => 1
  const all = (sheets: readonly PrintedSheet[]) => sheets.reduce((sum, { tables }) => sum + tables.length, 0)
  return {
    organisation: take(one, (n) => organisationOf(scope, n)),
    specialFunds: take(all, (n) => fundSheets(scope, n)).map((sheet) => ({
      ...sheet,
      table: sheet.tables[0]!,
    })),
    projects: take(all, (n) => projectSheets(scope, n)),
    procurement: take(one, (n) => procurementOf(scope, n)),
    assets: take(one, (n) => assetsOf(scope, n)),
  }
}
