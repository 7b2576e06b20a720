/** A4 upright with the margins of official documents (GB/T 9704), or on its side with narrower ones, in millimetres. */
export const paper = {
  upright: { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 },
  sideways: { width: 297, height: 210, top: 26, bottom: 22, left: 22, right: 22 },
} as const

/** The room for text on a page, in points. */
export function textArea(landscape: boolean): { readonly width: number; readonly height: number } {
  const { width, height, left, right, top, bottom } = landscape ? paper.sideways : paper.upright
  return { width: points(width - left - right), height: points(height - top - bottom) }
}

function points(millimetre: number): number {
  return (millimetre * 72) / 25.4
}

/** Size of type and height of a line with what stands below it, in points: the same in Word and in PDF. */
export interface Setting {
  readonly size: number
  readonly line: number
  readonly after: number
}

/** How the kinds of lines of an official document are set: 三号 for prose, 二号 for parts, 小二 for titles of tables. */
export const settings = {
  prose: { size: 16, line: 28, after: 0 },
  part: { size: 22, line: 34, after: 22 },
  tableTitle: { size: 18, line: 28, after: 6 },
  sheetTitle: { size: 14, line: 26, after: 2 },
  caption: { size: 10.5, line: 15, after: 2 },
  remark: { size: 10.5, line: 15, after: 3 },
} as const satisfies Record<string, Setting>

/** The height of a line inside a table, in sizes of its type. */
export const tableLine = 1.3

/** What stands between two tables, in points. */
export const tableGap = 8
