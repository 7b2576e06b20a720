import { Unreadable } from "./blocks.ts"
import type { Budget } from "./budget.ts"
import { limits } from "./limits.ts"

/** What a scan reports. Names are as written; see {@link canonicalPrefixes} for foreign prefixes. */
export interface XmlEvents {
  /** An element opens; returning true skips everything inside it (its close is then not reported). */
  open(name: string, tag: XmlTag): boolean | undefined
  /** `at` is where its end tag begins; where the tag of an empty element ends. */
  close(name: string, at: number): void
  text(text: string): void
}

/** The element that has just opened. */
export interface XmlTag {
  /** An attribute's value, or null. */
  get(name: string): string | null
  /** The name of the element around it, "" for the root. */
  readonly parent: string
  /** Everything between the name and the end of the tag. */
  readonly source: string
  /** Where the ">" (or the "/>") that ends the tag stands in the text. */
  readonly end: number
}

const broken = "文件内容不完整或已损坏，请用 Word、Excel 或 WPS 打开后另存一份再试。"

/**
 * Walks the elements of an XML text. Several times faster than a general SAX parser because attributes are
 * looked at only when asked for. Document types are skipped and their entities not expanded, nothing is
 * fetched. Throws {@link Unreadable} on text that ends early or is not well nested.
 */
export function scanXml(
  xml: string,
  events: XmlEvents,
  prefixes?: ReadonlyMap<string, string>,
  budget?: Budget,
): void {
  const stack: string[] = []
  const scanner = new Tag(xml)
  const rename = prefixes && prefixes.size > 0 ? renamer(prefixes) : null
  let skipFrom = -1
  let at = 0
  for (;;) {
    const start = xml.indexOf("<", at)
    if (start < 0) break
    budget?.step()
    if (start > at && skipFrom < 0 && stack.length > 0) events.text(decodeEntities(xml.slice(at, start)))
    const next = xml.charCodeAt(start + 1)
    if (next === 33 || next === 63) {
      at = special(xml, start, skipFrom < 0 && stack.length > 0 ? events : null)
      continue
    }
    if (next === 47) {
      const end = xml.indexOf(">", start)
      const name = stack.pop()
      if (end < 0 || name === undefined || !closes(xml, start + 2, end, name)) throw new Unreadable(broken)
      if (skipFrom < 0) events.close(rename ? rename(name) : name, start)
      else if (stack.length === skipFrom) skipFrom = -1
      at = end + 1
      continue
    }
    const end = tagEnd(xml, start)
    const empty = xml.charCodeAt(end - 1) === 47
    let stop = start + 1
    for (; stop < end; stop++) {
      const c = xml.charCodeAt(stop)
      if (c <= 32 || c === 47) break
    }
    const name = xml.slice(start + 1, stop)
    at = end + 1
    if (skipFrom < 0) {
      scanner.from = stop
      scanner.to = end
      const above = stack.length > 0 ? stack[stack.length - 1]! : ""
      scanner.parent = rename ? rename(above) : above
      const called = rename ? rename(name) : name
      const skip = events.open(called, scanner)
      if (empty) {
        if (!skip) events.close(called, at)
        continue
      }
      if (skip) skipFrom = stack.length
    } else if (empty) continue
    if (stack.push(name) > limits.depth)
      throw new Unreadable("文件内部嵌套层数过多，不像正常保存的文档，请用 Word 或 Excel 另存一份后再试。")
  }
  if (stack.length > 0) throw new Unreadable(broken)
}

class Tag implements XmlTag {
  readonly xml: string
  from = 0
  to = 0
  parent = ""

  constructor(xml: string) {
    this.xml = xml
  }

  get source(): string {
    return this.xml.slice(this.from, this.to)
  }

  get end(): number {
    return this.to
  }

  get(name: string): string | null {
    const { source } = this
    let quote = 0
    let seen = 0
    for (let at = source.indexOf(name); at >= 0; at = source.indexOf(name, at + name.length)) {
      // Quotes are followed from where they were last looked at: a tag of a megabyte is walked through once.
      for (; seen < at; seen++) {
        const c = source.charCodeAt(seen)
        if (quote === 0 ? c === 34 || c === 39 : c === quote) quote = quote === 0 ? c : 0
      }
      if (quote !== 0 || source.charCodeAt(at - 1) > 32) continue
      let after = at + name.length
      while (source.charCodeAt(after) <= 32) after++
      if (source.charCodeAt(after) !== 61) continue
      after++
      while (source.charCodeAt(after) <= 32) after++
      return decodeEntities(source.slice(after + 1, source.indexOf(source[after]!, after + 1)))
    }
    return null
  }
}

function closes(xml: string, from: number, end: number, name: string): boolean {
  if (!xml.startsWith(name, from)) return false
  for (let i = from + name.length; i < end; i++) if (xml.charCodeAt(i) > 32) return false
  return true
}

/** The ">" that ends a tag: one inside quotes does not. */
function tagEnd(xml: string, start: number): number {
  let quote = 0
  for (let i = start + 1; i < xml.length; i++) {
    const c = xml.charCodeAt(i)
    if (quote !== 0) {
      if (c === quote) quote = 0
    } else if (c === 62) return i
    else if (c === 34 || c === 39) quote = c
  }
  throw new Unreadable(broken)
}

/** Comments, CDATA, processing instructions and document types; returns where to go on. */
function special(xml: string, start: number, events: XmlEvents | null): number {
  const [opening, closing] = xml.startsWith("<!--", start)
    ? ["<!--", "-->"]
    : xml.startsWith("<![CDATA[", start)
      ? ["<![CDATA[", "]]>"]
      : xml.charCodeAt(start + 1) === 63
        ? ["<?", "?>"]
        : ["<!", ">"]
  if (opening === "<!") return afterDoctype(xml, start)
  const end = xml.indexOf(closing, start + opening.length)
  if (end < 0) throw new Unreadable(broken)
  if (opening === "<![CDATA[" && events) events.text(xml.slice(start + opening.length, end))
  return end + closing.length
}

function afterDoctype(xml: string, start: number): number {
  let depth = 0
  for (let i = start; i < xml.length; i++) {
    const c = xml[i]
    if (c === "[") depth++
    else if (c === "]") depth--
    else if (c === ">" && depth <= 0) return i + 1
  }
  throw new Unreadable(broken)
}

const named = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }))

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text
  return text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (name) return named.get(name) ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd"
  })
}

function renamer(prefixes: ReadonlyMap<string, string>): (name: string) => string {
  const cache = new Map<string, string>()
  return (name) => {
    let known = cache.get(name)
    if (known === undefined) {
      const colon = name.indexOf(":")
      const prefix = prefixes.get(colon < 0 ? "" : name.slice(0, colon))
      const local = name.slice(colon + 1)
      known = prefix === undefined ? name : prefix === "" ? local : `${prefix}:${local}`
      cache.set(name, known)
    }
    return known
  }
}

/**
 * Which prefixes of a document stand for the wanted namespaces under another name: some programs write `ns0:`
 * for `w:`. The patterns are searched in the namespace address; the result is empty when all is usual.
 */
export function canonicalPrefixes(
  xml: string,
  wanted: readonly (readonly [RegExp, string])[],
): Map<string, string> {
  const found = new Map<string, string>()
  const root = xml.slice(0, 20_000)
  for (const [, prefix = "", , address] of root.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*(["'])(.*?)\2/g))
    for (const [pattern, canonical] of wanted)
      if (pattern.test(address!) && prefix !== canonical && !found.has(prefix)) found.set(prefix, canonical)
  return found
}
