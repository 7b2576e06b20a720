/** Text inside an element or attribute; characters XML cannot hold are left out. */
export function escaped(text: string): string {
  if (!special.test(text)) return text
  return text
    .replace(invalid, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}

const invalid =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 excludes
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Points as twentieths of a point, the measure of Word's lengths. */
export function twips(points: number): number {
  return Math.round(points * 20)
}

/** Millimetres as twentieths of a point. */
export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** A run of text: tabs and line breaks inside it as Word's own. */
export function run(text: string, properties = ""): string {
  const pieces = /[\t\n]/.test(text) ? text.split(/(\t|\n)/) : [text]
  const inner = pieces
    .map((piece) =>
      piece === "\t" ? "<w:tab/>" : piece === "\n" ? "<w:br/>" : piece === "" ? "" : textElement(piece),
    )
    .join("")
  return inner === "" ? "" : `<w:r>${properties}${inner}</w:r>`
}

function textElement(text: string): string {
  return /^\s|\s$|\s\s/.test(text)
    ? `<w:t xml:space="preserve">${escaped(text)}</w:t>`
    : `<w:t>${escaped(text)}</w:t>`
}
