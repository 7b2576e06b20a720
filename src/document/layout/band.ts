import { isNumber, type Segment } from "./segments.ts"

/** What the cells of a column are. */
export type Kind = "code" | "figure" | "text"

/** A column of a table on one page: the stretch of positions its cells cover. */
export interface Band {
  start: number
  end: number
  readonly kind?: Kind
  /** How far its cells reach, all but a few; they are wider than the stretch that most of them cover. */
  readonly low?: number
  readonly high?: number
  /** The fewest blanks between its cells and those of the band before, where a line has both. */
  readonly room?: number
  /** Of a column that counts rows: the run of its numbers. */
  readonly run?: number
  /** Of a column titled 一级指标 or 二级指标: which level of indicators it names. */
  readonly level?: 1 | 2
  /** True when no cell was found to form it: only its title is known. */
  readonly blank?: boolean
}

const levels = [
  /^(?:产出|效益|效果|满意度|成本)(?:指标?)?$/,
  /^(?:数量|质量|时效|(?:经济|社会|生态|生态环境)?(?:效益|成本)|可持续影响|服务对象满意度?)(?:指标?)?$/,
]

/** The level of indicators that a text names, whole or cut at its end; null when it names none. */
export function levelNamed(text: string): 1 | 2 | null {
  return levels[0]!.test(text) ? 1 : levels[1]!.test(text) ? 2 : null
}

/** How many positions two stretches share. */
export function overlap(a: Band, b: Band): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

/** Where a stretch has its middle. */
export function middle(band: Band): number {
  return (band.start + band.end) / 2
}

/** Everything that some stretches cover or reach over together. */
export function hull(...bands: readonly Band[]): Band {
  return {
    start: Math.min(...bands.map(({ start, low }) => low ?? start)),
    end: Math.max(...bands.map(({ end, high }) => high ?? end)),
  }
}

const whole = /^\d{1,7}$/
const classified = /^[1-6]\d{2}(?:\d{2}){0,2}$/

/** What each cell of a line is. A number without point is a code when a name or another code follows it. */
export function kindsOf(line: readonly Segment[]): Kind[] {
  const kinds: Kind[] = []
  for (let i = line.length - 1; i >= 0; i--) {
    const { text } = line[i]!
    const next = kinds[i + 1]
    if (line[i]!.counts !== undefined) kinds[i] = "code"
    else if (line[i]!.rest) kinds[i] = "text"
    else if (!isNumber(text)) kinds[i] = /^[-—－–]{1,2}$/.test(text) ? "figure" : "text"
    else if (!whole.test(text)) kinds[i] = "figure"
    else if (next === "text" || next === "code")
      kinds[i] = i === 0 || isNumber(line[i - 1]!.text) || /^\d{5}(?:\d\d)?$/.test(text) ? "code" : "figure"
    else
      kinds[i] =
        classified.test(text) && (i === 0 || endsWithCode(line) || isLed(line, i)) ? "code" : "figure"
  }
  return kinds
}

/** Whether only the number of the row stands before a code whose name is on other lines: its amounts are printed otherwise. */
function isLed(line: readonly Segment[], at: number): boolean {
  const behind = line.slice(at + 1)
  return (
    at === 1 &&
    /^\d{1,3}$/.test(line[0]!.text) &&
    behind.length > 0 &&
    behind.every(({ text }) => /[.,]/.test(text))
  )
}

/** Whether the last number of a line is a code whose name stands on the next: its amounts are printed otherwise. */
function endsWithCode(line: readonly Segment[]): boolean {
  const [last, ...others] = line.map((segment) => segment.text).reverse()
  return /^\d{5}(?:\d\d)?$/.test(last!) && others.some((text) => isNumber(text) && /[.,]/.test(text))
}
