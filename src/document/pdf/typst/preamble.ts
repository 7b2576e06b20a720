import { quoted } from "./text.ts"

/**
 * Page, type and the few functions the document is written with. The rules are plain black lines so that any
 * reader finds the cells; no blank is put between Chinese and Latin letters, so that text comes back as it went in.
 */
export function preamble(language: string, fonts: readonly string[]): string {
  const [lang, region] = language.toLowerCase().split("-")
  const family = fonts.map(quoted).join(", ")
  return `#set page(paper: "a4", margin: (top: 26mm, bottom: 24mm, left: 22.6mm, right: 22.6mm), footer-descent: 35%, footer: context { set align(center); set text(size: 10.5pt); "— " + counter(page).display() + " —" })
#set text(lang: ${quoted(lang ?? "zh")}${region ? `, region: ${quoted(region)}` : ""}, font: (${family},), size: 12pt, cjk-latin-spacing: none, hyphenate: false, overhang: false)
#set par(justify: true, leading: 10pt, spacing: 10pt, first-line-indent: (amount: 2em, all: true))
#show heading: set par(first-line-indent: 0pt, justify: false)
#show heading: set block(above: 18pt, below: 12pt, sticky: true)
#show heading.where(level: 1): set text(size: 16pt, weight: "bold")
#show heading.where(level: 2): set text(size: 14pt, weight: "bold")
#show heading.where(level: 3): set text(size: 12pt, weight: "bold")
#show heading.where(level: 4): set text(size: 12pt, weight: "bold")
#set table(stroke: 0.5pt)
#set table.cell(breakable: false)
#show table: set par(justify: false, leading: 4pt, spacing: 7pt, first-line-indent: 0pt)
#show outline: set par(first-line-indent: 0pt, leading: 8pt)
#set outline.entry(fill: repeat("."))
#let title(body) = block(above: 18pt, below: 10pt, sticky: true, width: 100%, align(center, text(size: 14pt, weight: "bold", body)))
#let titled(level: 1, body) = {
  show heading: set align(center)
  show heading: set text(size: 14pt)
  show heading: set block(above: 18pt, below: 10pt, sticky: true)
  heading(level: level, body)
}
#let remark(body) = block(above: 6pt, below: 12pt, width: 100%, text(size: 10.5pt, par(first-line-indent: 0pt, body)))
#let caption(size, ..texts) = {
  let last = texts.pos().len() - 1
  let across = (auto,) + (1fr,) * calc.max(0, last - 1) + (auto,)
  let aligns = range(last + 1).map(i => if i == last { right } else if i == 0 { left } else { center })
  block(above: 8pt, below: 4pt, sticky: true, width: 100%, {
    set par(justify: false, first-line-indent: 0pt)
    text(size: size, if last == 0 { align(right, ..texts) } else { grid(columns: across, column-gutter: if last == 1 { 1fr } else { 2em }, align: aligns, ..texts) })
  })
}
#let sheet(size, whole, body) = block(breakable: not whole, above: 4pt, below: 14pt, text(size: size, body))
#let cover(heading, ..below) = {
  set align(center)
  set par(first-line-indent: 0pt, justify: false, leading: 18pt, spacing: 18pt)
  page(footer: none, {
    v(28%)
    text(size: 26pt, weight: "bold", heading)
    v(1fr)
    for line in below.pos() { block(text(size: 16pt, line)) }
    v(12%)
  })
  counter(page).update(1)
}
#let contents() = {
  outline(title: "目录", depth: 3, indent: 1.5em)
  pagebreak()
}`
}
