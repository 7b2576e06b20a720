import { headerOf } from "../../src/compile/tables/header.ts"
import type { Merged, TableKey } from "../../src/model/disclosure.ts"

/** What a document is made of, before any format: headings, paragraphs, tables. */
export type Piece = Heading | string | Sheet

export interface Heading {
  readonly heading: string
  readonly level: number
}

/** A table as its place prints it. */
export interface Sheet {
  readonly key: TableKey
  /** Lines above the title, such as `公开01表`. */
  readonly over: readonly string[]
  readonly title: string
  /** Between title and table: who, when, measure; in a row of the table when `inside`. */
  readonly captions: readonly string[]
  readonly inside: boolean
  readonly grid: readonly (readonly string[])[]
  readonly merged: readonly Merged[]
  readonly headerRows: number
  readonly note: string
}

export const part = (heading: string): Heading => ({ heading, level: 1 })
export const chapter = (heading: string): Heading => ({ heading, level: 2 })

/** What of a table is the place's, not the figures'. */
export interface Dress {
  readonly title: string
  readonly over?: readonly string[]
  readonly captions?: readonly string[]
  readonly inside?: boolean
  readonly counter?: string | null
  readonly note?: string
}

/** A table of header paths (`收入/项目`) and rows of texts. */
export function sheet(
  key: TableKey,
  dress: Dress,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Sheet {
  const captions = dress.captions ?? []
  const inside = dress.inside === true && captions.length > 0
  const paths = columns.map((column) => column.split("/"))
  const header = headerOf(inside ? captions : [], paths, dress.counter ?? null)
  return {
    key,
    over: dress.over ?? [],
    title: dress.title,
    captions,
    inside,
    grid: [...header.grid, ...rows],
    merged: header.merged,
    headerRows: header.grid.length - (inside ? 1 : 0),
    note: dress.note ?? "",
  }
}
