import { attribute, type Element, elements, isElement, type Parent } from "./dom.ts"
import type { Measures } from "./measure.ts"

/**
 * Whether a table only places blocks on the page. Its cells are then read one after another. One that says what its
 * headers head (`scope`) is a table of data.
 */
export function isLayout(table: Element, measures: Measures): boolean {
  const known = measures.layouts.get(table)
  if (known !== undefined) return known
  const found = placesBlocks(table, measures)
  measures.layouts.set(table, found)
  return found
}

function placesBlocks(table: Element, measures: Measures): boolean {
  if (/^(presentation|none)$/.test(attribute(table, "role"))) return true
  const cells = cellsOf(table)
  if (cells.some((cell) => attribute(cell, "scope") !== "")) return false
  if (cells.length === 1) return hasBlocks(cells[0]!)
  const whole = measures.of(table)
  const nested = nestedTables(table)
  const inNested = nested.reduce((total, inner) => total + measures.of(inner).plain, 0)
  if (nested.length > 0 && inNested * 2 >= whole.plain) return true
  const largest = cells.reduce(
    (most, cell) => (measures.of(cell).plain > measures.of(most).plain ? cell : most),
    cells[0]!,
  )
  if (!largest || measures.of(largest).plain < 0.6 * whole.plain) return false
  if (hasHeading(largest)) return true
  return (
    blockCount(largest) >= 3 &&
    cells.every((cell) => cell === largest || measures.of(cell).plain === 0 || measures.isLinkList(cell))
  )
}

/** The rows of a table by row group, since a rowspan ends with its group. */
export function rowGroups(table: Element): Element[][] {
  const groups: Element[][] = []
  let loose: Element[] = []
  for (const child of elements(table)) {
    if (isElement(child, "tr")) loose.push(child)
    if (!isElement(child, "thead", "tbody", "tfoot")) continue
    if (loose.length > 0) groups.push(loose)
    loose = []
    groups.push(elements(child).filter((row) => isElement(row, "tr")))
  }
  if (loose.length > 0) groups.push(loose)
  return groups
}

/** The cells of a row. */
export function rowCells(row: Element): Element[] {
  return elements(row).filter((cell) => isElement(cell, "td", "th"))
}

function cellsOf(table: Element): Element[] {
  return rowGroups(table).flat().flatMap(rowCells)
}

function nestedTables(parent: Parent): Element[] {
  return elements(parent).flatMap((child) => (isElement(child, "table") ? [child] : nestedTables(child)))
}

function hasBlocks(cell: Element): boolean {
  return elements(cell).some(
    (child) =>
      isElement(child, "p", "div", "table", "h1", "h2", "h3", "h4", "section", "article", "ul", "ol") ||
      hasBlocks(child),
  )
}

function hasHeading(cell: Element): boolean {
  return elements(cell).some((child) => isElement(child, "h1", "h2", "h3") || hasHeading(child))
}

function blockCount(cell: Element): number {
  return elements(cell).reduce(
    (count, child) =>
      count + (isElement(child, "p", "div", "section") ? Math.max(1, blockCount(child)) : blockCount(child)),
    0,
  )
}
