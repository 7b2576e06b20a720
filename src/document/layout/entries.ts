import { type Line, type Measure, type Segment, segmentsOf } from "./segments.ts"

/** A printed line with its segments. */
export interface Entry {
  readonly line: Line
  readonly segments: Segment[]
  /** Blank lines before it. */
  readonly gap: number
  /** True for the first line of a page. */
  readonly page: boolean
}

/** The lines that are not blank, cut into segments. */
export function entriesOf(lines: readonly Line[], measure: Measure): Entry[] {
  const entries: Entry[] = []
  let gap = 0
  let page = false
  for (const line of lines) {
    page ||= line.page
    if (line.text.trim() === "") {
      gap++
      continue
    }
    entries.push({ line, segments: segmentsOf(line.text, measure), gap, page })
    gap = 0
    page = false
  }
  return entries
}

/** Whether a line is the number of a page, or what a browser prints at its edges. */
export function isPageNumberLine({ line: { text } }: Entry): boolean {
  return /^[-—–\s]*\d{1,3}[-—–\s]*$|^\s*(?:file|https?):\/\/\S+\s+\d+\/\d+\s*$|^\s*\d{1,4}\/\d{1,2}\/\d{1,4}, \d{1,2}:\d\d(?: [AP]M)?\s/.test(
    text,
  )
}
