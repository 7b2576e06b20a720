import { type Block, Unreadable } from "../blocks.ts"
import { relationsOf } from "../relations.ts"
import type { Zip } from "../zip.ts"
import { blocksOf } from "./blocks.ts"
import type { FlowItem } from "./flow.ts"
import { readNumbering } from "./numbering.ts"
import { Pages } from "./pages.ts"
import { readStyles } from "./styles.ts"
import { walkWord } from "./walk.ts"

/**
 * Reads a Word document (.docx, .docm, .dotx) as it is printed with all changes accepted. Headers, footers and
 * comments are left out; footnotes and endnotes follow the text.
 */
export function readDocx(zip: Zip): Block[] {
  const main = mainPart(zip)
  const xml = main && zip.text(main)
  if (!main || !xml)
    throw new Unreadable("Word 文件里没有正文，文件可能已损坏，请用 Word 或 WPS 打开后另存一份再试。")
  const { budget } = zip
  const parts = relationsOf(zip, main)
  const part = (type: string) => {
    const name = parts.find((relation) => relation.type === type)?.target
    return name ? zip.text(name) : null
  }
  const context = {
    styleOf: readStyles(part("styles"), budget),
    numbering: readNumbering(part("numbering"), budget),
    budget,
    pages: new Pages(),
  }
  const items: FlowItem[] = walkWord(xml, context)
  for (const notes of ["footnotes", "endnotes"]) {
    const text = part(notes)
    if (text)
      for (const item of walkWord(text, { ...context, pages: new Pages() }))
        items.push(item.kind === "line" ? { ...item, page: 0 } : item)
  }
  return blocksOf(items, context.pages.known, budget)
}

function mainPart(zip: Zip): string | null {
  const named = relationsOf(zip, "").find((relation) => relation.type === "officeDocument")?.target
  if (named && zip.has(named)) return named
  return zip.has("word/document.xml") ? "word/document.xml" : null
}
