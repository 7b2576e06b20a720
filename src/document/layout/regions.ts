import { displayWidth } from "../../text/width.ts"
import { overlap } from "./band.ts"
import { type Entry, isPageNumberLine } from "./entries.ts"
import { type Form, formAt } from "./forms.ts"
import { isCode, isNumber, type Segment } from "./segments.ts"
import { isTitle } from "./titles.ts"

/** A stretch of a document: lines of prose, or the lines of a table page by page. */
export type Region =
  | { readonly kind: "prose"; readonly entries: Entry[] }
  | { readonly kind: "caption"; readonly text: string; readonly line: number; readonly entries: Entry[] }
  | { readonly kind: "table"; readonly pages: Entry[][] }
  | { readonly kind: "form"; readonly form: Form }

/** Parts tables and the forms of projects, unless they were tried before, from prose. */
export function regionsOf(entries: readonly Entry[], forms = true): Region[] {
  const regions: Region[] = []
  const prose = (entry: Entry) => {
    const last = regions.at(-1)
    if (last?.kind === "prose") last.entries.push(entry)
    else regions.push({ kind: "prose", entries: [entry] })
  }
  let caption: string | null = null
  let title = ""
  for (let i = 0; i < entries.length; ) {
    const entry = entries[i]!
    if (isCaption(entry)) {
      const { text, above, end } = captionAt(entries, i)
      const last = regions.at(-1)
      if (above && last?.kind === "prose") last.entries.pop()
      const own = [...(above ? [above] : []), ...entries.slice(i, end)]
      regions.push({ kind: "caption", text, line: own[0]!.line.number, entries: own })
      caption = squeeze(entry)
      title = i > 0 ? squeeze(entries[above ? i - 2 : i - 1] ?? entry) : ""
      i = end
      continue
    }
    const form = forms ? formAt(entries, i, (at) => isCaption(entries[at]!)) : null
    if (form) {
      regions.push({ kind: "form", form })
      i = form.end
      caption = null
      continue
    }
    const found = takeTable(entries, i, caption, title)
    if (found?.isTable) {
      regions.push({ kind: "table", pages: found.pages })
      i = found.end
    } else {
      // A long stretch that is no table is none from its second line either.
      const end = found && found.end - i > longest ? found.end : i + 1
      for (; i < end; i++) prose(entries[i]!)
    }
    caption = null
  }
  return regions
}

const squeeze = (entry: Entry) => entry.line.text.replace(/\s/g, "")

const captionEnd =
  /(?:(?:单位|金额单位)\s*[:：]\s*(?:人民币)?[亿万千百]*元\s*|截止(?:时间|日期)\s*[:：]\s*20\d\d[-年./\d\s月]*(?:日\s*)?)$/

/** The line that says in what a table counts, or as of when: `编制部门：… 单位：元`, `截止时间：2024-12-31`. */
function isCaption(entry: Entry): boolean {
  return captionEnd.test(entry.line.text) && !entry.segments.some((segment) => segment.text.length > 50)
}

/** A caption whose name of the department was wrapped: a piece above and a piece below the line. */
function captionAt(
  entries: readonly Entry[],
  at: number,
): { text: string; above: Entry | null; end: number } {
  const own = entries[at]!
  const above = entries[at - 1]
  const below = entries[at + 1]
  const texts = own.segments.map((segment) => segment.text)
  const wrapped =
    above &&
    below &&
    own.gap === 0 &&
    below.gap === 0 &&
    above.segments.length === 1 &&
    below.segments.length === 1 &&
    overlap(above.segments[0]!, below.segments[0]!) > 0 &&
    below.segments[0]!.text.length < above.segments[0]!.text.length &&
    !/表(?:[（(].{1,20}[）)])?[》」]?$/.test(above.segments[0]!.text) &&
    !isTitle(below.segments[0]!.text) &&
    own.segments.every((segment) => overlap(segment, above.segments[0]!) <= 0)
  if (!wrapped) return { text: texts.join(" "), above: null, end: at + 1 }
  const name = above.segments[0]!.text + below.segments[0]!.text
  return { text: [name, ...texts].join(" "), above, end: at + 2 }
}

const ahead = 8

/** Lines that may be looked at again from the next one on. */
const longest = 500

/** Whether a line stands by itself or opens something else: a note, a heading, a sentence, the next title. */
function stops(entries: readonly Entry[], at: number): boolean {
  const entry = entries[at]!
  if (isCaption(entry)) return true
  const text = squeeze(entry)
  if (/^(?:注|说明|备注)\d*[:：]|^第[一二三四五六七八九十]+部分/.test(text)) return true
  if (entry.segments.some((segment) => segment.text.length >= 28 && /[，。；]/.test(segment.text)))
    return true
  if (entry.segments.length > 1) return false
  // Titles of columns may stand one blank apart.
  const words = entry.line.text.trim().split(/\s+/).length
  if ((displayWidth(text) >= 60 && words < 4) || /[。；]$/.test(text)) return true
  for (let next = at + 1; next <= at + 2; next++) {
    const follower = entries[next]
    // What stands right below a row at the end of a page is a piece of it, no title of the next page.
    if (!follower || (follower.page && isBelowRow(entries, at))) return false
    if (isCaption(follower)) return true
    if (follower.segments.length > 1) return false
  }
  return false
}

function isBelowRow(entries: readonly Entry[], at: number): boolean {
  const [entry, before, above] = [entries[at]!, entries[at - 1], entries[at - 2]]
  if (entry.gap > 0 || !before) return false
  const own = entry.segments[0]!
  // The figures of a row stand between the lines of its name.
  return isPiece(own, before) || (before.gap === 0 && above !== undefined && isPiece(own, above))
}

const isTabular = (entry: Entry) => entry.segments.length > 1

/** Whether a line with one cell is part of the table around it: cells in a row follow soon. */
function goesOn(entries: readonly Entry[], at: number): boolean {
  const entry = entries[at]!
  const text = squeeze(entry)
  if (/^(?:合计|总计)$/.test(text)) return true
  const short = text.length <= 24
  for (let i = at + 1; i <= at + (short ? 5 * ahead : ahead) && i < entries.length; i++) {
    if (stops(entries, i)) break
    if (isTabular(entries[i]!)) return true
  }
  // The last line of a page may hold the first piece of a name that goes on overleaf.
  const next = entries[at + 1]
  const before = entries[at - 1]
  if (next?.page && entry.gap === 0 && short && before)
    if (before.segments.some((segment) => overlap(segment, entry.segments[0]!) > 0) && text.length <= 12)
      return true
  const above = entries[at - 2]
  const main = entries[at - 1]
  const own = entry.segments[0]!
  const below = main?.segments.some(
    (segment) => Math.abs(segment.start - own.start) <= 1 && segment.text.length >= text.length,
  )
  if (entry.gap === 0 && below && main!.segments.some((segment) => isNumber(segment.text))) return true
  // A row that the end of a page cuts may have nothing but pieces of its name there.
  if (entry.gap === 0 && main && isPiece(own, main)) return true
  // The last piece of a name broken around its figures: there is one like it above them.
  return (
    entry.gap === 0 &&
    main?.gap === 0 &&
    above?.segments.length === 1 &&
    main.segments.some((segment) => isNumber(segment.text) || isCode(segment.text)) &&
    overlap(above.segments[0]!, entry.segments[0]!) > 0
  )
}

/** Whether a short text stands right below a cell that is as long or longer, among other cells. */
function isPiece(own: Segment, above: Entry): boolean {
  if (own.text.length > 8 || /[。；：表]$/.test(own.text)) return false
  return above.segments.some(
    (segment) =>
      Math.abs(segment.start - own.start) <= 1 &&
      segment.text.length + 1 >= own.text.length &&
      !/[。；]$/.test(segment.text),
  )
}

function takeTable(
  entries: readonly Entry[],
  start: number,
  caption: string | null,
  title: string,
): { pages: Entry[][]; end: number; isTable: boolean } | null {
  if (caption === null && !isTabular(entries[start]!)) return null
  const pages: Entry[][] = [[]]
  let at = start
  while (at < entries.length) {
    const entry = entries[at]!
    if (at > start && entries[at + 1]?.page && isPageNumberLine(entry)) {
      at++
      continue
    }
    if (entry.page && at > start) {
      const next = afterRepeatedCaption(entries, at, caption, title)
      if (next === null || stops(entries, next) || !(isTabular(entries[next]!) || goesOn(entries, next)))
        break
      pages.push([])
      at = next
    } else if (stops(entries, at) || !(isTabular(entry) || goesOn(entries, at))) break
    pages.at(-1)!.push(entries[at]!)
    at++
  }
  const rows = pages.flat().filter(isTabular)
  const wide = rows.filter((entry) => entry.segments.length > 2).length
  // A list of contents on paper has numbers of pages.
  const isFigure = ({ text, y }: Segment) => isNumber(text) && (y === undefined || /[.,]/.test(text))
  const figures = rows.some((entry) => entry.segments.some(isFigure))
  // Amounts behind single blanks look like cells too; a layout that was kept has wider gaps.
  const aligned = rows.filter(
    (entry) =>
      /\S[ \u3000]{2,}\S/.test(entry.line.text) || entry.segments.every(({ text: word }) => isTitle(word)),
  ).length
  const plausible = caption === null ? rows.length >= 3 && (figures || wide >= 2) : rows.length >= 2
  return { pages, end: at, isTable: aligned * 2 >= rows.length && plausible }
}

/** The first line of a page behind a repetition of the table's title and caption; null when others stand there. */
function afterRepeatedCaption(
  entries: readonly Entry[],
  at: number,
  caption: string | null,
  title: string,
): number | null {
  const repeatsTitle =
    title !== "" && squeeze(entries[at]!).replace(/[（(]?续表?[一二三\d]*[)）]?/, "") === title
  const start = repeatsTitle ? at + 1 : at
  for (let i = start; i < Math.min(start + 2, entries.length); i++) {
    if (!isCaption(entries[i]!)) continue
    const { above, end } = captionAt(entries, i)
    if (caption === null || squeeze(entries[i]!) !== caption || (i > start && !above)) return null
    return end < entries.length ? end : null
  }
  return start < entries.length ? start : null
}
