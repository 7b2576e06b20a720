import { withNotes } from "../../document/with-notes.ts"
import type { Report } from "../../model/finding.ts"
import { notesOf } from "./notes.ts"

/** A file given back to its author with what was found in it. */
export interface MarkedReturn {
  readonly name: string
  readonly bytes: Uint8Array
  /** How many notes it has. */
  readonly notes: number
}

/**
 * The author's own file with a note at each finding: Word comments, notes at cells, marks in a PDF; everything else as
 * it was. Null for a file that can hold no notes (text, web pages, data). The same in a browser as in the command.
 */
export async function markedReturn(
  name: string,
  bytes: Uint8Array,
  report: Report,
): Promise<MarkedReturn | null> {
  const notes = notesOf(report)
  const marked = await withNotes(bytes, notes)
  return marked && { name: markedName(name), bytes: marked, notes: notes.length }
}

/** `某局.docx` → `某局（批注）.docx`. */
function markedName(name: string): string {
  const dot = name.lastIndexOf(".")
  return dot > 0 ? `${name.slice(0, dot)}（批注）${name.slice(dot)}` : `${name}（批注）`
}
