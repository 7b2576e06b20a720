import type { Column, Merged, Side } from "../../model/disclosure.ts"
import type { FormColumn } from "../../packs/forms.ts"
import { plain } from "../../text/label.ts"

/** The rows above the body of a table, as a grid and its merged cells. */
export interface Header {
  readonly grid: string[][]
  readonly merged: Merged[]
}

/** The header words of a column from the top down. */
export type Path = readonly string[]

/**
 * Captions, header words (equal words beside each other are one cell), and the numbers of the columns: of all after the
 * first, or of those that are `counted`.
 */
export function headerOf(
  captions: readonly string[],
  paths: readonly Path[],
  counter: string | null,
  counted: readonly boolean[] = paths.map((_, i) => i > 0),
): Header {
  const grid: string[][] = []
  const merged: Merged[] = []
  if (captions.length > 0) captionRow(captions, paths.length, grid, merged)
  headerRows(paths, grid, merged)
  if (counter !== null) {
    let number = 0
    grid.push(paths.map((_, i) => (counted[i] ? String(++number) : i === 0 ? counter : "")))
  }
  return { grid, merged }
}

/** The first caption names the publisher and takes half of the width, the others share the rest. */
function captionRow(captions: readonly string[], width: number, grid: string[][], merged: Merged[]): void {
  const row = grid.push([...captions])
  let left = width
  captions.forEach((_, i) => {
    const after = captions.length - i - 1
    const colspan =
      after === 0 ? left : Math.min(left - after, Math.ceil(i === 0 ? width / 2 : left / (after + 1)))
    if (colspan > 1) merged.push({ row, column: i + 1, colspan, rowspan: 1 })
    left -= colspan
  })
}

function headerRows(paths: readonly Path[], grid: string[][], merged: Merged[]): void {
  const depth = Math.max(...paths.map((path) => path.length))
  for (let level = 0; level < depth; level++) {
    const texts: string[] = []
    const row = grid.push(texts)
    for (let x = 0; x < paths.length; ) {
      const path = paths[x]!
      const colspan = level < path.length - 1 ? sameAbove(paths, x, level) : 1
      // Below its last word a column's cell hangs down to the last row of the header.
      const column = texts.push(level < path.length ? path[level]! : "")
      const rowspan = level === path.length - 1 ? depth - level : 1
      if (level < path.length && (colspan > 1 || rowspan > 1)) merged.push({ row, column, colspan, rowspan })
      x += colspan
    }
  }
}

/** How many columns from `x` on share their words down to a level. */
function sameAbove(paths: readonly Path[], x: number, level: number): number {
  const isSame = (path: Path | undefined) =>
    path !== undefined &&
    path.length > level + 1 &&
    path.slice(0, level + 1).every((word, i) => word === paths[x]![i])
  let count = 1
  while (isSame(paths[x + count])) count++
  return count
}

/** The columns of figures of one side as a reader names them. */
export function columnsOf(columns: readonly FormColumn[], side: Side): Column[] {
  const titles = columns.map((column) => column.path.at(-1)!.replace(/\s+/g, ""))
  return columns.map((column, i) => ({
    key: column.key,
    title: titles.indexOf(titles[i]!) === titles.lastIndexOf(titles[i]!) ? titles[i]! : joined(column.path),
    side,
  }))
}

function joined(path: readonly string[]): string {
  return path
    .map(plain)
    .filter((word, i, all) => word !== all[i - 1])
    .join("/")
}
