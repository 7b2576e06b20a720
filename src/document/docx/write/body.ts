import type { Fitted } from "../../fit.ts"
import { type Keep, keepsOf } from "../../keeps.ts"
import { isBelowTable, pageNumbers } from "../../page-numbers.ts"
import { settings, textArea } from "../../paper.ts"
import { isCentred, type Print, type PrintBlock, type PrintHeading, type PrintTable } from "../../print.ts"
import { stretchesOf } from "../../stretches.ts"
import { titleRoom } from "../../title-lines.ts"
import { entriesOf } from "../../toc.ts"
import { escaped } from "../../xml-text.ts"
import { contentsXml, type Entry } from "./contents.ts"
import { sectionProperties } from "./pages.ts"
import { tableXml } from "./table.ts"
import { declaration, run, twips, wordNamespaces } from "./xml.ts"

/** What a document is made of: its contents and, stretch by stretch, its blocks. */
export interface Content {
  readonly contents: string
  readonly stretches: readonly { readonly landscape: boolean; readonly xml: string }[]
}

/** The blocks of a document in stretches of upright and of landscape pages, and the list of its headings. */
export function contentOf(print: Print, sets: ReadonlyMap<PrintTable, Fitted>, breaks: boolean): Content {
  const stretches = stretchesOf(print.blocks)
  const marks = new Map<PrintHeading, string>()
  for (const block of print.blocks)
    if (block.kind === "heading") marks.set(block, `_Toc${String(marks.size + 1).padStart(8, "0")}`)
  const keeps = keepsOf(stretches, sets)
  return {
    contents: listXml(print, marks, pageNumbers(stretches, sets, keeps), breaks),
    stretches: stretches.map(({ landscape, blocks }, i) => {
      const xml = blocks
        .map((block, b) => {
          const before = blocks[b - 1]
          const kept = before?.kind === "table" && keeps.get(before)!.next
          return `${isBelowTable(blocks, b) ? (kept ? keptGap : gap) : ""}${blockXml(block, before, sets, keeps, marks, landscape)}`
        })
        .join("")
      // A table may not end a section: an empty paragraph of no height does.
      return { landscape, xml: i === stretches.length - 1 && endsInTable(blocks) ? `${xml}${between}` : xml }
    }),
  }
}

/** document.xml: cover and contents, then the blocks, each stretch a section. */
export function bodyPart(print: Print, sets: ReadonlyMap<PrintTable, Fitted>): string {
  const { contents, stretches } = contentOf(print, sets, print.cover !== null)
  const cover = print.cover
    ? [
        paragraph("CoverTitle", print.cover.title, balanced(print.cover.title, 26)),
        ...print.cover.lines.map((line, i) => paragraph(i === 0 ? "CoverFirstLine" : "CoverLine", line)),
      ]
    : []
  const front =
    cover.length + contents.length > 0
      ? `${cover.join("")}${contents}${closing(sectionProperties(false, { footer: false, first: true }))}`
      : ""
  const parts = stretches.map(({ landscape, xml }, i) => {
    const properties = sectionProperties(landscape, {
      ...(i === 0 ? { from: 1 } : {}),
      first: i === 0 && front === "",
    })
    return i < stretches.length - 1 ? `${xml}${closing(properties)}` : `${xml}${properties}`
  })
  const last = parts.length === 0 ? sectionProperties(false, { first: true }) : ""
  return `${declaration}<w:document ${wordNamespaces}><w:body>${front}${parts.join("")}${last}</w:body></w:document>`
}

const between = '<w:p><w:pPr><w:pStyle w:val="Between"/></w:pPr></w:p>'
const gap = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>'
const keptGap = '<w:p><w:pPr><w:pStyle w:val="Gap"/><w:keepNext/></w:pPr></w:p>'

/** The empty paragraph that ends a section with these properties. */
export function closing(properties: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="Between"/>${properties}</w:pPr></w:p>`
}

function endsInTable(blocks: readonly PrintBlock[]): boolean {
  return blocks.at(-1)?.kind === "table"
}

function listXml(
  print: Print,
  marks: ReadonlyMap<PrintHeading, string>,
  numbers: ReadonlyMap<PrintHeading, number>,
  breaks: boolean,
): string {
  if (!print.contents) return ""
  const entries = entriesOf(print).map(
    ({ heading, text, level }): Entry => ({
      text,
      level,
      mark: marks.get(heading)!,
      page: numbers.get(heading) ?? 1,
    }),
  )
  return contentsXml(entries, breaks)
}

function blockXml(
  block: PrintBlock,
  before: PrintBlock | undefined,
  sets: ReadonlyMap<PrintTable, Fitted>,
  keeps: ReadonlyMap<PrintTable, Keep>,
  marks: ReadonlyMap<PrintHeading, string>,
  landscape: boolean,
): string {
  switch (block.kind) {
    case "table":
      return tableXml(block, sets.get(block)!, keeps.get(block)!)
    case "heading":
      return headingXml(block, marks.get(block)!, before === undefined)
    case "paragraph":
      switch (block.role) {
        case "body":
          return paragraph("Prose", block.text)
        case "title":
          return paragraph("TableTitle", block.text)
        case "remark":
          return paragraph("TableRemark", block.text)
        case "caption":
          return captionXml(block.text, twips(textArea(landscape).width))
      }
  }
}

/** A heading with its bookmark; the first of a section stands on a new page already. */
function headingXml(heading: PrintHeading, mark: string, isFirst: boolean): string {
  const level = Math.min(Math.max(heading.level, 1), 4)
  const isPart = !heading.titles && isCentred(heading)
  const style = heading.titles ? `TableHeading${level}` : isPart ? "Part" : `Heading${level}`
  const breaks = heading.breaks && !isFirst ? "<w:pageBreakBefore/>" : ""
  const id = Number(mark.slice(4))
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${breaks}${isPart ? balanced(heading.text, settings.part.size) : ""}</w:pPr><w:bookmarkStart w:id="${id}" w:name="${mark}"/>${run(heading.text)}<w:bookmarkEnd w:id="${id}"/></w:p>`
}

function captionXml(text: string, width: number): string {
  const pieces = text.split("\t")
  const tabs =
    pieces.length === 1
      ? '<w:jc w:val="right"/>'
      : `<w:tabs>${pieces.length > 2 ? `<w:tab w:val="center" w:pos="${Math.round(width / 2)}"/>` : ""}<w:tab w:val="right" w:pos="${width}"/></w:tabs>`
  return `<w:p><w:pPr><w:pStyle w:val="TableCaption"/>${tabs}</w:pPr>${run(text)}</w:p>`
}

function paragraph(style: string, text: string, properties = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${escaped(style)}"/>${properties}</w:pPr>${run(text)}</w:p>`
}

/** Indents that break a long title well; none for what fits one line. */
function balanced(text: string, size: number): string {
  const { width } = textArea(false)
  const set = titleRoom(text, Math.floor(width / (size / 2)))
  if (!set) return ""
  const indent = twips(Math.max(0, (width - (set.room + 0.9) * (size / 2)) / 2))
  const first = set.less > 0 ? ` w:firstLine="${twips(set.less * (size / 2))}"` : ""
  return `<w:ind w:left="${indent}" w:right="${indent}"${first}/>`
}
