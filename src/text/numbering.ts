/** 一, 十二: a number as headings are counted, as the source of a pattern. */
export const ordinal = "[一二三四五六七八九十百]{1,4}"

/** 一、 （一） 1. （1） 1） ①: what a heading or a line of a list is numbered with, as the source of a pattern. */
export const lineNumber = `(?:${ordinal}[、.．]|[（(](?:${ordinal}|\\d{1,2})[）)][、.．]?|\\d{1,2}(?:[、．）)]|\\.(?!\\d))|[①-⑳][、.．]?)`

/** How headings and lines of lists are numbered, from the highest down; the number is the first group. */
export const numberStyles = {
  part: new RegExp(`^第(${ordinal})部分`),
  chapter: new RegExp(`^(${ordinal})[、.．]`),
  section: new RegExp(`^[（(](${ordinal})[）)]`),
  item: /^(\d{1,2})[、.．](?!\d)/,
  subitem: /^[（(](\d{1,2})[）)]/,
} as const

const atStart = new RegExp(`^\\s*${lineNumber}\\s*`)

/** A line without the number it begins with: `（三）保障措施` → `保障措施`. */
export function withoutNumber(line: string): string {
  return line.replace(atStart, "")
}

const beginning = new RegExp(`^(?:第?${ordinal}部分|${lineNumber})`)

/** Whether a line begins a new paragraph: it is numbered. One of other words may go on what a turn of the line cut. */
export function isNumbered(line: string): boolean {
  return beginning.test(line)
}
