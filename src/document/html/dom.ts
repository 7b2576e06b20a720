import type { DefaultTreeAdapterTypes } from "parse5"

/** Short names for parse5's tree. */
export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Parent = DefaultTreeAdapterTypes.ParentNode

/** Whether a node is an element, of one of the names when some are given. */
export function isElement(node: Node, ...names: string[]): node is Element {
  return "tagName" in node && (names.length === 0 || names.includes(node.tagName))
}

/** The child elements of a node. */
export function elements(parent: Parent): Element[] {
  return parent.childNodes.filter((node): node is Element => isElement(node))
}

/** An attribute's value, "" when it is not there. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? ""
}

/** An element's own style as far as anyone writes one by hand; patterns may be searched in it. */
export function styleOf(element: Element): string {
  return attribute(element, "style").slice(0, 2000)
}

/** A span attribute as HTML reads it: at least 1, at most `most`. */
export function span(element: Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(element, name), 10)
  return value >= 1 ? Math.min(value, most) : 1
}

/** 1-based line of the source on which an element begins. */
export function lineOf(node: Node): number {
  return node.sourceCodeLocation?.startLine ?? 1
}

/** Elements whose content is not text of the page. */
const silent = new Set(
  "script style noscript template iframe object select option button input textarea svg head audio video map datalist".split(
    " ",
  ),
)

/** Whether an element's content is never shown as text of the page. */
export function isSilent(element: Element): boolean {
  return silent.has(element.tagName) || isHidden(element)
}

/** Whether the page hides an element. */
export function isHidden(element: Element): boolean {
  return (
    element.attrs.length > 0 &&
    (element.attrs.some((attr) => attr.name === "hidden") || /display\s*:\s*none/i.test(styleOf(element)))
  )
}
