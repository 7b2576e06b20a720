import { displayWidth } from "../text/width.ts"
import { lineCount } from "./line-breaks.ts"

/** How a title of several lines is set in the middle: half-width characters of its room, and how much less its first line has. */
export interface TitleRoom {
  readonly room: number
  readonly less: number
}

/** What programs put between Han and figures by themselves, in half-width characters: Word a quarter of the type. */
const apart = 0.5

/** More than this the first line does not move to the side for a better break. */
const aside = 4

/**
 * The room in which a title too long for `most` half-width characters breaks well: before its year or behind it, else into
 * lines of about the same length. Null for what fits one line.
 */
export function titleRoom(text: string, most: number): TitleRoom | null {
  // What fits by a hair would leave its last character alone on a line.
  const lines = lineCount(text, most, 0, apart)
  if (lines < 2) return null
  const year = /\d{4}年度?/.exec(text)
  const breaks = year && lines === 2 ? [year.index, year.index + year[0].length] : []
  const rooms = breaks
    .map((at) => [displayWidth(text.slice(0, at).trim()), displayWidth(text.slice(at).trim())] as const)
    .filter(([first, second]) => first > 0 && second > 0 && first <= most && second <= most)
    .map(([first, second]) => ({ room: Math.max(first, second), less: Math.max(0, second - first) }))
    .filter(({ less }) => less <= aside)
    .sort((a, b) => a.less - b.less)
  if (rooms[0]) return rooms[0]
  let room = Math.max(2, Math.ceil(displayWidth(text) / lines))
  while (room < most && lineCount(text, room) > lines) room++
  return { room, less: 0 }
}
