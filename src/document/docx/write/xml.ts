import { escaped } from "../../xml-text.ts"

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
