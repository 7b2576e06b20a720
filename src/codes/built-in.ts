import { once } from "../memo/index.ts"
import { tableRows } from "../model/tab-separated.ts"
import economicDepartment from "./generated/economic-department.ts"
import economicGovernment from "./generated/economic-government.ts"
import economicMapping from "./generated/economic-mapping.ts"
import functionalExpenditure from "./generated/functional-expenditure.ts"
import nameChanges from "./generated/name-changes.ts"
import procurement2013 from "./generated/procurement-items-2013-partial.ts"
import projectClasses from "./generated/project-classes.ts"
import { type Code, type CodeList, codeList, type ListName } from "./list.ts"

/** A list the project carries, and the years it is meant for (ends included). */
export interface BuiltIn {
  readonly name: ListName
  readonly from: number
  readonly to: number
  readonly list: () => CodeList
}

/** The lists of codes/*.csv. The 2022 procurement catalogue took over with the budgets of 2023. */
export const builtIn: readonly BuiltIn[] = [
  carried("functional-expenditure", functionalExpenditure),
  carried("economic-department", economicDepartment),
  carried("economic-government", economicGovernment),
  carried("project-classes", projectClasses),
  { ...carried("procurement-items", procurement2013), to: 2022 },
]

function carried(name: ListName, table: string): BuiltIn {
  return { name, from: 0, to: 9999, list: once(() => codeList(tableRows(table).map(codeOf))) }
}

function codeOf(row: Record<string, string>): Code {
  return { code: row.code!, name: row.name!, parent: row.parent || null, level: Number(row.level) }
}

/**
 * A name that a code had until the year `from`, and the one it has since: null when the code was given up, then
 * `into` are the codes that took its place.
 */
export interface NameChange {
  readonly list: ListName
  readonly code: string
  readonly old: string
  readonly name: string | null
  readonly from: number
  readonly into: readonly string[]
}

const listOfDigit: Record<string, ListName> = {
  "2": "functional-expenditure",
  "3": "economic-department",
  "5": "economic-government",
}

/** What was renamed, moved or split between the years. */
export const changes: () => readonly NameChange[] = once(() =>
  tableRows(nameChanges).map((row) => ({
    list: listOfDigit[row.code![0]!]!,
    code: row.code!,
    old: row.old_name!,
    name: row.new_name!.startsWith("(") ? null : row.new_name!,
    from: Number.parseInt(row.first_year_of_new!, 10),
    into: row.new_name!.startsWith("(") ? (row.new_name!.match(/\d+/g) ?? []) : [],
  })),
)

/** Government economic codes by department economic code: for organs, and for institutions. */
export const mapping: () => ReadonlyMap<string, { organ: string; institution: string }> = once(
  () =>
    new Map(
      tableRows(economicMapping).map((row) => [
        row.department_code!,
        { organ: row.government_code_organ!, institution: row.government_code_institution! },
      ]),
    ),
)
