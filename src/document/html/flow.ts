import {
  attribute,
  type Element,
  elements,
  isElement,
  isHidden,
  isSilent,
  lineOf,
  type Node,
  type Parent,
  styleOf,
} from "./dom.ts"
import { isFurniture } from "./furniture.ts"
import { isLayout } from "./layout.ts"
import type { Measures } from "./measure.ts"

/** What a page says in order: lines, and tables still to be laid out. */
export type FlowItem =
  | { readonly kind: "line"; readonly text: string; readonly level: number | null; readonly line: number }
  | { readonly kind: "table"; readonly element: Element }

const blocks = new Set(
  "address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
)

/** Reads what stands inside a node; `keepAll` for the inside of a cell, which has no furniture. */
export function flowOf(
  parent: Parent,
  measures: Measures,
  keepAll: boolean,
  onHidden?: (element: Element) => void,
): FlowItem[] {
  const items: FlowItem[] = []
  let text = ""
  let line = 0
  let level: number | null = null
  let verbatim = false
  /** Whether a blank at the head of the next text would be one too many. */
  let afterBlank = true

  const flush = () => {
    measures.budget.text(text.length)
    const found = text.trim()
    if (found !== "") items.push({ kind: "line", text: found, level, line })
    text = ""
    afterBlank = true
    line = 0
  }
  const print = (value: string, startLine: number) => {
    if (line === 0) {
      const lead = /^[\s\u00a0\u3000]*/.exec(value)![0]
      if (lead.length < value.length) line = startLine + (lead.match(/\n/g)?.length ?? 0)
    }
    const shown = verbatim ? value : folded(value, afterBlank)
    if (shown === "") return
    text += shown
    afterBlank = shown.endsWith(" ")
  }
  const printText = (value: string, startLine: number) => {
    if (!verbatim) print(value, startLine)
    else
      value.split(/\r?\n/).forEach((part, i) => {
        if (i > 0) flush()
        print(part, startLine + i)
      })
  }
  const visit = (node: Node): void => {
    measures.budget.step()
    if (node.nodeName === "#text" && "value" in node) printText(node.value, lineOf(node))
    else if (isElement(node)) visitElement(node)
  }
  const visitElement = (node: Element): void => {
    if (isSilent(node)) {
      if (isHidden(node)) onHidden?.(node)
    } else if (node.tagName === "br") flush()
    else if (isContentsLine(node, measures) || (!keepAll && isFurniture(node, measures))) return
    else if (blocks.has(node.tagName)) visitBlock(node)
    else {
      const outer = verbatim
      verbatim ||= keepsBlanks(node)
      inside(node)
      verbatim = outer
    }
  }
  const visitBlock = (node: Element): void => {
    flush()
    if (node.tagName === "table" && !isLayout(node, measures)) {
      for (const caption of elements(node).filter((child) => isElement(child, "caption"))) inside(caption)
      flush()
      items.push({ kind: "table", element: node })
      return
    }
    const outer = { level, verbatim }
    const heading = /^h([1-6])$/.exec(node.tagName)
    if (heading) level = Number(heading[1])
    if (node.tagName === "pre" || keepsBlanks(node)) verbatim = true
    if (node.tagName === "li") text = measures.listNumber(node)
    afterBlank = text === ""
    inside(node)
    flush()
    level = outer.level
    verbatim = outer.verbatim
  }
  const inside = (node: Parent) => {
    for (const child of node.childNodes) visit(child)
  }
  inside(parent)
  flush()
  return items
}

/** Whether an element shows its blanks as they are. */
function keepsBlanks(element: Element): boolean {
  return element.attrs.length > 0 && /white-space\s*:\s*(?:pre(?!-line)|break-spaces)/i.test(styleOf(element))
}

/** A line of a contents list, which repeats the titles: Word marks them when it saves a page, others link. */
function isContentsLine(element: Element, measures: Measures): boolean {
  if (/\bmsotoc\d/i.test(attribute(element, "class"))) return true
  return isElement(element, "p", "li", "div", "ul", "ol") && measures.isContentsLine(element)
}

/** White space as a browser shows it: line ends of the source are blanks. */
function folded(value: string, afterBlank: boolean): string {
  const text = value.replace(/[ \t\r\n\f]+/g, " ")
  return afterBlank && text.startsWith(" ") ? text.slice(1) : text
}
