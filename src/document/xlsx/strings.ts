import type { Budget } from "../budget.ts"
import { scanXml } from "../xml.ts"
import { sheetPrefixes } from "./names.ts"

/** Reads the shared strings of a workbook; rich text is joined, the readings of phonetic guides left out. */
export function readStrings(xml: string | null, budget: Budget): string[] {
  const strings: string[] = []
  if (!xml) return strings
  let text = ""
  let inText = false
  scanXml(
    xml,
    {
      open(name) {
        if (name === "rPh" || name === "rPr") return true
        if (name === "si") text = ""
        else if (name === "t") inText = true
        return undefined
      },
      close(name) {
        if (name === "t") inText = false
        else if (name === "si") strings.push(unescaped(text))
      },
      text(piece) {
        if (inText) text += piece
      },
    },
    sheetPrefixes(xml),
    budget,
  )
  return strings
}

/** Workbooks write characters that XML forbids as `_x000D_`; line ends become "\n". */
export function unescaped(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain
}
