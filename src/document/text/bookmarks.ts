const mark = "[bookmark: "

/** A line without the bookmarks that Word leaves in it when a document is saved as text. */
export function withoutBookmarks(line: string): string {
  if (!line.includes(mark)) return line
  let text = ""
  let from = 0
  for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, from)) {
    const end = line.indexOf("]", at)
    if (end < 0) break
    text += line.slice(from, at)
    from = end + 1
  }
  return text + line.slice(from)
}
