/** What a disclosure can be written as; `csv` is its tables with their descriptor, as a .zip where one file is asked for. */
export const writeFormats = ["docx", "pdf", "xlsx", "html", "md", "json", "csv"] as const
export type WriteFormat = (typeof writeFormats)[number]

/** The forms that need no typesetter, and so can be made in a browser too. */
export type WrittenFormat = Exclude<WriteFormat, "pdf">
