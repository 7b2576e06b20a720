/** What the walk through a Word document collects before places are given: lines and raw tables in order. */
export type FlowItem = Line | WordTable

export interface Line {
  readonly kind: "line"
  readonly text: string
  readonly level: number | null
  /** The page it begins on. */
  readonly page: number
  /** Its paragraph in the part; null for what is left of a deleted one. */
  readonly span: Span | null
}

/** A paragraph in the text of its part: where its start tag ends (at the ">") and where its end tag begins. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface WordTable {
  readonly kind: "table"
  readonly rows: WordRow[]
}

export interface WordRow {
  /** Grid columns left out before the first cell. */
  before: number
  /** The row itself is a tracked deletion. */
  deleted: boolean
  readonly cells: WordCell[]
}

export interface WordCell {
  span: number
  /** Vertical merge: begins one, continues the one above, or none. */
  merge: "restart" | "continue" | null
  /** The old form of horizontal merge: belongs to the cell before. */
  joined: boolean
  deleted: boolean
  /** The page it begins on. */
  page: number
  readonly items: FlowItem[]
  /** Its first paragraph, with words or without. */
  first: Span | null
}
