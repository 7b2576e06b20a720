import { isCode, isNumber, type Segment } from "./segments.ts"

/** A column of a table on one page: the stretch of positions its cells cover. */
export interface Band {
  start: number
  end: number
}

/** How many positions two stretches share. */
export function overlap(a: Band, b: Band): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

export function middle(band: Band): number {
  return (band.start + band.end) / 2
}

/**
 * The columns that the cells of some lines form: stretches covered by cells, parted where hardly any line
 * has text. A row whose long name pushed its figures aside must not glue two columns together.
 */
export function bandsOf(lines: readonly (readonly Segment[])[]): Band[] {
  const most = Math.max(0, ...lines.map((line) => line.length))
  const counted = lines.find(isCounted)
  if (counted && counted.length >= most) return settle(counted, lines)
  const fullest = lines.filter((line) => line.length === most)
  if (most > 2 && fullest.length >= 3) {
    const bands = bandsAbove(coverOf(fullest), 0)
    if (bands.length === most) {
      addStrays(bands, lines, 3)
      return bands
    }
  }
  const cover = coverOf(lines)
  let best: Band[] = []
  let fewest = Infinity
  for (const share of [0, 0.03, 0.07, 0.12, 0.2]) {
    const bands = bandsAbove(cover, Math.floor(share * lines.length))
    addStrays(bands, lines, 0)
    const collisions = collisionsOf(bands, lines)
    if (collisions < fewest) {
      best = bands
      fewest = collisions
    }
    if (fewest === 0) break
  }
  return best
}

/** A row that counts the columns (栏次 1 2 3 4) has a cell in every one of them. */
export function isCounted(line: readonly Segment[]): boolean {
  const numbers = line.slice(1).map((segment) => segment.text)
  return numbers.length >= 2 && numbers.every((text, i) => text === String(i + 1))
}

/** Columns around the cells of one line, as far as the cells of the other lines that fall to them reach. */
function settle(seeds: readonly Segment[], lines: readonly (readonly Segment[])[]): Band[] {
  const figures = lines.flatMap((line) => line.filter((segment) => isAmount(segment.text)))
  const half = quantile([1, ...figures.map((segment) => segment.end - segment.start)], 0.5) / 2
  let bands: Band[] = seeds.map((seed) => ({ start: middle(seed) - half, end: middle(seed) + half }))
  for (let pass = 0; pass < 2; pass++) {
    const starts: number[][] = seeds.map((seed) => [seed.start])
    const ends: number[][] = seeds.map((seed) => [seed.end])
    for (const line of lines) {
      if (line.length > seeds.length) continue
      placeCells(line, bands).forEach((column, i) => {
        starts[column]!.push(line[i]!.start)
        ends[column]!.push(line[i]!.end)
      })
    }
    // Cells far out are shifted lines, not the column.
    bands = seeds.map((_, column) => ({
      start: quantile(starts[column]!, 0.15),
      end: quantile(ends[column]!, 0.85),
    }))
    for (let i = 1; i < bands.length; i++) {
      const [left, right] = [bands[i - 1]!, bands[i]!]
      if (left.end <= right.start) continue
      const border = Math.round((left.end + right.start) / 2)
      left.end = Math.max(left.start + 1, border)
      right.start = Math.min(right.end - 1, border)
    }
  }
  return bands
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(share * (sorted.length - 1))]!
}

function coverOf(lines: readonly (readonly Segment[])[]): Int32Array {
  const width = Math.max(0, ...lines.flatMap((line) => line.map((segment) => segment.end)))
  const cover = new Int32Array(width + 1)
  for (const line of lines)
    for (const segment of line) for (let x = segment.start; x < segment.end; x++) cover[x]!++
  return cover
}

function bandsAbove(cover: Int32Array, threshold: number): Band[] {
  const bands: Band[] = []
  for (let x = 0; x < cover.length; x++) {
    if (cover[x]! <= threshold) continue
    const last = bands.at(-1)
    if (last && last.end === x) last.end = x + 1
    else bands.push({ start: x, end: x + 1 })
  }
  return bands
}

/** Cells outside every band open bands of their own: a column with a single figure. */
function addStrays(bands: Band[], lines: readonly (readonly Segment[])[], slack: number): void {
  for (const line of lines)
    for (const segment of line) {
      if (bands.some((band) => overlap(band, segment) > -slack)) continue
      bands.push({ start: segment.start, end: segment.end })
    }
  bands.sort((a, b) => a.start - b.start)
}

/** How often two cells of one line fall into the same band. */
function collisionsOf(bands: readonly Band[], lines: readonly (readonly Segment[])[]): number {
  let count = 0
  for (const line of lines) {
    const used = new Set<number>()
    for (const segment of line) {
      const band = nearest(bands, segment)
      if (used.has(band)) count++
      used.add(band)
    }
  }
  return count
}

/** The band a cell stands in or nearest to. */
export function nearest(bands: readonly Band[], cell: Band): number {
  let best = 0
  let most = -Infinity
  bands.forEach((band, i) => {
    const shared = overlap(band, cell)
    if (shared > most) {
      most = shared
      best = i
    }
  })
  return best
}

/**
 * Gives every cell of a line its column, from left to right without two cells in one column where it can be
 * avoided; words keep out of the columns that hold `codes`. Returns the column of each cell.
 */
export function placeCells(
  cells: readonly Segment[],
  bands: readonly Band[],
  codes: readonly boolean[] = [],
): number[] {
  const n = cells.length
  const m = bands.length
  if (n > m) return cells.map((cell) => nearest(bands, cell))
  const straight = align(cells, bands, codes, 0)
  if (straight.worst <= 0.6 || !cells.some((cell) => isAmount(cell.text))) return straight.columns
  // The figures of a line may all be shifted by what stands before them.
  let best = straight
  let least = straight.cost
  for (const shift of [-3, 3, -6, 6, -9, 9, -12, 12]) {
    const shifted = align(cells, bands, codes, shift)
    if (shifted.cost + Math.abs(shift) * 0.05 >= least) continue
    best = shifted
    least = shifted.cost + Math.abs(shift) * 0.05
  }
  return best.columns
}

const isAmount = (text: string): boolean => isNumber(text) && /[.,]/.test(text)

/** The columns of a line's cells when its amounts are moved by `shift`, and how far off they are. */
function align(
  cells: readonly Segment[],
  bands: readonly Band[],
  codes: readonly boolean[],
  shift: number,
): { columns: number[]; cost: number; worst: number } {
  const n = cells.length
  const m = bands.length
  const distances = cells.map((cell) => {
    const by = isAmount(cell.text) ? shift : 0
    const moved = { start: cell.start + by, end: cell.end + by }
    const words = !/^[\d\s]+$/.test(cell.text)
    return bands.map((band, j) => distance(moved, band) + (codes[j] === true && words ? 8 : 0))
  })
  // best[i][j]: least distance of the first i cells in the first j columns.
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(Infinity))
  best[0]!.fill(0)
  for (let i = 1; i <= n; i++)
    for (let j = i; j <= m; j++)
      best[i]![j] = Math.min(best[i]![j - 1]!, best[i - 1]![j - 1]! + distances[i - 1]![j - 1]!)
  const columns: number[] = []
  for (let i = n, j = m; i > 0; j--) {
    if (best[i]![j] === best[i]![j - 1]) continue
    columns[i - 1] = j - 1
    i--
  }
  const own = columns.map((column, i) => distances[i]![column]!)
  return { columns, cost: best[n]![m]!, worst: Math.max(0, ...own) }
}

function distance(cell: Band, band: Band): number {
  const shared = overlap(cell, band)
  if (shared <= 0) return 4 - shared
  const inside = shared / Math.min(cell.end - cell.start, band.end - band.start)
  return 1 - inside + Math.abs(middle(cell) - middle(band)) / 1000
}

/** Whether a band holds codes more than anything else. */
export function isCodes(band: Band, lines: readonly (readonly Segment[])[]): boolean {
  let codes = 0
  let others = 0
  for (const line of lines)
    for (const segment of line) if (overlap(band, segment) > 0) isCode(segment.text) ? codes++ : others++
  return codes > others
}

/** Whether a band holds figures more than words. */
export function isFigures(band: Band, lines: readonly (readonly Segment[])[]): boolean {
  let numbers = 0
  let words = 0
  for (const line of lines)
    for (const segment of line) if (overlap(band, segment) > 0) isNumber(segment.text) ? numbers++ : words++
  return numbers > words
}
