import { attribute, type Element, elements, isElement, styleOf } from "./dom.ts"

/** The numbers a browser prints before the items of ordered lists; each list is counted once. */
export class ListNumbers {
  private readonly known = new Map<Element, ReadonlyMap<Element, number>>()

  /** What stands before an item: `3.`, or nothing. */
  of(item: Element): string {
    const list = item.parentNode
    if (!list || !("tagName" in list) || list.tagName !== "ol") return ""
    if (/list-style(-type)?\s*:[^;]*none/i.test(styleOf(list) + styleOf(item))) return ""
    let numbers = this.known.get(list)
    if (!numbers) {
      const start = Number.parseInt(attribute(list, "start"), 10) || 1
      const items = elements(list).filter((child) => isElement(child, "li"))
      numbers = new Map(items.map((child, i) => [child, start + i]))
      this.known.set(list, numbers)
    }
    return `${numbers.get(item)!}.`
  }
}
