import { displayWidth } from "../../text/width.ts"
import { cut, type Markup, markup } from "../markup.ts"

/** How wide a picture may be: on a screen, on a telephone. */
export type Size = "wide" | "narrow"

/** Widths of the drawing; it is scaled to where it stands. */
export const widths: Readonly<Record<Size, number>> = { wide: 960, narrow: 360 }

/** What every shape is drawn with: where links lead, and how wide. */
export interface Drawing {
  readonly href: (to: string) => string
  readonly size: Size
}

/** A finished drawing. */
export interface Drawn {
  readonly width: number
  readonly height: number
  readonly marks: Markup
}

/** The colours of areas, light enough for black text; the style sheet has others for the dark. */
export const fills = [
  "#cfe0f3",
  "#d9ead3",
  "#fce8c8",
  "#e6d9ef",
  "#f6d5d0",
  "#d2ecec",
  "#eadfce",
  "#dfe3ea",
] as const
/** The colours of lines and bars. */
export const strokes = ["#1f5a99", "#9a5b00", "#3a6b35", "#7a3d8f"] as const
/** The colour of words. */
export const ink = "#1c1f24"

/** Pixels of a text of some size. */
export function textWidth(text: string, size: number): number {
  return (displayWidth(text) * size) / 2
}

/** As much of a text as has room. */
export function fitted(whole: string, room: number, size: number): string {
  const text = cut(whole, 400)
  if (textWidth(text, size) <= room) return text
  let kept = ""
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > room) break
    kept += character
  }
  return kept === "" ? "" : `${kept}…`
}

/** Words at a place; nothing when there is no room for any. */
export function words(
  text: string,
  x: number,
  y: number,
  {
    size = 14,
    anchor = "start",
    fill = ink,
    room = Infinity,
  }: { size?: number; anchor?: "start" | "middle" | "end"; fill?: string; room?: number } = {},
): Markup | null {
  const shown = fitted(text, room, size)
  if (shown === "") return null
  return markup`<text class="w" x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" fill="${fill}">${shown}</text>`
}

/** Marks that lead somewhere, when they are large enough to be hit with a finger. */
export function linked(
  marks: Markup,
  to: string | undefined,
  name: string,
  { href }: Drawing,
  isLarge = true,
): Markup {
  const short = cut(name, 200)
  const said = markup`<title>${short}</title>`
  return to !== undefined && isLarge
    ? markup`<a href="${href(to)}"${hasWords(marks) ? null : markup` aria-label="${short}"`}>${said}${marks}</a>`
    : markup`<g>${said}${marks}</g>`
}

/** Words that are seen are its name; only marks without any are given one. */
function hasWords({ text }: Markup): boolean {
  return text.includes("<text")
}

/** Coordinates with one decimal. */
export function round(x: number): number {
  return Math.round(x * 10) / 10
}
