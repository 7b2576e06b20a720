import { isCentred, type Print, type PrintBlock, type PrintHeading } from "../../print.ts"
import { stretchesOf } from "../../stretches.ts"
import { escaped, lineOf } from "../escape.ts"
import { styles } from "./styles.ts"
import { tableHtml } from "./table.ts"

/**
 * Writes a whole page: readable without scripts, by those who listen and on paper; in daylight and in the dark.
 */
export function writeHtml(print: Print): string {
  const { properties, cover } = print
  const ids = new Map<PrintHeading, string>()
  for (const block of print.blocks) if (block.kind === "heading") ids.set(block, `s${ids.size + 1}`)
  const first = cover
    ? `<div class="first">\n<h1>${lineOf(cover.title)}</h1>\n${cover.lines.map((line) => `<p>${lineOf(line)}</p>\n`).join("")}</div>\n`
    : ""
  return `<!DOCTYPE html>
<html lang="${escaped(properties.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="author" content="${escaped(properties.author)}">
<meta name="description" content="${escaped(properties.subject)}">
<title>${escaped(properties.title)}</title>
<style>${styles}</style>
</head>
<body>
<main itemscope itemtype="https://schema.org/Report">
<div itemprop="articleBody">
${first}${print.contents ? contentsHtml(ids) : ""}${bodyHtml(print.blocks, ids)}</div>
</main>
</body>
</html>
`
}

function contentsHtml(ids: ReadonlyMap<PrintHeading, string>): string {
  const lines = [...ids]
    .filter(([heading]) => heading.level <= 2)
    .map(
      ([{ text, level }, id]) =>
        `<li${level > 1 ? ' class="inner"' : ""}><a href="#${id}">${lineOf(text)}</a></li>\n`,
    )
  return `<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">目录</h2>\n<ol>\n${lines.join("")}</ol>\n</nav>\n`
}

/** The blocks; what stands on landscape pages in a division of its own, so that paper turns once for it. */
function bodyHtml(blocks: readonly PrintBlock[], ids: ReadonlyMap<PrintHeading, string>): string {
  return stretchesOf(blocks)
    .map(({ landscape, blocks: own }) =>
      landscape ? `<div class="wide">\n${blocksHtml(own, ids)}</div>\n` : blocksHtml(own, ids),
    )
    .join("")
}

function blocksHtml(blocks: readonly PrintBlock[], ids: ReadonlyMap<PrintHeading, string>): string {
  const parts: string[] = []
  /** The heading that is the title of the next table, and the lines of its caption. */
  let labelled: string | null = null
  let caption: string[] = []
  blocks.forEach((block, b) => {
    if (block.kind === "table") {
      parts.push(tableHtml(block, labelled, caption.join("")))
      labelled = null
      caption = []
      return
    }
    if (block.kind === "heading") {
      labelled = block.titles ? ids.get(block)! : null
      parts.push(headingHtml(block, ids.get(block)!))
      return
    }
    if ((block.role === "title" || block.role === "caption") && leadsToTable(blocks, b)) {
      caption.push(
        block.role === "title"
          ? `<div class="title">${lineOf(block.text)}</div>`
          : captionHtml(block.text, "div"),
      )
      return
    }
    parts.push(
      block.role === "caption"
        ? captionHtml(block.text, "p")
        : `<p${block.role === "body" ? "" : ` class="${block.role}"`}>${lineOf(block.text)}</p>`,
    )
  })
  return parts.map((part) => `${part}\n`).join("")
}

function leadsToTable(blocks: readonly PrintBlock[], from: number): boolean {
  const next = blocks.slice(from + 1).find((block) => block.kind !== "paragraph" || block.role !== "caption")
  return next?.kind === "table"
}

function headingHtml(heading: PrintHeading, id: string): string {
  const tag = `h${Math.min(Math.max(heading.level, 1) + 1, 6)}`
  const classes = [isCentred(heading) ? "centred" : "", heading.breaks ? "breaks" : ""].filter(Boolean)
  const named = classes.length > 0 ? ` class="${classes.join(" ")}"` : ""
  return `<${tag} id="${id}"${named}>${lineOf(heading.text)}</${tag}>`
}

/** Who, year and measure from margin to margin; blanks part them for those who see no style. */
function captionHtml(text: string, tag: string): string {
  const pieces = text.split("\t").map((piece) => `<span>${lineOf(piece)}</span>`)
  return `<${tag} class="line">${pieces.join("\u3000\u3000")}</${tag}>`
}
