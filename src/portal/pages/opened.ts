import { perObject } from "../../memo/index.ts"
import type { Amount, Disclosure, Project } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { pathOf } from "../address.ts"
import type { PublicationContent } from "../shelf.ts"
import { whereOf } from "./asked.ts"
import { centsAt, type Position, pathAt } from "./headlines.ts"

type Content = Pick<PublicationContent, "publication" | "disclosure">

/** The page of the reasons of a row's amount, by where the row stands; undefined when none is printed there. */
export function rowPath(
  { publication, disclosure }: Content,
  at: Place | null,
  column: string,
): string | undefined {
  const row = at && rowsIn(disclosure).get(keyOf(at))
  const position = row && { ...row, column }
  return position && centsAt(disclosure, position) !== null ? pathAt(publication, position) : undefined
}

/** The page of an amount: of its reasons, or the table it stands in; undefined when it stands in none. */
export function amountPath(
  { publication, disclosure }: Content,
  amount: Amount | null | undefined,
): string | undefined {
  if (!amount?.figure) return undefined
  const position = cellsIn(disclosure).get(keyOf(amount.at))
  if (position) return pathAt(publication, position)
  const { table, row } = amount.at
  const index = table === undefined ? -1 : disclosure.tables.findIndex(({ at }) => at.table === table)
  return index < 0
    ? undefined
    : `${pathOf({ kind: "table", number: index + 1, ...whereOf(publication) })}${row === undefined ? "" : `#g${row}`}`
}

/** The page of a project, by where its sheet stands; undefined when there is none. */
export function projectAt({ publication, disclosure }: Content, at: Place): string | undefined {
  const index = projectsIn(disclosure).get(keyOf(at))
  return index === undefined
    ? undefined
    : pathOf({ kind: "project", number: index + 1, ...whereOf(publication) })
}

const rowsIn = perObject(({ tables }: Disclosure) => {
  const found = new Map<string, Omit<Position, "column">>()
  tables.forEach(({ rows }, table) => {
    rows.forEach(({ at }, row) => {
      const key = keyOf(at)
      if (!found.has(key)) found.set(key, { table, row })
    })
  })
  return found
})

const cellsIn = perObject(({ tables }: Disclosure) => {
  const found = new Map<string, Position>()
  tables.forEach(({ rows }, table) => {
    rows.forEach(({ cells }, row) => {
      for (const [column, { figure, at }] of Object.entries(cells))
        if (figure) found.set(keyOf(at), { table, row, column })
    })
  })
  return found
})

const projectsIn = perObject(
  ({ projects }: Disclosure) => new Map(projects.map(({ at }: Project, index) => [keyOf(at), index])),
)

function keyOf({ line, page, table, row, column, sheet, cell }: Place): string {
  return [line, page, table, row, column, sheet, cell].join(" ")
}
