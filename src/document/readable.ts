/** Endings of the files that are taken from a folder or a .zip; a file named by itself may have any. */
export const readableEndings: ReadonlySet<string> = new Set([
  ".txt",
  ".docx",
  ".doc",
  ".xlsx",
  ".xls",
  ".et",
  ".wps",
  ".pdf",
  ".html",
  ".md",
  ".htm",
  ".json",
])

/** Whether a file of this name is a document by its ending. */
export function isReadable(name: string): boolean {
  return readableEndings.has(/\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? "")
}
