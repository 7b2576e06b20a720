import type { Budget } from "../budget.ts"
import { attribute, type Element, elements, isElement, isSilent, type Node, type Parent } from "./dom.ts"
import { ListNumbers } from "./list.ts"

/** How much an element holds: characters of text outside and inside links, links, sentences, tables of data. */
export interface Measure {
  plain: number
  linked: number
  links: number
  /** Of `plain`, what links to another place of the same page, as contents lists do. */
  anchored: number
  /** Full stops and semicolons outside links: prose has them, the parts of a page's frame do not. */
  stops: number
  /** Tables with at least two rows and columns that are not lists of links. */
  tables: number
  /** Rows of tables, and the most cells of one. */
  rows: number
  width: number
}

/** Measures of elements, each computed once. */
export class Measures {
  readonly budget: Budget
  /** Which tables only place blocks on the page, as far as it was asked. */
  readonly layouts: Map<Element, boolean> = new Map()
  private readonly known = new Map<Parent, Measure>()
  private readonly lists = new ListNumbers()

  constructor(budget: Budget) {
    this.budget = budget
  }

  of(parent: Parent): Measure {
    const before = this.known.get(parent)
    if (before) return before
    const measure = { plain: 0, linked: 0, links: 0, anchored: 0, stops: 0, tables: 0, rows: 0, width: 0 }
    for (const child of parent.childNodes) this.add(measure, child)
    this.budget.step()
    if ("tagName" in parent) this.finish(measure, parent)
    this.known.set(parent, measure)
    return measure
  }

  /** Mostly links, as menus, side bars and lists of news are. */
  isLinkList(element: Element): boolean {
    const { plain, linked, links } = this.of(element)
    return links >= 3 && linked > plain
  }

  /** The number a browser prints before an item of an ordered list. */
  listNumber(item: Element): string {
    return this.lists.of(item)
  }

  /** A line of a contents list: all of it links into the page. */
  isContentsLine(element: Element): boolean {
    const { plain, anchored, tables } = this.of(element)
    return plain > 0 && anchored === plain && tables === 0
  }

  /** Has prose: at least a sentence of some length. */
  hasProse(element: Element): boolean {
    const { plain, stops } = this.of(element)
    return plain >= 30 && stops > 0
  }

  private add(measure: Measure, child: Node): void {
    if (child.nodeName === "#text" && "value" in child) {
      const text = child.value.replace(/[\s\u00a0\u3000]+/g, "")
      measure.plain += text.length
      measure.stops += text.match(/[。；]/g)?.length ?? 0
      return
    }
    if (!isElement(child) || isSilent(child)) return
    const inner = this.of(child)
    measure.plain += inner.plain
    measure.linked += inner.linked
    measure.links += inner.links
    measure.anchored += inner.anchored
    measure.stops += inner.stops
    measure.tables += inner.tables
    if (child.tagName !== "table") {
      measure.rows += inner.rows
      measure.width = Math.max(measure.width, inner.width)
    }
  }

  private finish(measure: Measure, element: Element): void {
    // A link into the page itself belongs to the page's contents list, an empty one is an anchor.
    if (element.tagName === "a" && /^(?!#|$)/.test(attribute(element, "href"))) {
      measure.linked += measure.plain
      measure.plain = 0
      measure.links++
      measure.stops = 0
    } else if (element.tagName === "a" && attribute(element, "href").startsWith("#")) {
      measure.anchored = measure.plain
    } else if (element.tagName === "tr") {
      measure.rows = 1
      measure.width = elements(element).filter((cell) => isElement(cell, "td", "th")).length
    } else if (element.tagName === "table") {
      const isList = measure.links >= 3 && measure.linked > measure.plain
      if (measure.rows >= 2 && measure.width >= 2 && !isList) measure.tables++
    }
  }
}
