import type { BudgetTable } from "../../model/disclosure.ts"
import type { TableForm } from "../../packs/forms.ts"
import type { Scope } from "../scope.ts"
import { sumsOf } from "../sums/index.ts"
import { BlockTable } from "./blocks.ts"
import { ClassifiedTable } from "./classified.ts"
import { type Setting, settingOf, type TableMaker } from "./setting.ts"
import { ThreePublicTable } from "./three-public.ts"
import { TwoSidedTable } from "./two-sided.ts"

/** The nine tables of a scope in the form of its place and year: columns, rows, and the grid as it is printed. */
export function compileTables(scope: Scope): BudgetTable[] {
  return makersOf(settingOf(scope, sumsOf(scope))).map((maker) => maker.make())
}

/** What makes each of the nine tables, in the order of the form. */
export function makersOf(setting: Setting): TableMaker[] {
  return [...setting.form.tables.values()].map((form, i) => makerOf(setting, form, i + 1))
}

function makerOf(setting: Setting, form: TableForm, number: number): TableMaker {
  if (form.key === "balance" || form.key === "appropriation") return new TwoSidedTable(setting, form, number)
  if (form.key === "threePublic") return new ThreePublicTable(setting, form, number)
  if (form.blocks.length > 0) return new BlockTable(setting, form, number)
  return new ClassifiedTable(setting, form, number)
}
