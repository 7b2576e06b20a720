import { paper, settings, tableGap, tableLine } from "../../paper.ts"
import { contentsLine } from "../../toc.ts"
import type { Families } from "./fonts.ts"
import { quoted } from "./text.ts"

/**
 * Page, type and the few functions the document is written with: the same page, sizes and lines as in Word. The rules
 * are plain black lines so that any reader finds the cells; no blank is put between Chinese and Latin letters, so that
 * text comes back as it went in. `entries` is how many lines the contents have.
 */
export function preamble(language: string, fonts: Families, entries: number): string {
  const [lang, region] = language.toLowerCase().split("-")
  const family = (names: readonly string[]) => `(${names.map(quoted).join(", ")},)`
  const { prose, part, tableTitle, sheetTitle, caption, remark } = settings
  // A line of type is one size high; what is left of its height stands between lines.
  const leading = ({ size, line }: { size: number; line: number }) => `${line - size}pt`
  return `#set page(paper: "a4", margin: ${margins(paper.upright)}, footer-descent: 40%, footer: context { set align(center); set text(size: 14pt); "— " + counter(page).display() + " —" })
#set text(lang: ${quoted(lang ?? "zh")}${region ? `, region: ${quoted(region)}` : ""}, font: ${family(fonts.body)}, size: ${prose.size}pt, top-edge: 0.86em, bottom-edge: -0.14em, cjk-latin-spacing: none, hyphenate: false, overhang: false)
#set par(justify: true, leading: ${leading(prose)}, spacing: ${leading(prose)}, first-line-indent: (amount: 2em, all: true))
#show heading: set par(first-line-indent: 0pt, justify: false)
#show heading: set text(size: ${prose.size}pt, weight: "bold")
#show heading: set block(above: ${leading(prose)}, below: ${leading(prose)}, sticky: true)
#set table(stroke: 0.5pt)
#set table.cell(breakable: false)
#show table: set par(justify: false, leading: ${tableLine - 1}em, spacing: ${tableLine - 1}em, first-line-indent: 0pt)
#show table: set text(font: ${family(fonts.table)})
#let headfonts = (${family(fonts.heading)}, ${family(fonts.second)}, ${family(fonts.body)}, ${family(fonts.body)})
#let head(style: 1, level: 1, outlined: false, body) = {
  show heading: set text(font: headfonts.at(style - 1), weight: if style == 4 { "regular" } else { "bold" })
  show heading: set block(inset: (left: 2em))
  heading(level: level, outlined: outlined, bookmarked: true, body)
}
#let part(level: 1, outlined: false, inset: 0pt, body) = {
  show heading: set align(center)
  show heading: set text(size: ${part.size}pt, font: ${family(fonts.title)})
  show heading: set par(leading: ${leading(part)})
  show heading: set block(above: ${leading(part)}, below: ${part.after + part.line - part.size}pt, sticky: true, inset: (x: inset))
  heading(level: level, outlined: outlined, bookmarked: true, body)
}
#let titled(level: 1, outlined: false, large: true, body) = {
  show heading: set align(center)
  show heading: set text(size: if large { ${tableTitle.size}pt } else { ${sheetTitle.size}pt }, font: if large { ${family(fonts.title)} } else { ${family(fonts.heading)} })
  show heading: set par(leading: 8pt)
  show heading: set block(above: 10pt, below: if large { ${tableTitle.after + 4}pt } else { ${sheetTitle.after + 5}pt }, sticky: true)
  heading(level: level, outlined: outlined, bookmarked: true, body)
}
#let title(body) = block(above: 10pt, below: ${tableTitle.after + 4}pt, sticky: true, width: 100%, align(center, text(size: ${tableTitle.size}pt, weight: "bold", font: ${family(fonts.title)}, par(first-line-indent: 0pt, justify: false, leading: 8pt, body))))
#let remark(body) = block(above: 4pt, below: ${leading(prose)}, width: 100%, text(size: ${remark.size}pt, font: ${family(fonts.table)}, par(first-line-indent: 0pt, leading: ${leading(remark)}, body)))
#let caption(size, ..texts) = {
  let last = texts.pos().len() - 1
  let across = (auto,) + (1fr,) * calc.max(0, last - 1) + (auto,)
  let aligns = range(last + 1).map(i => if i == last { right } else if i == 0 { left } else { center })
  block(above: 4pt, below: ${caption.after + 2}pt, sticky: true, width: 100%, {
    set par(justify: false, first-line-indent: 0pt, leading: 3pt)
    text(size: size, font: ${family(fonts.table)}, if last == 0 { align(right, ..texts) } else { grid(columns: across, column-gutter: if last == 1 { 1fr } else { 2em }, align: aligns, ..texts) })
  })
}
#let sheet(size, whole, body) = block(breakable: not whole, above: ${tableGap}pt, below: ${tableGap}pt, text(size: size, body))
#let together(body) = layout(room => {
  let needed = measure(width: room.width, body).height
  block(breakable: needed > room.height, body)
})
#let cover(heading, ..below) = {
  set align(center)
  set par(first-line-indent: 0pt, justify: false, leading: 18pt, spacing: 16pt)
  page(footer: none, {
    v(150pt)
    text(size: 26pt, weight: "bold", font: ${family(fonts.title)}, heading)
    v(230pt)
    for line in below.pos() { block(text(size: ${prose.size}pt, font: ${family(fonts.second)}, line)) }
  })
}
#let stripped(body) = if body.func() == text { body.text.trim(regex("[:：]\\\\s*"), at: end) } else { body }
#let contents() = page(footer: none, {
  set text(size: 14pt)
  set par(justify: false, first-line-indent: 0pt, leading: ${contentsLine(entries) - 14}pt, spacing: ${contentsLine(entries) - 14}pt)
  show heading: set align(center)
  show heading: set text(size: ${part.size}pt, font: ${family(fonts.title)})
  show heading: set block(below: ${part.after}pt)
  set outline.entry(fill: repeat("."))
  show outline.entry: set block(above: ${contentsLine(entries) - 14}pt)
  show outline.entry: it => link(it.element.location(), block(above: ${contentsLine(entries) - 14}pt, below: ${contentsLine(entries) - 14}pt, inset: (left: (it.level - 1) * 2em), { stripped(it.body()); [ ]; box(width: 1fr, height: 0.86em, it.fill); [ ]; it.page() }))
  outline(title: "目  录", depth: none, indent: 2em)
})`
}

function margins({ top, bottom, left, right }: { top: number; bottom: number; left: number; right: number }) {
  return `(top: ${top}mm, bottom: ${bottom}mm, left: ${left}mm, right: ${right}mm)`
}

/** The margins of a page on its side. */
export const sideways = margins(paper.sideways)
