import { Budget } from "./budget.ts"
import type { Note } from "./note.ts"
import { kindOf } from "./sniff.ts"
import { openZip } from "./zip.ts"

/** The kinds of files that notes can be written into. */
export type Noted = "docx" | "xlsx" | "pdf"

/** Which of them a file is by its content; null for what can hold no notes. */
export function notedKind(bytes: Uint8Array): Noted | null {
  const kind = kindOf(bytes)
  if (kind === "pdf") return "pdf"
  if (kind !== "zip") return null
  const { names } = openZip(bytes, new Budget())
  const has = (folder: RegExp) => names.some((name) => folder.test(name.replaceAll("\\", "/")))
  if (has(/^\/?word\//i)) return "docx"
  return has(/^\/?xl\/workbook\.xml$/i) ? "xlsx" : null
}

/**
 * A file as its author wrote it, with notes at their places: comments in Word, notes at the cells of a workbook, marks
 * in a PDF. Nothing else of it changes. Null for a file that can hold no notes. Runs in a browser too.
 */
export async function withNotes(bytes: Uint8Array, notes: readonly Note[]): Promise<Uint8Array | null> {
  switch (notedKind(bytes)) {
    case "docx":
      return (await import("./docx/notes.ts")).docxWithNotes(bytes, notes)
    case "xlsx":
      return (await import("./xlsx/notes.ts")).xlsxWithNotes(bytes, notes)
    case "pdf":
      return (await import("./pdf/notes.ts")).pdfWithNotes(bytes, notes)
    case null:
      return null
  }
}
