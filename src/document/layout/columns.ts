import { type Band, type Kind, kindsOf, levelNamed, middle, overlap } from "./band.ts"
import { clustersOf } from "./clusters.ts"
import { isNumber, type Segment } from "./segments.ts"

const chinese = /[\u4e00-\u9fff]/

/** A row that counts the columns (栏次 1 2 3 4) has a cell in every one of them. */
export function isCounted(line: readonly Segment[]): boolean {
  const numbers = line.slice(1).map((segment) => segment.text)
  return numbers.length >= 2 && numbers.every((text, i) => text === String(i + 1))
}

/**
 * The columns that the cells of some lines form, from left to right: no more than there are titles for, when that
 * is known and the lines allow it. `kinds` is what the titles say that the columns hold. None where they are too many.
 */
export function bandsOf(
  lines: readonly (readonly Segment[])[],
  limits = { figures: Infinity, texts: Infinity },
  kinds: readonly Kind[] = [],
): Band[] {
  const most = lines.reduce((widest, line) => Math.max(widest, line.length), 0)
  const counted = lines.find(isCounted)
  const told = kinds.length === counted?.length
  // As many titles as columns are counted say what each of them holds.
  const first = lines.some((line) => line[0]?.counts !== undefined) ? "code" : "text"
  const kindOf = (i: number) => (told ? kinds[i]! : i === 0 ? first : "figure")
  const clusters = clustersOf(counted ? lines.filter((line) => line !== counted) : lines, limits)
  const full = clusters.length === kinds.length ? null : bandsByOrder(lines, kinds)
  if (full && !counted) return settled(full, lines, false)
  // Names are counted too in some forms: then the cells below say which columns hold them.
  const named =
    !told &&
    clusters.length === counted?.length &&
    clusters.filter(({ kind }) => kind !== "figure").length > 1
  const seeds =
    counted && counted.length >= most && !named
      ? counted.map(({ start, end }, i): Band => ({ start, end, kind: kindOf(i) }))
      : clusters
  if (isTooWide(lines, seeds.length)) return []
  return settled(seeds, lines, seeds !== clusters)
}

/**
 * The columns by the order of the cells, where many lines have a cell below every title: their places may drift apart
 * from line to line. Null where too few have.
 */
function bandsByOrder(lines: readonly (readonly Segment[])[], kinds: readonly Kind[]): Band[] | null {
  const full = lines.filter((line) => {
    const own = kindsOf(line)
    return (
      line.length === kinds.length && kinds.every((kind, i) => (kind === "figure") === (own[i] === "figure"))
    )
  })
  if (kinds.length < 4 || full.length < 3 || full.length * 4 < lines.length) return null
  return kinds.map((kind, i): Band => {
    const cells = full.map((line) => line[i]!)
    return {
      start: quantile(
        cells.map(({ start }) => start),
        0.5,
      ),
      end: quantile(
        cells.map(({ end }) => end),
        0.5,
      ),
      kind,
    }
  })
}

/** Columns as the cells that fall to them lie; those that none falls to are no columns. */
function settled(seeds: readonly Band[], lines: readonly (readonly Segment[])[], sure: boolean): Band[] {
  let bands = [...seeds]
  for (let pass = 0; pass < 2; pass++) {
    const starts: number[][] = bands.map(() => [])
    const ends: number[][] = bands.map(() => [])
    const rooms: number[] = bands.map(() => Infinity)
    for (const line of lines) {
      if (line.length > bands.length) continue
      const columns = placeCells(line, bands)
      columns.forEach((column, i) => {
        starts[column]!.push(line[i]!.start)
        ends[column]!.push(line[i]!.end)
        if (i > 0 && columns[i - 1] === column - 1)
          rooms[column] = Math.min(rooms[column]!, line[i]!.start - line[i - 1]!.end)
      })
    }
    bands = bands.flatMap((band, column): Band[] => {
      if (starts[column]!.length === 0) return []
      // Counted columns are sure: theirs is what all but a few of their cells cover, be they long or short.
      const place = {
        start: quantile(starts[column]!, sure ? 0.2 : 0.5),
        end: quantile(ends[column]!, sure ? 0.8 : 0.5),
      }
      const [low, high] = [quantile(starts[column]!, 0.05), quantile(ends[column]!, 0.95)]
      return [{ ...band, ...place, low, high, room: rooms[column]! }]
    })
  }
  return bands
}

/** Whether figures stand so close to those before them that there is no blank column between. */
export function isTight(bands: readonly Band[], at: number): boolean {
  const [left, right] = [bands[at - 1], bands[at]]
  return left?.kind === "figure" && right?.kind === "figure" && (right.room ?? right.start - left.end) < 5
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(share * (sorted.length - 1))]!
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

/** Steps that placing the cells of a table once may take: a hundred columns and a thousand lines take a tenth of them. */
const mostSteps = 50_000_000

/** Whether lines have more cells than could be placed in so many columns in sensible time: no published table has. */
export function isTooWide(lines: readonly (readonly Segment[])[], columns: number): boolean {
  let steps = 0
  for (const { length } of lines)
    steps += length <= columns ? (length * (columns - length + 1) ** 2) / 2 : columns
  return steps > mostSteps
}

/**
 * Gives every cell of a line its column, from left to right, never two cells in one column while there are
 * columns enough. A cell may stand off its column by as much as the cell before it does: long names push
 * figures aside, by what they reach beyond their own column. Returns the column of each cell.
 */
export function placeCells(cells: readonly Segment[], bands: readonly Band[]): number[] {
  const n = cells.length
  const m = bands.length
  if (n > m) return cells.map((cell) => nearest(bands, cell))
  const kinds = kindsOf(cells)
  // best[i][j]: least cost of the first i + 1 cells, the last of them in column j.
  const best = Array.from({ length: n }, () => new Float64Array(m).fill(Infinity))
  const from = Array.from({ length: n }, () => new Int32Array(m).fill(-1))
  for (let i = 0; i < n; i++) {
    const skipped = skippedBefore(cells, bands, i)
    for (let j = i; j < m - (n - 1 - i); j++) {
      const own = mismatch(kinds[i]!, bands[j]!, cells[i]!)
      const off = offset(cells[i]!, bands[j]!)
      if (i === 0) {
        best[0]![j] = own + Math.abs(off)
        continue
      }
      for (let k = i - 1; k < j; k++) {
        const before = best[i - 1]![k]!
        if (before === Infinity) continue
        const pushed =
          kinds[i - 1] === "text" && kinds[i] === "figure"
            ? Math.max(0, cells[i - 1]!.end - bands[k]!.end)
            : offset(cells[i - 1]!, bands[k]!)
        const drift = Math.abs(off - pushed) + 1
        const cost = before + own + Math.min(Math.abs(off), drift) + skipped(k, j)
        if (cost >= best[i]![j]!) continue
        best[i]![j] = cost
        from[i]![j] = k
      }
    }
  }
  const columns: number[] = []
  let last = 0
  for (let j = 1; j < m; j++) if (best[n - 1]![j]! < best[n - 1]![last]!) last = j
  for (let i = n - 1; i >= 0; i--) {
    columns[i] = last
    last = from[i]![last]!
  }
  return columns
}

/**
 * What it costs the i-th cell to leave the columns between two blank: a single blank before a figure leaves no room for
 * a blank column of figures.
 */
function skippedBefore(
  cells: readonly Segment[],
  bands: readonly Band[],
  i: number,
): (k: number, j: number) => number {
  if (i === 0) return () => 0
  const room = cells[i]!.start - cells[i - 1]!.end
  const number = isNumber(cells[i]!.text)
  /** How many columns before each are too wide for the room. */
  const wide = new Int32Array(bands.length + 1)
  for (const [c, { kind, start, end }] of bands.entries())
    wide[c + 1] = wide[c]! + (kind === "figure" && room < end - start ? 1 : 0)
  return (k, j) => {
    // The first of some figures is their total: it is not blank where others stand.
    const total = number && k + 1 < j && bands[k]!.kind === "text" && bands[k + 1]!.kind === "figure"
    return 3 * (wide[j]! - wide[k + 1]!) + (total ? 3 : 0)
  }
}

/** How far a cell stands from its column: the least of its edges and middle, signed. */
function offset(cell: Band, band: Band): number {
  const offs = [cell.end - band.end, middle(cell) - middle(band), cell.start - band.start]
  return offs.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a))
}

function mismatch(kind: Kind, band: Band, cell: Segment): number {
  // Numbers that count rows are of one column wherever long names drew them.
  if (cell.counts !== undefined && band.run !== undefined) return cell.counts === band.run ? -10 : 20
  // The end of a level's name (满意度指 | 标) is below its beginning.
  if (band.level !== undefined && /^(?:度?指)?标$/.test(cell.text)) return -4
  const level = band.level === undefined ? null : levelNamed(cell.text)
  if (level !== null) return level === band.level ? -10 : 10
  if (band.kind === undefined || band.kind === kind) return band.blank ? 6 : 0
  if (kind === "text") return chinese.test(cell.text) ? (band.kind === "code" ? 9 : 14) : 4
  return band.kind === "text" ? 12 : 14
}
