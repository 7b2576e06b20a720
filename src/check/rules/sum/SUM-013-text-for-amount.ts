import type { Amount, Disclosure, TableRow } from "../../../model/disclosure.ts"
import { plain } from "../../../text/label.ts"
import type { Check, Observation } from "../../check.ts"
import { isBlank } from "../../engine/printed.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject } from "../../facts/projects.ts"
import { type Cell, cellsOf, noTables, together, withFigures } from "./cells.ts"

/** A budget on a project's sheet that is no number. */
export interface NoBudget {
  readonly project: NamedProject
  readonly text: string
}

/** SUM-013: where an amount belongs there is a number or nothing. */
export const textForAmount: Check = {
  id: "SUM-013",
  family: "SUM",
  title: "金额栏不是数字",
  severity: "error",
  basis: "预算公开表式",
  *run({ disclosure }) {
    const tables = withFigures(disclosure.tables)
    yield* brokenNumbers(disclosure)
    if (tables.length === 0) return yield noTables
    for (const table of tables) {
      const odd = cellsOf(table).filter(
        (cell) =>
          cell.amount.figure === null && !isBlank(cell.amount) && isLine(cell.row) && !headsColumn(cell),
      )
      const numbers = odd.filter(({ amount }) => brokenNumber.test(amount.text))
      yield* unreadable("number", numbers)
      for (const words of unreadable(
        "words",
        odd.filter((cell) => !numbers.includes(cell)),
      ))
        yield { ...words, severity: "warning" }
    }
  },
}

const brokenNumber = /^(?=.*\d)[\d.,，．。\s-]+$/

/** Signs of a number that make none, in procurement, assets and project sheets: there words may stand for amounts. */
function* brokenNumbers({ tables, projects }: Disclosure): Generator<Observation> {
  const isBroken = (amount: Amount | null): amount is Amount =>
    amount !== null && amount.figure === null && !isBlank(amount) && brokenNumber.test(amount.text)
  for (const table of tables)
    if (table.key === "procurement" || table.key === "assets")
      yield* unreadable(
        "number",
        cellsOf(table).filter(({ column, amount }) => column !== "quantity" && isBroken(amount)),
      )
  for (const project of projects)
    for (const key of ["amount", "fiscal", "other"] as const) {
      const amount = project[key]
      if (isBroken(amount))
        yield {
          fault: "budget",
          about: [aboutOfProject(project), key],
          at: [amount.at],
          data: { project: namedProject(project), text: amount.text } satisfies NoBudget,
        }
    }
}

function* unreadable(fault: "number" | "words", cells: readonly Cell[]): Generator<Observation> {
  const found = together(cells)
  if (!found) return
  const { first, ...observation } = found
  yield { fault, ...observation, says: first.text }
}

/** Some forms print the header word of a column in its row 合计, where the sum would stand. */
function headsColumn({ table, column, amount }: Cell): boolean {
  const title = table.columns.find(({ key }) => key === column)?.title ?? ""
  return plain(amount.text) !== "" && plain(title).endsWith(plain(amount.text))
}

/** A row of figures, not a piece of a header. */
function isLine(row: TableRow): boolean {
  return row.code !== null || Object.values(row.cells).some((cell) => cell.figure !== null)
}
