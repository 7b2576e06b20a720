import { partsOfRegion, rowsOfBand } from "./bands.ts"
import { linesInRegions } from "./cells.ts"
import type { Page, PageLine, PageRow, PageTable } from "./grid.ts"
import { boxOf, type Lattice, latticeOf, type Region } from "./lattice.ts"
import { firstUnit, joinLines, type Line, lettersOf, linesOf, piecesOf, textOf } from "./lines.ts"
import type { Box, Glyph, PageMarks, Rule } from "./marks.ts"
import { touchingRules, wholeRules } from "./rules.ts"

/** Reads a page's marks into its tables and the lines of text between them. */
export function readPage(marks: PageMarks, number: number): Page {
  const lattices = drawnLattices(marks.rules)
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

/** Rules of one page; more are those of a drawing or a map. */
const mostRules = 10_000

/** The tables that the page's rules draw; white rules count only outside those drawn in colour. */
function drawnLattices(rules: readonly Rule[]): Lattice[] {
  const drawn = (some: readonly Rule[]) => {
    const whole = wholeRules(some)
    if (whole.length > mostRules) return []
    return touchingRules(whole)
      .map(latticeOf)
      .filter((lattice) => lattice !== null)
  }
  const seen = rules.filter((rule) => !rule.faint)
  const lattices = outermost(drawn(seen))
  if (seen.length === rules.length) return lattices
  const boxes = lattices.filter((lattice) => lattice.regions.length > 1).map(boxOf)
  const left = rules.filter((rule) => !boxes.some((box) => stands(rule, box)))
  return outermost([...lattices.filter((lattice) => lattice.regions.length > 1), ...drawn(left)])
}

function stands(rule: Rule, box: Box): boolean {
  const middle = (rule.from + rule.to) / 2
  const [x, y] = rule.upright ? [rule.at, middle] : [middle, rule.at]
  return x > box.x0 - 2 && x < box.x1 + 2 && y > box.y0 - 2 && y < box.y1 + 2
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
  const places = runsOf(glyphs).map((run) => ({ run, at: boxes.findIndex((box) => isWithin(run, box)) }))
  places.forEach(({ run, at }, i) => {
    const before = places[i - 1]
    // The last line of a label that a page break cut may hang out below the table, drawn right after the others.
    const box = before && boxes[before.at]
    const hangs = at < 0 && box && isBelow(before.run, run, box) && !goesOn(run, places[i + 1]?.run)
    if (hangs) places[i]!.at = before.at
    const table = places[i]!.at
    if (table < 0) for (const glyph of run) outside.push(glyph)
    else for (const glyph of run) inside[table]!.push(glyph)
  })
  return { inside, outside }
}

function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = []
  for (const glyph of glyphs) {
    const last = runs.at(-1)
    if (last && last[0]!.run === glyph.run) last.push(glyph)
    else runs.push([glyph])
  }
  return runs
}

/** Whether the middle of a run stands in a box. */
function isWithin(run: readonly Glyph[], box: Box): boolean {
  const x = (run[0]!.x0 + run.at(-1)!.x1) / 2
  const { y, size } = run[0]!
  // A line across the upper or lower rule hangs out of a row too low for it.
  const over = Math.max(0.32 * size, 1)
  return x > box.x0 && x < box.x1 && y > box.y0 - over && y < box.y1 + over
}

/** Whether a short line stands right under the one drawn before it, at the lower edge of a table. */
function isBelow(upper: readonly Glyph[], lower: readonly Glyph[], box: Box): boolean {
  const [a, b] = [upper[0]!, lower[0]!]
  const step = b.y - a.y
  const width = lower.at(-1)!.x1 - b.x0
  return (
    lower.length < 4 &&
    !endsInFigure(upper) &&
    a.size === b.size &&
    step > 0.9 * a.size &&
    step < 1.75 * a.size &&
    b.y < box.y1 + 3 * a.size &&
    width < upper.at(-1)!.x1 - a.x0 + 0.5 &&
    b.x0 > a.x0 - 1.5 * a.size &&
    lower.at(-1)!.x1 < upper.at(-1)!.x1 + 1.5 * a.size
  )
}

/** A figure has no second line: what stands under one at the foot of a table is the next table's number. */
const endsInFigure = (run: readonly Glyph[]) => /\d$/.test(run.at(-1)!.text)

/** Whether the next run stands on the same line, right behind this one: then the line is longer than it looks. */
function goesOn(run: readonly Glyph[], next: readonly Glyph[] | undefined): boolean {
  const [last, first] = [run.at(-1)!, next?.[0]]
  return first !== undefined && first.y === last.y && Math.abs(first.x0 - last.x1) < last.size
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
    pieces: piecesOf(line).map((piece) => {
      const { x0, x1, y } = piece
      return { ...lettersOf(piece), x0, x1, y }
    }),
  }
}

function drawnTable(lattice: Lattice, glyphs: readonly Glyph[], page: number): PageTable {
  const { xs, ys } = lattice
  const found = linesInRegions(lattice, glyphs)
  const parts = lattice.regions.flatMap((region, i) => partsOfRegion(region, found[i]!, xs))
  const bands = ys.slice(1).map((_, band) => {
    const own = parts.filter(({ region }) => region.r0 === band && region.r1 === band)
    const cells = own.map(({ region, lines }) => ({ lines, left: xs[region.c0]!, right: xs[region.c1 + 1]! }))
    return { own, rows: rowsOfBand(cells) }
  })
  const starts = [0]
  for (const band of bands) starts.push(starts.at(-1)! + (band.rows?.length ?? 1))
  const rows = bands.flatMap(({ rows }, band): PageRow[] => {
    const count = rows?.length ?? 1
    const height = (ys[band + 1]! - ys[band]!) / count
    return Array.from({ length: count }, () => ({ page, height, cells: [] }))
  })
  const add = (row: number, region: Region, lines: readonly Line[], rowspan: number) => {
    const wrapped = joinLines(lines, xs[region.c0]!, xs[region.c1 + 1]!)
    const colspan = region.c1 - region.c0 + 1
    rows[row]!.cells.push({ text: wrapped.text, column: region.c0, colspan, rowspan, page, wrapped })
  }
  for (const part of parts) {
    const { region, lines } = part
    const band = region.r0 === region.r1 ? bands[region.r0]! : null
    if (band?.rows)
      band.rows.forEach((row, k) => {
        add(starts[region.r0]! + k, region, row[band.own.indexOf(part)]!, 1)
      })
    else add(starts[region.r0]!, region, lines, starts[region.r1 + 1]! - starts[region.r0]!)
  }
  return { kind: "table", page, top: ys[0]!, bottom: ys.at(-1)!, xs, rows }
}
