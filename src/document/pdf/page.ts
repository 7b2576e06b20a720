import { linesInRegions } from "./cells.ts"
import type { Page, PageCell, PageLine, PageRow, PageTable } from "./grid.ts"
import { boxOf, type Lattice, latticeOf } from "./lattice.ts"
import { firstUnit, joinLines, type Line, linesOf, textOf } from "./lines.ts"
import type { Glyph, PageMarks } from "./marks.ts"
import { touchingRules, wholeRules } from "./rules.ts"

/** Reads a page's marks into its tables and the lines of text between them. */
export function readPage(marks: PageMarks, number: number): Page {
  const lattices = outermost(
    touchingRules(wholeRules(marks.rules))
      .map(latticeOf)
      .filter((lattice) => lattice !== null),
  )
  const { inside, outside } = share(marks.glyphs, lattices)
  const tables = lattices.flatMap((lattice, i) => {
    const own = inside[i]!
    return own.length > 0 ? [drawnTable(lattice, own, number)] : []
  })
  const lines = linesOf(outside).map((line) => pageLine(line, number))
  const items = [...tables, ...lines].sort((a, b) => topOf(a) - topOf(b))
  return { number, width: marks.width, height: marks.height, items }
}

function topOf(item: PageTable | PageLine): number {
  return item.kind === "table" ? item.top : item.y
}

/** Leaves out frames around tables (a border of the page) and what is drawn inside a cell. */
function outermost(lattices: readonly Lattice[]): Lattice[] {
  const within = (inner: Lattice, outer: Lattice) => {
    const a = boxOf(inner)
    const b = boxOf(outer)
    return inner !== outer && a.x0 >= b.x0 - 1 && a.x1 <= b.x1 + 1 && a.y0 >= b.y0 - 1 && a.y1 <= b.y1 + 1
  }
  const tables = lattices.filter(
    (lattice) => lattice.regions.length > 1 || !lattices.some((other) => within(other, lattice)),
  )
  return tables.filter((lattice) => !tables.some((other) => within(lattice, other)))
}

/** Gives each run of characters to the table it stands in. */
function share(
  glyphs: readonly Glyph[],
  lattices: readonly Lattice[],
): { inside: Glyph[][]; outside: Glyph[] } {
  const boxes = lattices.map(boxOf)
  const inside = lattices.map((): Glyph[] => [])
  const outside: Glyph[] = []
  for (const glyph of glyphs) {
    const x = (glyph.x0 + glyph.x1) / 2
    const at = boxes.findIndex(
      (box) => x > box.x0 && x < box.x1 && glyph.y > box.y0 - 1 && glyph.y < box.y1 + 1,
    )
    if (at < 0) outside.push(glyph)
    else inside[at]!.push(glyph)
  }
  return { inside, outside }
}

function pageLine(line: Line, page: number): PageLine {
  return {
    kind: "line",
    page,
    text: textOf(line),
    x0: line.x0,
    x1: line.x1,
    y: line.y,
    size: line.size,
    head: firstUnit(line),
  }
}

function drawnTable(lattice: Lattice, glyphs: readonly Glyph[], page: number): PageTable {
  const { xs, ys, regions } = lattice
  const lines = linesInRegions(lattice, glyphs)
  const rows: PageRow[] = ys.slice(1).map(() => ({ page, cells: [] }))
  regions.forEach((region, i) => {
    const wrapped = joinLines(lines[i]!, xs[region.c0]!, xs[region.c1 + 1]!)
    const cell: PageCell = {
      text: wrapped.text,
      column: region.c0,
      colspan: region.c1 - region.c0 + 1,
      rowspan: region.r1 - region.r0 + 1,
      page,
      wrapped,
    }
    rows[region.r0]!.cells.push(cell)
  })
  return { kind: "table", page, top: ys[0]!, bottom: ys.at(-1)!, xs, rows }
}
