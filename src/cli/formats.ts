/** What `mingzhang write` can make. */
export const writeFormats = ["docx", "pdf", "xlsx", "html", "md", "json", "csv"] as const
export type WriteFormat = (typeof writeFormats)[number]
