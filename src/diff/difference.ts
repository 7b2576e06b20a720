import type { Entity, SectionKey, Side, Source, TableKey } from "../model/disclosure.ts"
import type { Place } from "../model/place.ts"
import type { Measure } from "../money/figure.ts"

/** The name and version of the public shape of a {@link Difference}. */
export const schemaName = "mingzhang.diff/1"

/** What changed between two disclosures of one department: two years, or two versions of one year. */
export interface Difference {
  readonly before: Subject
  readonly after: Subject
  /** What must be known before reading on, in Chinese: another department, a final account beside a budget. */
  readonly notes: string[]
  /** The measure reports print money in. */
  readonly measure: Measure
  /** The headline figures both or one of them state, changed or not, in the order of the form. */
  readonly totals: Total[]
  readonly tables: TableChange[]
  readonly projects: ProjectChanges
  readonly units: UnitChange[]
  readonly procurement: ProcurementChange[]
  readonly assets: AssetChange[]
  readonly sections: SectionChange[]
}

/** Which document one side is. */
export interface Subject {
  readonly source: Source
  readonly title: string
  readonly entity: Entity
  readonly year: number | null
  readonly stage: "budget" | "final"
}

/** An amount on both sides in cents; null where nothing is printed. `change` is after less before, blank as zero. */
export interface MoneyChange {
  readonly before: number | null
  readonly after: number | null
  readonly change: number
}

/** Where something stands in either document; null where it is missing. */
export interface Places {
  readonly before: Place | null
  readonly after: Place | null
}

export type State = "added" | "removed" | "changed"

export interface Total extends MoneyChange {
  readonly key: string
  /** In Chinese: `支出总计`. */
  readonly name: string
  readonly changed: boolean
  /** The document that does not state it, so that nothing can be said of its change. */
  readonly missing: "before" | "after" | null
}

/** A table of which something changed, or that stands in one document only. */
export interface TableChange {
  readonly state: State
  readonly key: TableKey
  readonly title: string
  readonly rows: RowChange[]
  /** Titles of columns that stand on one side only and could not be compared. */
  readonly columns: { readonly removed: string[]; readonly added: string[] }
  readonly at: Places
}

export interface RowChange {
  readonly state: State
  readonly code: string | null
  readonly label: string
  readonly key: string | null
  readonly side: Side
  readonly cells: CellChange[]
  readonly at: Places
}

export interface CellChange extends MoneyChange {
  readonly column: string
  readonly title: string
}

export interface ProjectChanges {
  readonly added: ProjectSummary[]
  readonly removed: ProjectSummary[]
  readonly changed: ProjectChange[]
  /** Pairs of which nothing changed but perhaps the year in a name. */
  readonly same: number
}

export interface ProjectSummary {
  readonly name: string
  readonly code: string | null
  readonly cents: number | null
  readonly at: Place
}

/** How two sheets were found to be of one project. */
export type Match = "code" | "name" | "likeness"

export interface ProjectChange {
  readonly name: { readonly before: string; readonly after: string }
  readonly code: { readonly before: string | null; readonly after: string | null }
  readonly match: Match
  readonly renamed: boolean
  /** Amount, fiscal and other money, those that changed. */
  readonly money: (MoneyChange & { readonly field: "amount" | "fiscal" | "other" })[]
  /** The payment plan as printed, when it changed. */
  readonly plan: { readonly before: string[]; readonly after: string[] } | null
  readonly purpose: TextChange | null
  readonly goals: TextChange[]
  readonly indicators: IndicatorChange[]
  readonly at: Places
}

/** A text that was added (`before` null), removed (`after` null) or changed; `pieces` say where. */
export interface TextChange {
  readonly before: string | null
  readonly after: string | null
  readonly pieces: Piece[]
}

/** A stretch of a changed text: in both, only before, only after. */
export interface Piece {
  readonly in: "both" | "before" | "after"
  readonly text: string
}

export interface IndicatorChange {
  readonly state: State
  readonly level2: string
  readonly name: string
  /** What changed, with field names in Chinese; for added and removed ones only the target. */
  readonly fields: FieldChange[]
}

/** Something that is no money: a target, a count, a word. */
export interface FieldChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

export interface UnitChange {
  readonly state: State
  readonly name: string
  readonly fields: FieldChange[]
}

export interface ProcurementChange {
  readonly state: State
  readonly kind: "total" | "subtotal" | "item"
  /** Unit, project and goods, those that are said. */
  readonly name: string
  readonly amount: MoneyChange
  readonly fields: FieldChange[]
}

export interface AssetChange {
  readonly state: State
  readonly key: string
  readonly label: string
  readonly value: MoneyChange
  readonly fields: FieldChange[]
}

/** A section whose prose changed. */
export interface SectionChange {
  readonly state: State
  readonly key: SectionKey
  readonly title: string
  /** Only years moved on with the document; `sentences` is empty then. */
  readonly onlyYears: boolean
  readonly sentences: TextChange[]
  /** How many sentences say the same but for the year. */
  readonly yearsMoved: number
  readonly at: Places
}

/** Whether nothing at all changed, but years that moved on. */
export function isSame(difference: Difference): boolean {
  const { totals, tables, projects, units, procurement, assets, sections } = difference
  return (
    totals.every(({ changed }) => !changed) &&
    tables.length + units.length + procurement.length + assets.length === 0 &&
    projects.added.length + projects.removed.length + projects.changed.length === 0 &&
    sections.every(({ onlyYears }) => onlyYears)
  )
}
