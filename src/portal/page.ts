import type { Address } from "./address.ts"
import type { Publication } from "./shelf.ts"

/** A public page as a value: HTML, .json and .csv are renderings of it, and nothing else is shown anywhere. */
export interface Page {
  readonly address: Address
  readonly title: string
  /** What is seen here, in a sentence or two. */
  readonly lead: string
  /** The way here from the start page, in words; the page itself is not among them. */
  readonly trail: readonly Link[]
  readonly parts: readonly Part[]
  /** The publications it speaks of, to be cited with their digests. */
  readonly of: readonly Publication[]
  /** Search engines leave it out: there are more of its kind than anyone would read. */
  readonly isUnlisted?: boolean
}

/** Words that lead somewhere: an address relative to the portal, perhaps with `?` or `#` behind it. */
export interface Link {
  readonly text: string
  readonly to: string
  /** A few more words beside it. */
  readonly note?: string
  /** It is where the visitor is. */
  readonly isHere?: boolean
}

export type Part = Figures | Table | Picture | Prose | Links | Findings | Form | Choices | Ask

interface InPage {
  /** The part's name in addresses: letters of a to z and dashes. */
  readonly id: string
  readonly title: string
}

/** Headline figures. */
export interface Figures extends InPage {
  readonly kind: "figures"
  readonly figures: readonly HeadFigure[]
}

/** One figure, which sum it is, and where it is opened. */
export interface HeadFigure {
  readonly name: string
  /** Cents, or a text for what is no money. */
  readonly cents?: number | null
  readonly text?: string
  /** Which sum it is, in words. */
  readonly sum: string
  /** The page of its reasons. */
  readonly to?: string
  /** The same of the year before. */
  readonly before?: { readonly name: string; readonly cents: number; readonly to?: string } | null
}

/** A table; `total` says what all rows come to. */
export interface Table extends InPage {
  readonly kind: "table"
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly total?: Row
  /** What must be known to read it. */
  readonly note?: string
}

export interface Column {
  readonly title: string
  readonly is: "text" | "money" | "number"
}

export interface Row {
  /** Its anchor. */
  readonly id?: string
  /** 1 at the top; deeper rows are indented. */
  readonly level?: number
  readonly isMarked?: boolean
  readonly cells: readonly Cell[]
}

/** What stands in a cell: a text, or money as cents; either may lead somewhere. */
export interface Cell {
  readonly text?: string
  readonly cents?: number | null
  readonly to?: string
}

/** Something to look at; every picture has the same as a table. */
export interface Picture extends InPage {
  readonly kind: "picture"
  /** What is to be seen, for those who do not see it. */
  readonly says: string
  readonly shape: Shape
}

export type Shape = Treemap | Flow | TimeLine | Bars | Waterfall

/** Areas as large as their amounts. */
export interface Treemap {
  readonly is: "treemap"
  readonly areas: readonly Share[]
}

export interface Share {
  readonly name: string
  readonly cents: number
  readonly to?: string
}

/** Streams between columns of nodes. */
export interface Flow {
  readonly is: "flow"
  readonly nodes: readonly { readonly name: string; readonly column: number; readonly to?: string }[]
  /** Indexes of nodes. */
  readonly streams: readonly { readonly from: number; readonly into: number; readonly cents: number }[]
}

/** One or more amounts through the years; null where nothing is known. */
export interface TimeLine {
  readonly is: "time"
  readonly years: readonly string[]
  readonly lines: readonly { readonly name: string; readonly cents: readonly (number | null)[] }[]
}

/** Amounts side by side. */
export interface Bars {
  readonly is: "bars"
  readonly bars: readonly Share[]
}

/** How one amount became another, step by step. */
export interface Waterfall {
  readonly is: "waterfall"
  readonly from: Share
  readonly steps: readonly Share[]
  readonly into: Share
}

/** Paragraphs; a stretch may be marked or lead somewhere. */
export interface Prose extends InPage {
  readonly kind: "prose"
  readonly paragraphs: readonly Paragraph[]
  /** It is quoted from a document. */
  readonly isQuoted?: boolean
}

export interface Paragraph {
  readonly id?: string
  readonly pieces: readonly Piece[]
}

export interface Piece {
  readonly text: string
  readonly is?: "marked" | "added" | "removed" | "code"
  readonly to?: string
}

export interface Links extends InPage {
  readonly kind: "links"
  readonly links: readonly Link[]
  /** Read by machine in files that open in other programs: relative addresses of files instead of pages. */
  readonly isFiles?: boolean
}

/** What the checks said, with the explanations that were published. */
export interface Findings extends InPage {
  readonly kind: "findings"
  readonly note: string
  readonly findings: readonly Found[]
}

export interface Found {
  readonly severity: "error" | "warning" | "note"
  readonly check: string
  readonly title: string
  readonly message: string
  readonly explanation: { readonly text: string; readonly by: string; readonly date: string } | null
}

/** A form that asks for a page (GET). */
export interface Form extends InPage {
  readonly kind: "form"
  readonly to: string
  readonly button: string
  readonly fields: readonly Field[]
}

export interface Field {
  readonly name: string
  readonly label: string
  readonly value: string
  /** It is sent along and not shown. */
  readonly isHidden?: boolean
  /** Given ones are chosen from; without them anything is typed. */
  readonly options?: readonly { readonly value: string; readonly text: string }[]
}

/** Ways to narrow what is shown, each a group of plain links. */
export interface Choices extends InPage {
  readonly kind: "choices"
  readonly groups: readonly { readonly name: string; readonly links: readonly Link[] }[]
}

/** Where something is asked about the page; the question goes to the office. */
export interface Ask extends InPage {
  readonly kind: "ask"
  readonly region: string
  /** The page, relative to the portal. */
  readonly path: string
  /** What it is about, in words. */
  readonly about: string
  readonly note: string
}
