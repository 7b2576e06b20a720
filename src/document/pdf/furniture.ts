import type { Page, PageLine } from "./grid.ts"

/** Running heads and feet stand within this share of the page's longer side from its edge, lying pages' too. */
const margin = 0.1
/** No more lines than these at either edge are looked at. */
const deepest = 3

const pageNumber =
  /^[\s\-—–－─·•~.]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*页)?(?:\s*[/／]\s*\d{1,4}|[,，]?\s*共\s*\d{1,4}\s*页)?[\s\-—–－─·•~.]*$/i
/** What belongs to the table below it even when every page repeats it. */
const belongsToTable = /单位[:：]|编制|部门[:：]|表$|表\d*$|附件/

/**
 * Takes page numbers, running heads and feet, date and address of printing off the pages: lines at the edge
 * that return on other pages at the same height with the same words (digits aside).
 */
export function withoutFurniture(pages: Page[]): void {
  const edges = pages.map((page) => edgeLines(page))
  const seen = new Map<string, Set<number>>()
  edges.forEach((lines, i) => {
    for (const line of lines)
      for (const key of keysOf(line, pages[i]!)) seen.set(key, (seen.get(key) ?? new Set()).add(i))
  })
  const least = pages.length < 3 ? 2 : Math.max(3, 0.3 * pages.length)
  edges.forEach((lines, i) => {
    const page = pages[i]!
    const gone = new Set<PageLine>()
    for (const line of lines) {
      const count = Math.max(...keysOf(line, page).map((key) => seen.get(key)!.size))
      const number = pageNumber.test(line.text)
      const outermost = line.y < page.height / 2 ? line === lines[0] : line === lines.at(-1)
      if ((number && (outermost || count > 1)) || (count >= least && !belongsToTable.test(line.text)))
        gone.add(line)
    }
    if (gone.size > 0) page.items = page.items.filter((item) => item.kind === "table" || !gone.has(item))
  })
}

/** The lines near the top and bottom edge, as long as no table stands between them and the edge. */
function edgeLines(page: Page): PageLine[] {
  const deep = margin * Math.max(page.width, page.height)
  const top: PageLine[] = []
  for (const item of page.items) {
    if (item.kind === "table" || item.y > deep || top.length === deepest) break
    top.push(item)
  }
  const bottom: PageLine[] = []
  for (const item of page.items.toReversed()) {
    if (item.kind === "table" || item.y < page.height - deep || bottom.length === deepest) break
    bottom.unshift(item)
  }
  return [...top, ...bottom]
}

/** Where (to 6 points, from the nearer edge, seen from two offsets) and what a line is, digits aside. */
function keysOf(line: PageLine, page: Page): string[] {
  const text = line.text.replace(/\d+/g, "0").replace(/\s+/g, "")
  const fromTop = line.y < page.height / 2
  const distance = fromTop ? line.y : page.height - line.y
  return [0, 3].map((shift) => `${fromTop} ${shift} ${Math.floor((distance + shift) / 6)} ${text}`)
}
