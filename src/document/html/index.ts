import { type Block, type LeftOut, Unreadable } from "../blocks.ts"
import { Budget } from "../budget.ts"
import { type RawCell, tableOf } from "../grid.ts"
import { type Element, elements, isElement, lineOf } from "./dom.ts"
import { type FlowItem, flowOf } from "./flow.ts"
import { documentRoot } from "./furniture.ts"
import { Measures } from "./measure.ts"
import { fragmentOf, pageOf, tooDeep } from "./parse.ts"
import { layOut } from "./table.ts"

/**
 * Reads a saved web page: finds the document among menus, side bars and foot, takes layout tables apart and
 * keeps the tables of data. A table inside a cell follows the table it stands in.
 */
export function readHtml(html: string, budget = new Budget()): { blocks: Block[]; leftOut: LeftOut[] } {
  try {
    return read(html, budget)
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable(tooDeep)
    throw error
  }
}

function read(html: string, budget: Budget): { blocks: Block[]; leftOut: LeftOut[] } {
  const page = pageOf(html, budget)
  const top = elements(page).find((element) => isElement(element, "html"))
  const body = (top && elements(top).find((element) => isElement(element, "body"))) ?? page
  const measures = new Measures(budget)
  const { root, headings } = documentRoot(body, measures)
  const leftOut: LeftOut[] = []
  const onHidden = (element: Element) => {
    const hidden = measures.of(element)
    if (hidden.tables > 0)
      leftOut.push({ what: `网页中隐藏的 ${hidden.tables} 个表格未读取`, at: { line: lineOf(element) } })
  }
  const items = [
    ...headings.flatMap((heading) => flowOf(wrapped(heading), measures, true)),
    ...flowOf(root, measures, false, onHidden),
  ]
  return { blocks: blocksOf(items, measures), leftOut }
}

/**
 * Reads a piece of HTML inside another text: `line` is the line it begins on, `tables` how many tables stand before.
 */
export function readFragment(html: string, line: number, tables: number, budget: Budget): Block[] {
  const measures = new Measures(budget)
  const items = flowOf(fragmentOf(html, budget), measures, true)
  return blocksOf(items, measures, { line: line - 1, tables })
}

/** The flow of an element itself, not only of what is in it. */
function wrapped(element: Element): Element {
  return { ...element, childNodes: [element] }
}

function blocksOf(items: readonly FlowItem[], measures: Measures, before = { line: 0, tables: 0 }): Block[] {
  const blocks: Block[] = []
  let { tables } = before
  const add = (list: readonly FlowItem[]) => {
    for (const item of list) {
      if (item.kind === "line") {
        blocks.push({
          kind: "paragraph",
          text: item.text,
          level: item.level,
          at: { line: item.line + before.line },
        })
        continue
      }
      const { rows, inner } = layOut(item.element, measures)
      if (rows.length > 0) {
        tables++
        const placed =
          before.line === 0 ? rows : rows.map((row) => row.map((cell) => below(cell, before.line)))
        blocks.push(tableOf(placed, tables, { line: lineOf(item.element) + before.line }, measures.budget))
      }
      add(inner)
    }
  }
  add(items)
  return blocks
}

/** A cell so many lines further down. */
function below(cell: RawCell, lines: number): RawCell {
  return { ...cell, at: { ...cell.at, line: (cell.at.line ?? 1) + lines } }
}
