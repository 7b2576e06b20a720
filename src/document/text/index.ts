import type { Block } from "../blocks.ts"
import { readWordText } from "./word.ts"

/** Reads a text document: text of Word files, text of PDFs in reading order or with the layout kept, or mixed. */
export function readText(text: string): Block[] {
  return readWordText(text.split(/\r\n|\n|\r/))
}
