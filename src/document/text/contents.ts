import type { Line } from "../layout/segments.ts"
import { isContentsLine } from "./contents-line.ts"
import { tabbedLines } from "./tabs.ts"

/** Blanks the lines of a contents list and the page numbers, which are no part of what a document says. */
export function withoutContents(lines: readonly Line[]): Line[] {
  const dropped = new Set<number>()
  // A row of a table may end in a small number, as an entry does.
  const rows = tabbedLines(lines)
  lines.forEach((line, i) => {
    if (isContentsLine(line.text) && !rows.has(line)) dropped.add(i)
  })
  // Of the text of a Word file every line is one of the file's; of a printed page it may be a turn of one.
  const isWordText = lines.some(({ text }) => text.startsWith("\t"))
  const first = lines.findIndex((line) => /^目\s*录$/.test(line.text.trim()))
  const entry = lines.findIndex((line, i) => i > first && line.text.trim() !== "")
  if (first >= 0 && isWordText && dropped.has(entry)) dropped.add(first)
  if (first >= 0 && !isWordText) for (const i of listAfter(lines, first, dropped)) dropped.add(i)
  for (const i of pageNumbers(lines)) dropped.add(i)
  for (const i of furniture(lines)) dropped.add(i)
  return lines.map((line, i) => (dropped.has(i) ? { ...line, text: "" } : line))
}

const squeeze = (text: string) => text.replace(/\s/g, "")

/** A list without dots: the short lines behind 目录 up to where its first entry comes again as a title. */
function listAfter(lines: readonly Line[], first: number, dropped: ReadonlySet<number>): number[] {
  const found = [first]
  let entry = ""
  for (let i = first + 1; i < Math.min(first + 160, lines.length); i++) {
    const text = squeeze(lines[i]!.text)
    if (text === "" || dropped.has(i)) continue
    if (text.length > 45 || /[。；]$/.test(text)) break
    if (entry === "") entry = text
    else if (text === entry) return found
    found.push(i)
  }
  return [first]
}

/** Numbers that stand alone as the last line of a page, and numbers between dashes anywhere. */
function pageNumbers(lines: readonly Line[]): number[] {
  const found: number[] = []
  let last = -1
  lines.forEach((line, i) => {
    if (line.page && last >= 0 && /^\s*\d{1,4}\s*$/.test(lines[last]!.text)) found.push(last)
    if (
      /^\s*(?:[—–―-]\s*\d{1,4}\s*[—–―-]|第\s*\d{1,4}\s*页(?:\s*(?:[,，]\s*)?共\s*\d+\s*页)?)\s*$/.test(
        line.text,
      )
    ) {
      found.push(i)
      // The page has its number: what stands above it is its own.
      last = -1
    } else if (line.text.trim() !== "") last = i
  })
  return found
}

/** What a browser prints around every page: address and page, date and title. */
function furniture(lines: readonly Line[]): number[] {
  const address = /^\s*(?:https?|file):\/\/\S+\s+\d+\/\d+\s*$/
  const printed = /^\s*(?:\d{1,4}[-/年.]){2}\d{1,4}日?[,，]?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\b/
  const found = lines.flatMap((line, i) => (address.test(line.text) ? [i] : []))
  if (found.length < 2) return []
  return [...found, ...lines.flatMap((line, i) => (printed.test(line.text) ? [i] : []))]
}
