import { cutAt } from "./cells.ts"
import type { TableLine } from "./rows.ts"
import type { Segment } from "./segments.ts"

/** A number that may count rows: a cell of its own, or behind a name one blank apart. */
interface Candidate {
  readonly line: number
  readonly segment: Segment
  readonly value: number
  /** Where it begins in its segment. */
  readonly offset: number
  readonly start: number
}

/** Numbers below each other of which each is the next. */
interface Run {
  readonly all: Candidate[]
}

/** A run of fewer numbers may be chance. */
const fewest = 5

/** How many lines may lie between two numbers of a run: names are wrapped onto lines of their own. */
const mostLines = 3

/** How far numbers of a run may stand off each other: long names draw them aside. */
const furthest = 14

/**
 * Numbers that count the rows (行次 30 31 32) and those that count the columns (栏次 1 2 3), in whatever column they
 * stand and however close to their neighbours: each in a cell of its own.
 */
export function withNumbersApart(source: readonly TableLine[]): readonly TableLine[] {
  const { lines, numbered } = leadingApart(wholeCounters(source).map(countersApart))
  const counted = new Map<Segment, { readonly offset: number; readonly run: number }>()
  runsIn(lines).forEach(({ all }, i) => {
    for (const { segment, offset } of all) counted.set(segment, { offset, run: i + 1 })
  })
  // A number the print left out ends a run; those in the first cells are numbers of rows all the same.
  const leading = lines.flatMap(({ segments }) => counted.get(segments[0]!)?.run ?? [])[0] ?? 0
  if (counted.size === 0 && !numbered) return lines
  return lines.map((line) => ({
    ...line,
    segments: line.segments.flatMap((segment, i): Segment[] => {
      const own = counted.get(segment)
      if (own) {
        const parts = own.offset === 0 ? [segment] : cutAt(segment, [own.offset])
        return parts.with(-1, { ...parts.at(-1)!, counts: own.run })
      }
      return numbered && i === 0 && /^\d{1,3}$/.test(segment.text)
        ? [{ ...segment, counts: leading }]
        : [segment]
    }),
  }))
}

/** The word of a row that counts the columns, set over and under it in a narrow column (栏 | 1 2 3 | 次), is put into it. */
function wholeCounters(lines: readonly TableLine[]): readonly TableLine[] {
  const isAlone = (line: TableLine | undefined, text: string) =>
    line?.segments.length === 1 && line.segments[0]!.text === text
  const at = lines.findIndex(
    (line, i) =>
      isAlone(lines[i - 1], "栏") && isAlone(lines[i + 1], "次") && countersApart(line).segments.length > 2,
  )
  if (at < 0) return lines
  const first = lines[at - 1]!.segments[0]!
  const whole = { ...lines[at]!, segments: [{ ...first, text: "栏次" }, ...lines[at]!.segments] }
  return [...lines.slice(0, at - 1), whole, ...lines.slice(at + 2)]
}

/** A row that counts the columns, its numbers one blank apart here and there. */
function countersApart(line: TableLine): TableLine {
  const words = line.segments.flatMap(({ text }) => text.split(/\s+/))
  const numbers = /^\d/.test(words[0] ?? "") ? words : words.slice(1)
  if (numbers.length < 3 || numbers.some((word, i) => word !== String(i + 1))) return line
  const starts = ({ text }: Segment) => [...text.matchAll(/(?<=\s)\S/g)].map(({ index }) => index)
  return { ...line, segments: line.segments.flatMap((segment) => cutAt(segment, starts(segment))) }
}

/** Rows that are numbered in their first cell (1 一、教育支出): number and name are two cells. */
function leadingApart(lines: readonly TableLine[]): {
  readonly lines: readonly TableLine[]
  readonly numbered: boolean
} {
  const numbers = lines.flatMap((line) => {
    const match = /^(\d{1,3})(?: \S|$)/.exec(line.segments[0]!.text)
    return match ? [Number(match[1])] : []
  })
  const steps = numbers.filter((number, i) => i > 0 && number === numbers[i - 1]! + 1).length
  if (steps < 3 || steps < numbers.length * 0.8) return { lines, numbered: false }
  const apart = lines.map((line) => {
    const [first, ...rest] = line.segments as [Segment, ...Segment[]]
    const match = /^(\d{1,3}) \S/.exec(first.text)
    return match ? { ...line, segments: [...cutAt(first, [match[1]!.length]), ...rest] } : line
  })
  return { lines: apart, numbered: true }
}

function runsIn(lines: readonly TableLine[]): Run[] {
  const runs: Run[] = []
  let open: Run[] = []
  lines.forEach(({ segments }, line) => {
    open = open.filter(({ all }) => line - all.at(-1)!.line <= mostLines)
    const taken = new Set<Run>()
    for (const candidate of segments.flatMap((segment) => candidatesIn(segment, line))) {
      const next = open
        .filter((run) => !taken.has(run) && goesOn(run, candidate))
        .sort((a, b) => offOf(a, candidate) - offOf(b, candidate))[0]
      if (next) {
        next.all.push(candidate)
        taken.add(next)
      } else if (candidate.offset === 0) {
        const run = { all: [candidate] }
        runs.push(run)
        open.push(run)
        taken.add(run)
      }
    }
  })
  return runs.filter(({ all }) => all.length >= fewest)
}

const offOf = ({ all }: Run, { start }: Candidate) => Math.abs(all.at(-1)!.start - start)

const goesOn = (run: Run, candidate: Candidate) =>
  run.all.at(-1)!.value + 1 === candidate.value && offOf(run, candidate) <= furthest

function candidatesIn(segment: Segment, line: number): Candidate[] {
  const match = /(?:^|[\u4e00-\u9fff）)] )(\d{1,3})$/.exec(segment.text)
  if (!match) return []
  const offset = segment.text.length - match[1]!.length
  const start = offset === 0 ? segment.start : cutAt(segment, [offset]).at(-1)!.start
  return [{ line, segment, value: Number(match[1]), offset, start }]
}
