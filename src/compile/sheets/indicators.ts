import type { BudgetTable, Indicator } from "../../model/disclosure.ts"
import type { LedgerIndicator } from "../../model/ledger.ts"
import { sheetForm } from "../../packs/sheets.ts"
import { labelOf } from "../../read/label.ts"
import { parseTarget } from "../../read/projects/target.ts"
import type { LaidOut, Piece } from "./lay-out.ts"
import { templateOf } from "./template.ts"
import { printable } from "./words.ts"

/** Rows of indicators to print under a header, and the indicators once the rows are laid out. */
export interface PrintedIndicators {
  readonly rows: Piece[][]
  /** `first` is the row (0-based) of the table the first indicator stands in. */
  placed(laid: LaidOut, first: number): Indicator[]
}

interface Row {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly description: string
  readonly target: string
  readonly basis: string
}

/** The header of a table of indicators. */
export function indicatorHead(place: string, year: number): Piece[] {
  return templateOf(place, year, "indicators").head.map(({ text, across, down }) => ({
    text,
    across,
    down,
    field: null,
  }))
}

/**
 * Indicators in the form's order of kinds, inside a kind in the order they were entered; cells of one kind are
 * merged. Rows that say nothing are left out.
 */
export function printedIndicators(
  entered: readonly LedgerIndicator[],
  place: string,
  year: number,
): PrintedIndicators {
  const kinds = kindsOf(place, year)
  const said = entered
    .map((indicator): Row => {
      const level2 = kindName(indicator.level2)
      return {
        level1: kinds.level1(kindName(indicator.level1), level2),
        level2,
        name: printable(indicator.name),
        description: printable(indicator.description),
        target: printable(indicator.target),
        basis: printable(indicator.basis),
      }
    })
    .filter((row) => row.name !== "" || row.description !== "" || row.target !== "")
  const rows = inOrder(said, kinds)
  const { line } = templateOf(place, year, "indicators")
  return {
    rows: rows.map((row, i) => {
      const above = rows[i - 1]
      const newKind = above?.level1 !== row.level1
      return line.flatMap(({ field, across }): Piece[] => {
        if (field === "level1")
          return newKind
            ? [
                piece(
                  field,
                  row.level1,
                  across,
                  run(rows, i, (each) => each.level1),
                ),
              ]
            : []
        if (field === "level2")
          return newKind || above?.level2 !== row.level2
            ? [
                piece(
                  field,
                  row.level2,
                  across,
                  run(rows, i, (each) => `${each.level1}\n${each.level2}`),
                ),
              ]
            : []
        return [piece(field, row[field as keyof Row], across, 1)]
      })
    }),
    placed: (laid, first) =>
      rows.map((row, i) => ({
        ...row,
        target: parseTarget(row.target, laid.place(first + i, "target")),
        at: laid.place(first + i),
      })),
  }
}

function piece(field: string | null, text: string, across: number, down: number): Piece {
  return { text, across, down, field }
}

/** How many rows from `i` on have the same value. */
function run(rows: readonly Row[], i: number, of: (row: Row) => string): number {
  let end = i + 1
  while (end < rows.length && of(rows[end]!) === of(rows[i]!)) end++
  return end - i
}

/** The table of indicators that follows a project's sheet. */
export function indicatorTable(laid: LaidOut, number: number): BudgetTable {
  return {
    key: "indicators",
    title: "",
    unit: null,
    note: null,
    at: { table: number },
    columns: [],
    rows: [],
    grid: laid.grid,
    merged: laid.merged,
  }
}

interface Kinds {
  /** The name of level 1 as this year's form has it; by level 2 when it was left out. */
  level1(entered: string, level2: string): string
  /** The form's kinds of level 1, and of level 2 below one. */
  readonly order: readonly string[]
  below(level1: string): readonly string[]
}

/** Rows by kind: a blank one first, for below another it would say "as above"; one the form lacks comes last. */
function inOrder(rows: readonly Row[], kinds: Kinds): Row[] {
  const sorted = (names: Iterable<string>, order: readonly string[]) => {
    const place = (name: string) =>
      name === "" ? -1 : order.includes(name) ? order.indexOf(name) : order.length
    return [...names].sort((a, b) => place(a) - place(b))
  }
  const groups = Map.groupBy(rows, (row) => row.level1)
  return sorted(groups.keys(), kinds.order).flatMap((level1) => {
    const inner = Map.groupBy(groups.get(level1)!, (row) => row.level2)
    return sorted(inner.keys(), kinds.below(level1)).flatMap((level2) => inner.get(level2)!)
  })
}

const knownKinds = new Map<string, Kinds>()
const outcome = new Set(["效益指标", "效果指标"])

function kindsOf(place: string, year: number): Kinds {
  const name = `${place} ${year}`
  let found = knownKinds.get(name)
  if (!found) {
    found = makeKinds(place, year)
    knownKinds.set(name, found)
  }
  return found
}

function makeKinds(place: string, year: number): Kinds {
  const kinds = sheetForm(place, year, "kinds").map(({ part, cells }) => ({
    part,
    kinds: cells.split("|").map(kindName),
  }))
  const own = kinds.find(({ part }) => outcome.has(part))?.part ?? "效益指标"
  return {
    level1: (entered, level2) => {
      if (outcome.has(entered)) return own
      if (entered !== "") return entered
      const known = kinds.find((kind) => kind.kinds.includes(level2))?.part
      return known ?? (/满意度/.test(level2) ? "满意度指标" : /效益|可持续/.test(level2) ? own : "")
    },
    order: kinds.map(({ part }) => part),
    below: (level1) => kinds.find(({ part }) => part === level1)?.kinds ?? [],
  }
}

/** The name of a kind as forms print it: `数量` → `数量指标`. */
function kindName(entered: string): string {
  const name = labelOf(printable(entered))
  return name === "" || name.endsWith("指标") ? name : `${name}指标`
}
