import type { Note } from "../note.ts"
import { OfficePackage, within } from "../office-package.ts"
import { escaped } from "../xml-text.ts"
import { Anchors } from "./anchors.ts"
import type { Span } from "./flow.ts"
import { flowOf } from "./index.ts"

const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

/**
 * A Word document with a comment at each of the places. Only the comments, their marks in the text and the links to
 * them are new: everything else is as it was, byte for byte.
 */
export function docxWithNotes(bytes: Uint8Array, notes: readonly Note[]): Uint8Array {
  const file = new OfficePackage(bytes)
  const flow = flowOf(file.zip)
  const { main, xml } = flow
  const word = wordOf(xml)
  const existing = file.related(main, "comments")
  const name = existing ?? file.freeName(`${folderOf(main)}comments`, ".xml")
  const comments =
    (existing && file.text(existing)) ||
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${word.prefix}comments ${word.declared}></${word.prefix}comments>`
  const own = /<\/([\w.-]+:)?comments\s*>\s*$|<([\w.-]+:)?comments\b[^>]*\/>\s*$/.exec(comments)
  const prefix = own?.[1] ?? own?.[2] ?? ""
  const first = nextId(comments, xml)
  const anchors = new Anchors(flow)
  const marks = notes.flatMap((note, n) => {
    const span = anchors.find(note.at)
    return span ? [{ note, span, id: first + n }] : []
  })
  if (marks.length === 0) return bytes
  file.put(
    name,
    within(comments, "comments", () => marks.map(({ note, id }) => comment(note, id, prefix)).join("")),
  )
  file.put(main, marked(xml, marks, word.prefix))
  if (!existing) {
    file.addType(name, type)
    file.addRelation(main, "comments", name, word.declared)
  }
  return file.bytes()
}

interface Mark {
  readonly note: Note
  readonly span: Span
  readonly id: number
}

/** The prefix of Word's elements in a part, and how it declares it. */
function wordOf(xml: string): { readonly prefix: string; readonly declared: string } {
  const root = /<([\w.-]+:)?document\b([^>]*)>/.exec(xml)
  const prefix = root?.[1] ?? ""
  const name = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`
  const address = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(root?.[2] ?? "")
  return {
    prefix,
    declared: `${name}="${address?.[1] ?? address?.[2] ?? "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}"`,
  }
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1)
}

/** The first number no comment has. */
function nextId(...parts: readonly string[]): number {
  let next = 0
  for (const xml of parts)
    for (const [, id] of xml.matchAll(
      /<(?:[\w.-]+:)?comment(?:RangeStart|RangeEnd|Reference)?\s[^>]*?\bid=["'](\d+)/g,
    ))
      next = Math.max(next, Number(id) + 1)
  return next
}

function comment({ author, lines }: Note, id: number, prefix: string): string {
  const tag = (name: string) => `${prefix}${name}`
  const attribute = (name: string, value: string) => `${prefix}${name}="${escaped(value)}"`
  const paragraphs = lines.map((line, i) => {
    const bold = i === 0 ? `<${tag("rPr")}><${tag("b")}/></${tag("rPr")}>` : ""
    return `<${tag("p")}><${tag("r")}>${bold}<${tag("t")} xml:space="preserve">${escaped(line)}</${tag("t")}></${tag("r")}></${tag("p")}>`
  })
  return `<${tag("comment")} ${attribute("id", String(id))} ${attribute("author", author)} ${attribute("initials", author.slice(0, 1))}>${paragraphs.join("")}</${tag("comment")}>`
}

/** The text of the main part with the marks of its comments, from the last to the first. */
function marked(xml: string, marks: readonly Mark[], prefix: string): string {
  const insertions: { at: number; until: number; text: string; order: number }[] = []
  const byPlace = Map.groupBy(marks, ({ span }) => span.from)
  for (const here of byPlace.values()) {
    const { from, to } = here[0]!.span
    const start = here.map(({ id }) => `<${prefix}commentRangeStart ${prefix}id="${id}"/>`).join("")
    const end = here
      .map(
        ({ id }) =>
          `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`,
      )
      .join("")
    if (xml[from - 1] === "/" && to === from + 1) {
      // An empty paragraph without an end tag gets one.
      insertions.push({ at: from - 1, until: to, text: `>${start}${end}</${prefix}p>`, order: 0 })
      continue
    }
    const begin = afterProperties(xml, from + 1, prefix)
    insertions.push(
      { at: begin, until: begin, text: start, order: 0 },
      { at: to, until: to, text: end, order: 1 },
    )
  }
  insertions.sort((a, b) => a.at - b.at || a.order - b.order)
  let out = ""
  let last = 0
  for (const { at, until, text } of insertions) {
    out += xml.slice(last, at) + text
    last = until
  }
  return out + xml.slice(last)
}

/** Where a paragraph's own properties end, which must come first in it. */
function afterProperties(xml: string, from: number, prefix: string): number {
  const name = `${prefix}pPr`
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`, "g")
  const first = /\S/g
  first.lastIndex = from
  const start = first.exec(xml)?.index ?? from
  tags.lastIndex = start
  let depth = 0
  for (let found = tags.exec(xml); found; found = tags.exec(xml)) {
    if (depth === 0 && found.index !== start) return from
    if (found[2] === "/") {
      if (depth === 0) return tags.lastIndex
    } else depth += found[1] === "/" ? -1 : 1
    if (depth === 0) return tags.lastIndex
  }
  return from
}
