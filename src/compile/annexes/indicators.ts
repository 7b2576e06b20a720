import type { BudgetTable, Indicator } from "../../model/disclosure.ts"
import type { Entered, LedgerIndicator } from "../../model/ledger.ts"
import { parseTarget } from "../../read/projects/target.ts"
import { printable } from "../printable.ts"
import type { Scope } from "../scope.ts"
import { indicatorKindsOf } from "./indicator-kinds.ts"
import { filled, layOut, type Piece } from "./lay-out.ts"
import { tableOfWords } from "./table-of-words.ts"
import { type TemplateCell, templateOf } from "./template.ts"

/** The indicators of a project or special fund, and the table that prints them. */
export interface PrintedIndicators {
  readonly indicators: Indicator[]
  readonly table: BudgetTable
}

type Row = Omit<LedgerIndicator, keyof Entered>

/**
 * Prints indicators in the form's order of kinds, inside a kind in the order they were entered; cells of one kind
 * are merged. Rows that say nothing are left out.
 */
export function indicatorsOf(
  { ledger: { place, year } }: Scope,
  entered: readonly LedgerIndicator[],
  number: number,
): PrintedIndicators {
  const { head, line } = templateOf(place, year, "indicators")
  const kinds = indicatorKindsOf(place, year)
  const rows = kinds.inOrder(
    entered
      .map((indicator): Row => ({ ...kinds.named(indicator), ...textsOf(indicator) }))
      .filter(saysSomething),
  )
  const laid = layOut([filled(head, {}), ...rows.map((_, i) => piecesOf(rows, i, line))], number)
  return {
    indicators: rows.map((row, i) => ({
      ...row,
      target: parseTarget(row.target, laid.place(i + 1, "target")),
      at: laid.place(i + 1),
    })),
    table: tableOfWords("indicators", "", laid, number),
  }
}

function textsOf({ name, description, target, basis }: LedgerIndicator) {
  return {
    name: printable(name),
    description: printable(description),
    target: printable(target),
    basis: printable(basis),
  }
}

function saysSomething({ name, description, target }: Row): boolean {
  return name !== "" || description !== "" || target !== ""
}

/** The cells of a row: one of a level only where its kind begins, as deep as the kind goes. */
function piecesOf(rows: readonly Row[], i: number, line: readonly TemplateCell[]): Piece[] {
  return line.flatMap(({ field, across }): Piece[] => {
    const text = rows[i]![field as keyof Row]
    if (field !== "level1" && field !== "level2") return [{ field, text, across, down: 1 }]
    const kindOf = ({ level1, level2 }: Row) => (field === "level1" ? level1 : `${level1}\n${level2}`)
    const above = rows[i - 1]
    if (above && kindOf(above) === kindOf(rows[i]!)) return []
    return [{ field, text, across, down: run(rows, i, kindOf) }]
  })
}

/** How many rows from `i` on have the same value. */
function run(rows: readonly Row[], i: number, of: (row: Row) => string): number {
  let end = i + 1
  while (end < rows.length && of(rows[end]!) === of(rows[i]!)) end++
  return end - i
}
