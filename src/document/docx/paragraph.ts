import type { FlowItem, Span } from "./flow.ts"
import type { Numbering } from "./numbering.ts"
import type { ParagraphStyle } from "./styles.ts"

/** A paragraph while it is being walked through. */
export interface OpenParagraph {
  text: string
  style: string | null
  list: string | null
  depth: number | null
  outline: number | null
  /** Its mark is a tracked deletion: the next paragraph goes on in the same line. */
  joinsNext: boolean
  /** Stands in a contents list. */
  contents: boolean
  /** Has a tab stop with leading dots, as contents lists do. */
  dotted: boolean
  /** The page its first words stand on; null before anything is printed. */
  page: number | null
  /** Where it stands in the part; what is in a text box stands where the paragraph does that holds the box. */
  readonly span: { readonly from: number; to: number }
  /** Text boxes anchored in it, to follow it. */
  readonly after: FlowItem[]
}

/** A paragraph that has just opened. */
export function openParagraph(contents: boolean, span: OpenParagraph["span"]): OpenParagraph {
  return {
    text: "",
    style: null,
    list: null,
    depth: null,
    outline: null,
    joinsNext: false,
    contents,
    dotted: false,
    page: null,
    span,
    after: [],
  }
}

/** The lines of a closed paragraph, with its automatic number; none for a line of the contents list. */
export function linesOf(
  paragraph: OpenParagraph,
  carried: string,
  style: ParagraphStyle,
  numbering: Numbering,
  page: number,
  span: Span | null = paragraph.span,
): FlowItem[] {
  const text = (carried + paragraph.text).trim()
  const number = numberOf(paragraph, style, numbering, text !== "")
  if (text === "" || isContentsLine(paragraph, style, text)) return []
  const outline = paragraph.outline
  const level = outline === null ? style.level : outline < 9 ? outline + 1 : null
  const printed = number + text
  if (!printed.includes("\n")) return [{ kind: "line", text: printed, level, page, span }]
  return printed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ kind: "line", text: line, level, page, span }))
}

function numberOf(
  paragraph: OpenParagraph,
  style: ParagraphStyle,
  numbering: Numbering,
  printed: boolean,
): string {
  const list = paragraph.list ?? style.list
  if (!list || list === "0") return ""
  const own = paragraph.style === null ? null : numbering.levelOfStyle(list, paragraph.style)
  const depth = paragraph.depth ?? own ?? style.depth ?? 0
  const number = numbering.next(list, depth)
  if (number === "" || !printed) return ""
  // Word puts a tab or a blank behind the number; behind 、 or ） it carries nothing.
  return /[、．.，,：:）)\]】\s]$/.test(number) ? number : `${number} `
}

/**
 * A contents list repeats every title, so its lines are left out. Prose that an unclosed contents field or a
 * careless content control has swallowed is not a line of it.
 */
function isContentsLine(paragraph: OpenParagraph, style: ParagraphStyle, text: string): boolean {
  if (/^目\s*[录次]$/.test(text)) return true
  if (style.contents) return true
  if (paragraph.dotted && /\t\s*[\dIVXivx]+$/.test(text)) return true
  return paragraph.contents && text.length < 120 && !/[。；;]$/.test(text)
}
