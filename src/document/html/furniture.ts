import { attribute, type Element, elements, isElement, type Parent } from "./dom.ts"
import { isLayout } from "./layout.ts"
import type { Measures } from "./measure.ts"

const roles = /^(navigation|banner|contentinfo|complementary|search|toolbar|menu)$/
const names =
  /^(nav|menu|foot(er)?|crumbs?|breadcrumbs?|share|bdshare\w*|side(bar)?|aside|toolbar|search|login|copyright|related|recommend|qrcode|pager|pagination|banner|location|dqwz|top-?bar|topnav|header)([-_]?(box|bar|wrap|list|area|con|content)?)?$/i

/** Whether an element is part of the page around a document (menu, side bar, foot) rather than of the document. */
export function isFurniture(element: Element, measures: Measures): boolean {
  const { tables } = measures.of(element)
  if (isElement(element, "ul", "ol", "dl", "table")) return tables === 0 && measures.isLinkList(element)
  // A name alone does not take tables or prose away.
  if (tables > 0 || measures.hasProse(element)) return false
  if (isElement(element, "nav", "footer", "aside")) return true
  if (roles.test(attribute(element, "role"))) return true
  return `${attribute(element, "id")} ${attribute(element, "class")}`
    .split(/\s+/)
    .some((name) => names.test(name))
}

/**
 * The smallest element that holds the whole document: goes down as long as one child has nearly all the text,
 * every table of data and every sentence, and the rest is short. Also returns the headings left behind on the
 * way, since a page often sets its title outside.
 */
export function documentRoot(body: Parent, measures: Measures): { root: Parent; headings: Element[] } {
  let root = body
  const headings: Element[] = []
  for (;;) {
    if (isDocumentItself(root)) return { root, headings }
    const children = elements(root).filter((child) => !isFurniture(child, measures))
    const best = children.reduce<Element | null>(
      (most, child) => (most && measures.of(most).plain >= measures.of(child).plain ? most : child),
      null,
    )
    if (!best || !canEnter(best, measures)) return { root, headings }
    const inside = measures.of(best)
    const rest = children.filter((child) => child !== best)
    if (holdsDocument(root, rest, inside.plain, measures)) return { root, headings }
    for (const child of children.slice(0, children.indexOf(best)))
      for (const heading of headingsIn(child)) headings.push(heading)
    root = best
  }
}

/** Whether an element is marked as the text of an article (schema.org), as our own pages are. */
function isDocumentItself(parent: Parent): boolean {
  return "tagName" in parent && /(?:^|\s)articleBody(?:\s|$)/.test(attribute(parent, "itemprop"))
}

/** Whether what would be left behind is more than the frame of a page. */
function holdsDocument(
  parent: Parent,
  rest: readonly Element[],
  inside: number,
  measures: Measures,
): boolean {
  if (rest.some((child) => measures.of(child).tables > 0 || measures.hasProse(child))) return true
  const blocks = new Set(elements(parent).filter((child) => !inline.includes(child.tagName)))
  const sum = (key: "plain" | "stops", list: Iterable<Element>) => {
    let total = 0
    for (const child of list) total += measures.of(child)[key]
    return total
  }
  // Text that stands in the element itself, its words perhaps set apart by fonts.
  const direct = measures.of(parent).plain - sum("plain", blocks)
  if (direct >= 30 && measures.of(parent).stops > sum("stops", blocks)) return true
  return (
    direct +
      sum(
        "plain",
        rest.filter((child) => blocks.has(child)),
      ) >
    Math.max(60, 0.2 * inside)
  )
}

const inline = ["a", "b", "em", "font", "i", "span", "strong", "u"]

function headingsIn(element: Element): Element[] {
  if (isElement(element, "h1", "h2")) return [element]
  return elements(element).flatMap(headingsIn)
}

function canEnter(element: Element, measures: Measures): boolean {
  if (isElement(element, "table")) return isLayout(element, measures)
  return isElement(
    element,
    ..."html body div section article main form center td th tr tbody span font fieldset".split(" "),
  )
}
