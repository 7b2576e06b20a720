import { perObject } from "../../../memo/index.ts"
import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { numeralValue } from "../../../text/numeral.ts"
import { linesOf } from "../texts.ts"

/** A number of points announced at the end of a line, and the numbered lines behind it. */
export interface AnnouncedPoints {
  /** As printed: 八个方面. */
  readonly said: string
  readonly value: number
  /** How many numbered lines follow. */
  readonly count: number
  readonly at: Place
  /** Where the last of them stands. */
  readonly last: Place
}

/** 归纳起来有以下八个方面：, 主要职责有7项。 */
const announced =
  /(?:以下|下列|如下|主要|共|有|为|归纳[^，。；]{0,6}|分[为成])([\d一二三四五六七八九十两]{1,3})(?:个|项|条|大|点|款|类)?(?:大|主要|重点|基本)?(?:方面|职责|职能|任务|工作|内容|事项|原则|措施|部分|问题)?[^，。；：、\d]{0,6}[：:。]$/
const styles = [
  /^（([一二三四五六七八九十]{1,3})）/,
  /^([一二三四五六七八九十]{1,3})、/,
  /^(\d{1,2})[.．、](?!\d)/,
  /^（(\d{1,2})）/,
  /^第([一二三四五六七八九十]{1,3})[，、：]/,
] as const

interface Line {
  readonly text: string
  readonly at: Place
}

/** Every announced number of points that numbered lines follow at once. */
export const announcedPoints: (disclosure: Disclosure) => readonly AnnouncedPoints[] = perObject(
  (disclosure: Disclosure) => {
    const lines = disclosure.sections.flatMap((section): Line[] => [
      { text: section.title.trim(), at: section.at },
      ...[...linesOf(section)].map(({ text, at }) => ({ text: text.trim(), at })),
    ])
    return lines.flatMap((line, i) => {
      const match = announced.exec(line.text)
      const value = match ? numberOf(match[1]!) : null
      if (!match || value === null || value < 2 || /等|其中|包括但/.test(match[0])) return []
      const points = pointsBehind(lines.slice(i + 1, i + 1 + 4 * value + 8))
      if (points.length < 2 || points.length > 40) return []
      const said = match[0].slice(match[0].indexOf(match[1]!)).replace(/[：:。]$/, "")
      return [{ said, value, count: points.length, at: line.at, last: points.at(-1)!.at }]
    })
  },
)

/** Lines numbered from one without a gap, in the style of the first, up to a line numbered in another way that is above it. */
function pointsBehind(lines: readonly Line[]): Line[] {
  const style = lines[0] && styles.find((each) => each.test(lines[0]!.text))
  if (!style) return []
  const points: Line[] = []
  for (const line of lines) {
    const number = numberIn(line.text, style)
    if (number === null) {
      // A heading of a higher kind ends the list; a line of text goes on with its point.
      if (styles.indexOf(style) !== 1 && styles[1].test(line.text)) break
      continue
    }
    if (number !== points.length + 1) break
    points.push(line)
  }
  return points
}

function numberIn(text: string, style: RegExp): number | null {
  const said = style.exec(text)?.[1]
  return said === undefined ? null : numberOf(said)
}

function numberOf(said: string): number {
  return /^\d+$/.test(said) ? Number(said) : numeralValue(said)
}
