/** Text for an element or an attribute. */
export function escaped(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
    : text
}

/** Text of a line: runs of blanks as they are, which a browser would show as one; line breaks as breaks. */
export function lineOf(text: string): string {
  return escaped(text)
    .replace(/[ \t]{2,}|\t/g, (blanks) => `<span style="white-space:pre">${blanks}</span>`)
    .replaceAll("\n", "<br>")
}
