/** A word longer than this may be broken anywhere, or it would run over its neighbour. */
export const longestWord = 24

/**
 * User text as a Typst string. Strings are never parsed as markup, so only the characters that end or escape a
 * string need care; control characters, which no font can show, become blanks.
 */
export function quoted(text: string): string {
  return `"${text
    .replace(/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u2028\u2029\ufeff]/gu, " ")
    .replace(/[\\"]/g, "\\$&")}"`
}

/** Text of several lines as Typst content in code mode: strings, each line a paragraph of its own. */
export function lines(text: string): string {
  const parts = text.split("\n").map(breakable)
  return parts.length === 1 && parts[0]!.length === 1
    ? parts[0]![0]!
    : `[${parts.map((line) => line.map((piece) => `#${piece}`).join("#h(0pt)")).join("#parbreak()")}]`
}

const tooLong = new RegExp(`[!-~]{${longestWord + 1},}`)

/** A line as strings between which it may be broken; a blank without breadth lets Typst do so. */
function breakable(line: string): string[] {
  if (!tooLong.test(line)) return [quoted(line)]
  return line.split(new RegExp(`(?<=[!-~]{${longestWord}})(?=[!-~])`)).map(quoted)
}

/** As broad as a Chinese character in Noto Serif SC, and no line ends at it, where it would be lost. */
const broadBlank = "\u00a0".repeat(4)

/** Text of a cell: a blank beside a Chinese character is as broad as one, or readers take it for nothing. */
export function cellText(text: string): string {
  return lines(text.replace(/(?<=[^!-~\s]) +(?=\S)|(?<=\S) +(?=[^!-~\s])/g, broadBlank))
}

/** Text of a head: its blanks are where it may be broken first (科目　编码). */
export function headText(text: string): string {
  return lines(text.replace(/(?<=[^!-~\s]) +(?=[^!-~\s])/g, "\u3000"))
}

/** Text of prose: the same between Chinese characters alone, for those beside figures and Latin words are usual. */
export function proseText(text: string): string {
  return lines(text.replace(/(?<=[^!-~\s]) +(?=[^!-~\s])/g, broadBlank))
}
