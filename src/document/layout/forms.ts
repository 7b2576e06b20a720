import { type Entry, isPageNumberLine } from "./entries.ts"

/** The lines of one part of a project's sheet: what the project is, or its indicators. */
export interface Form {
  readonly kind: "frame" | "indicators"
  readonly entries: Entry[]
  /** The same lines with the numbers of pages. */
  readonly all: Entry[]
  /** The entry after its last. */
  readonly end: number
}

const squeeze = (entry: Entry) => entry.line.text.replace(/\s/g, "")

/** The sheet of a project has no more lines, nor has the list of its indicators. */
const mostLines = 400

/**
 * The form that begins at a line, known by its words, with all lines up to the next one: pieces of wrapped cells may
 * stand above the line that names it.
 */
export function formAt(entries: readonly Entry[], at: number, ends: (at: number) => boolean): Form | null {
  const start = startOf(entries, at)
  if (!start) return null
  const { kind, line } = start
  let end = line + 1
  const isRepeated = (entry: Entry) =>
    entry.page && at > 0 && /[:：]/.test(squeeze(entry)) && squeeze(entry) === squeeze(entries[at - 1]!)
  while (end < entries.length && end - at < mostLines) {
    // A page may repeat what stands above the form.
    if (isRepeated(entries[end]!)) {
      end++
      continue
    }
    const next = squeeze(entries[end]!)
    const wrapped = entries[end + 1] ? next + squeeze(entries[end + 1]!) : next
    if (endsForm(next) || (/^\d/.test(next) && endsForm(wrapped)) || ends(end)) break
    if (kind === "frame" && (isIndicatorHeader(next) || beginsHeader(entries, end))) break
    end++
  }
  const all = entries.slice(at, end)
  const own = all.filter((entry, i) => !isFurniture(entry, all[i + 1]) && !isRepeated(entry))
  return { kind, end, all, entries: own }
}

/** Whether a line is the number of its page; digits alone only at the edge of one. */
function isFurniture(entry: Entry, next: Entry | undefined): boolean {
  return (
    isPageNumberLine(entry) &&
    (/\D/.test(squeeze(entry)) || entry.page || (next?.page === true && entry.gap > 0))
  )
}

/** The line that names the form, when nothing but pieces of its cells stand before it. */
function startOf(entries: readonly Entry[], at: number): { kind: Form["kind"]; line: number } | null {
  for (let line = at; line <= at + 3 && line < entries.length; line++) {
    if (line > at && entries[line]!.gap > 0) return null
    const kind = isFrameStart(entries, line)
      ? "frame"
      : isIndicatorHeader(squeeze(entries[line]!)) && isSpread(entries[line]!)
        ? "indicators"
        : null
    if (kind)
      return entries.slice(at, line).every((entry) => isAbove(entry, entries[line]!, kind))
        ? { kind, line }
        : null
  }
  return null
}

/** Whether the words of a line stand apart as columns do: behind single blanks they only ran together. */
const isSpread = ({ line }: Entry) => (line.text.match(/\S[ \u3000]{2,}(?=\S)/g)?.length ?? 0) >= 2

/** Whether a line has pieces of cells whose middle is on a lower line: titles, or values right of the first label. */
function isAbove(entry: Entry, main: Entry, kind: Form["kind"]): boolean {
  if (entry.segments.length > 2 || endsForm(squeeze(entry))) return false
  if (kind === "indicators") return entry.segments.every(({ text }) => text.split(/\s+/).every(isTitlePiece))
  const label = main.segments[0]!.end
  return entry.segments.every(({ start }) => start >= label - 1)
}

/** Whether a line names a project by its code and name, on one line or two. */
function isFrameStart(entries: readonly Entry[], at: number): boolean {
  const text = squeeze(entries[at]!)
  if (/^项目(?:编码|编号|代码).*项目名称|^项目名称.*项目(?:编码|编号|代码)/.test(text)) return true
  if (!/^项目名称.{2}/.test(text)) return false
  const below = entries.slice(at + 1, at + 14).map(squeeze)
  const indicators = below.findIndex(isIndicatorHeader)
  const own = indicators < 0 ? below.slice(0, 3) : below.slice(0, indicators)
  return (
    own.some((line) => /^项目(?:编码|编号|代码).{6}/.test(line)) ||
    (indicators > 1 && own.some((line) => /绩效目标$|^.{0,6}目标/.test(line)))
  )
}

/** Whether a line has the titles of a list of indicators, which may be cut in pieces. */
function isIndicatorHeader(text: string): boolean {
  return /^(?:一级(?:指标?)?)?二级指标三级/.test(text) && text.length < 60
}

/** Whether the line is the upper part of such titles, the words of their levels standing on the next. */
function beginsHeader(entries: readonly Entry[], at: number): boolean {
  const next = entries[at + 1]
  return (
    next !== undefined &&
    next.gap === 0 &&
    isIndicatorHeader(squeeze(next)) &&
    isTitlePiece(squeeze(entries[at]!))
  )
}

/** Whether a text is a piece of a title of indicators. */
export function isTitlePiece(text: string): boolean {
  return ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值确定依据", "绩效指标值"].some((title) =>
    title.includes(text),
  )
}

function endsForm(text: string): boolean {
  return (
    /^(?:\d{1,3}[、.．]|[（(]\d{1,3}[）)]).*绩效目标(?:申报|批复)?表$/.test(text) ||
    /单位[:：](?:人民币)?[万千]?元$/.test(text) ||
    /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+部分)/.test(text)
  )
}
