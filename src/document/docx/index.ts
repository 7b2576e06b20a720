import { type Block, Unreadable } from "../blocks.ts"
import { relationsOf } from "../relations.ts"
import type { Zip } from "../zip.ts"
import { blocksOf } from "./blocks.ts"
import type { FlowItem } from "./flow.ts"
import { readNumbering } from "./numbering.ts"
import { Pages } from "./pages.ts"
import { readStyles } from "./styles.ts"
import { walkWord } from "./walk.ts"

/** The body of a Word document as it is walked through. */
export interface WordFlow {
  /** Name of its main part, and the text of it. */
  readonly main: string
  readonly xml: string
  readonly items: readonly FlowItem[]
  /** Footnotes and endnotes, which stand in parts of their own. */
  readonly notes: readonly FlowItem[]
  /** Whether its pages are known. */
  readonly paged: boolean
}

/**
 * Reads a Word document (.docx, .docm, .dotx) as it is printed with all changes accepted. Headers, footers and
 * comments are left out; footnotes and endnotes follow the text.
 */
export function readDocx(zip: Zip): Block[] {
  const { items, notes, paged } = flowOf(zip)
  return blocksOf([...items, ...notes], paged, zip.budget)
}

/** Walks through a Word document. */
export function flowOf(zip: Zip): WordFlow {
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
  const items = walkWord(xml, context)
  const notes = ["footnotes", "endnotes"].flatMap((kind) => {
    const text = part(kind)
    return text ? walkWord(text, { ...context, pages: new Pages() }) : []
  })
  return {
    main,
    xml,
    items,
    notes: notes.map((item) => (item.kind === "line" ? { ...item, page: 0, span: null } : item)),
    paged: context.pages.known,
  }
}

function mainPart(zip: Zip): string | null {
  const named = relationsOf(zip, "").find((relation) => relation.type === "officeDocument")?.target
  if (named && zip.has(named)) return named
  return zip.has("word/document.xml") ? "word/document.xml" : null
}
