import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from "parse5"
import { Unreadable } from "../blocks.ts"
import type { Budget } from "../budget.ts"
import type { Node, Parent } from "./dom.ts"

/** What is said of a page whose elements stand too deep inside one another. */
export const tooDeep = "网页内部嵌套层数过多，无法读取，请在浏览器中打开后另存为 PDF 或复制到 Word 中再试。"

/** The tree of a page, with the places of its elements, as deep and as long as the budget goes. */
export function pageOf(html: string, budget: Budget): DefaultTreeAdapterTypes.Document {
  refuseEndlessTags(html)
  return parse(html, parsing(budget))
}

/** The tree of a piece of HTML; see {@link pageOf}. */
export function fragmentOf(html: string, budget: Budget): DefaultTreeAdapterTypes.DocumentFragment {
  refuseEndlessTags(html)
  return parseFragment(html, parsing(budget))
}

function parsing(budget: Budget) {
  let depth = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement(...given: Parameters<typeof defaultTreeAdapter.createElement>) {
      budget.spend("elements")
      return defaultTreeAdapter.createElement(...given)
    },
    onItemPush() {
      budget.step()
      if (++depth > budget.limits.depth) throw new Unreadable(tooDeep)
    },
    onItemPop() {
      depth--
    },
    // What stands wrongly in a table is put before it, which is nearly always the last child: looked for from there.
    insertBefore,
    insertTextBefore(parent: Parent, text: string, table: Node) {
      const before = parent.childNodes[parent.childNodes.lastIndexOf(table) - 1]
      if (before && defaultTreeAdapter.isTextNode(before)) before.value += text
      else insertBefore(parent, defaultTreeAdapter.createTextNode(text), table)
    },
    detachNode(node: Node) {
      if (!node.parentNode) return
      node.parentNode.childNodes.splice(node.parentNode.childNodes.lastIndexOf(node), 1)
      node.parentNode = null
    },
  }
  return { sourceCodeLocationInfo: true, treeAdapter }
}

function insertBefore(parent: Parent, node: Node, reference: Node): void {
  parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node)
  node.parentNode = parent
}

/** Names and values in one tag: the parser compares each with all before it. */
const mostAttributes = 20_000

/** Refuses a tag with so many attributes that comparing them would take minutes. */
function refuseEndlessTags(html: string): void {
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const letter = html.charCodeAt(at + 1) | 32
    if (letter < 97 || letter > 122) continue
    let words = 0
    let quote = 0
    let blank = false
    for (at++; at < html.length; at++) {
      const c = html.charCodeAt(at)
      if (quote !== 0) {
        if (c === quote) quote = 0
      } else if (c === 62) break
      else if (c === 34 || c === 39) quote = c
      else if (c <= 32 || c === 47) blank = true
      else {
        if (blank) words++
        blank = false
      }
      if (words > mostAttributes)
        throw new Unreadable(
          `网页里有一个标签的属性超过 ${mostAttributes / 10_000} 万个，内容异常，请在浏览器中打开后另存为 PDF 再试。`,
        )
    }
  }
}
