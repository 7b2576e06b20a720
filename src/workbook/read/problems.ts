import type { Observation } from "../../check/check.ts"
import { observed } from "../../check/engine/observed.ts"
import type { LedgerCheck } from "../../check/ledger/check.ts"
import { ledgerChecks } from "../../check/ledger/index.ts"
import type { WrongCells } from "../../check/ledger/wrong-cells.ts"
import { say } from "../../check/say/index.ts"
import { cellName } from "../../document/xlsx/sheet.ts"
import type { Finding, Severity } from "../../model/finding.ts"
import type { Place } from "../../model/place.ts"

/** A sheet as messages name it, and its place in the order of the workbook. */
export interface NamedSheet {
  readonly name: string
  readonly index: number
}

/** A cell something is wrong with, and the header of its column. */
export interface Spot {
  readonly sheet: NamedSheet
  readonly row: number
  readonly column: number
  readonly header: string
}

/** The checks that reading cells may fail. */
export type CellCheck = "LED-001" | "LED-002" | "LED-003" | "LED-004" | "LED-006"

interface Group {
  readonly check: CellCheck
  readonly what: string
  readonly advice: string
  readonly spots: { readonly spot: Spot; readonly says: string | null }[]
}

interface Said {
  readonly order: readonly [sheet: number, row: number, column: number]
  readonly finding: Finding
}

const basis = "明账台账模板的填写说明"
/** So many different things wrong in one column are said one by one; the rest together. */
const mostGroups = 20
const mostSuggestions = 50
const mostPlaces = 1000

/** Everything wrong with a workbook: the same mistake in many cells of a column is one finding. */
export class Problems {
  private readonly groups = new Map<string, Group>()
  private readonly groupsOf = new Map<string, number>()
  private readonly looked = new Map<string, number>()
  private readonly said: Said[] = []

  /** Whether looking for what was meant is still worth it: nobody reads the fiftieth suggestion of a column. */
  worthSuggesting(spot: Spot | null): boolean {
    const column = `${spot?.sheet.index} ${spot?.column}`
    const times = (this.looked.get(column) ?? 0) + 1
    this.looked.set(column, times)
    return times <= mostSuggestions
  }

  /**
   * A cell: `what` follows the text of the cell (不是金额 …); `says` null when the cell is blank. `rest` is said
   * instead of `what` and `advice` when there are too many different things wrong in the column.
   */
  cell(
    check: CellCheck,
    spot: Spot,
    says: string | null,
    what: string,
    advice: string,
    rest: { readonly what: string; readonly advice: string } = { what, advice },
  ): void {
    const column = `${check} ${spot.sheet.index} ${spot.column}`
    const kind = `${column} ${what} ${advice}`
    const known = this.groups.get(kind)
    if (known) {
      known.spots.push({ spot, says })
      return
    }
    const count = this.groupsOf.get(column) ?? 0
    this.groupsOf.set(column, count + 1)
    if (count < mostGroups) {
      this.groups.set(kind, { check, what, advice, spots: [{ spot, says }] })
      return
    }
    const others = this.groups.get(column)
    if (others) others.spots.push({ spot, says })
    else this.groups.set(column, { check, ...rest, spots: [{ spot, says }] })
  }

  /** Something about a sheet, a row of it or the whole workbook, in a sentence of its own. */
  whole(
    severity: Severity,
    sheet: NamedSheet | null,
    message: string,
    advice: string,
    at: { readonly row: number; readonly column: number }[] = [],
  ): void {
    const places: Place[] = at.slice(0, mostPlaces).map(({ row, column }) => placeOf(sheet, row, column))
    if (sheet && places.length === 0) places.push({ sheet: sheet.name })
    this.said.push({
      order: [sheet?.index ?? -1, 0, 0],
      finding: {
        check: "LED-006",
        severity,
        about: sheet?.name ?? "",
        title: "工作表不合模板",
        data: {},
        message,
        at: places,
        advice,
        basis,
      },
    })
  }

  /** What is required and was not found, when no cell can be pointed at. */
  missing(sheet: NamedSheet | null, message: string, advice: string): void {
    const at = sheet ? [{ sheet: sheet.name }] : []
    this.said.push({
      order: [sheet?.index ?? -1, 0, 0],
      finding: {
        check: "LED-002",
        severity: "error",
        about: sheet?.name ?? "",
        title: "必填的没有填",
        data: {},
        message,
        at,
        advice,
        basis,
      },
    })
  }

  /** All of it in the order of the sheets, their rows and columns. */
  get findings(): Finding[] {
    const grouped = [...this.groups.values()].map((group): Said => {
      const { sheet, row, column } = group.spots[0]!.spot
      return { order: [sheet.index, row, column], finding: findingOf(group) }
    })
    return [...this.said, ...grouped]
      .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2])
      .map(({ finding }) => finding)
  }
}

const shownCells = 5

function findingOf({ check, what, advice, spots }: Group): Finding {
  const { spot, says } = spots[0]!
  const observation: Observation = {
    fault: "cells",
    severity: "error",
    basis,
    about: [spot.sheet.name, spot.header],
    at: spots.slice(0, mostPlaces).map(({ spot: { sheet, row, column } }) => placeOf(sheet, row, column)),
    data: {
      sheet: spot.sheet.name,
      column: spot.header,
      count: spots.length,
      cells: spots.slice(0, shownCells).map(({ spot: { row, column }, says: text }) => ({
        cell: cellName(row, column),
        text,
      })),
      what,
      advice,
    } satisfies WrongCells,
    ...(says === null ? {} : { says }),
  }
  return say([observed(checkOf(check), observation)])
}

function checkOf(id: CellCheck): LedgerCheck {
  return ledgerChecks.find((check) => check.id === id)!
}

function placeOf(sheet: NamedSheet | null, row: number, column: number) {
  return { ...(sheet ? { sheet: sheet.name } : {}), cell: cellName(row, column), row }
}
