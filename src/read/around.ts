import type { Block, Paragraph, Table } from "../document/blocks.ts"
import type { Place } from "../model/place.ts"
import { labelOf, plain } from "../text/label.ts"
import { titleOf } from "./projects/index.ts"
import type { Around } from "./tables/index.ts"
import { isCaption, isRemark } from "./tables/shape.ts"

/** What stands around a table, and which blocks that took. */
export interface Surroundings extends Around {
  readonly titleBlock: Paragraph | null
  /** The captions, each with its place. */
  readonly heads: readonly { readonly text: string; readonly at: Place }[]
}

/** Paragraphs that belong to tables: their titles, captions and remarks. */
export interface Surrounded {
  readonly around: ReadonlyMap<Block, Surroundings>
  readonly taken: ReadonlySet<Block>
}

const title = /(?:表|表格|预算|决算|情况|明细|清单|名单|一览)(?:[（(].{1,20}[)）])?[:：]?$/
/** Longer than the words above a table, with the blanks between them. */
const longestCaption = 1000
const heading = /^(?:第.{1,3}部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/

/** Finds title, captions and remarks of every table among the paragraphs next to it. */
export function surroundingsOf(blocks: readonly Block[], skipped: ReadonlySet<Block>): Surrounded {
  const around = new Map<Block, Surroundings>()
  const taken = new Set<Block>()
  blocks.forEach((block, i) => {
    if (block.kind !== "table") return
    const { captions, titleBlock } = above(
      blocks,
      i,
      block,
      (paragraph) => taken.has(paragraph) || skipped.has(paragraph),
    )
    const remarks = below(blocks, i)
    for (const paragraph of [...captions.map(({ block }) => block), ...remarks]) taken.add(paragraph)
    if (titleBlock && !isHeading(titleBlock.text)) taken.add(titleBlock)
    around.set(block, {
      title: titleBlock ? labelOf(titleBlock.text).replace(/[:：]$/, "") : "",
      captions: captions.flatMap(({ pieces }) => pieces),
      note: remarks.map(({ text }) => text).join("\n") || null,
      noteAt: remarks[0]?.at,
      titleBlock,
      heads: captions.flatMap(({ block: { at }, pieces }) => pieces.map((text) => ({ text, at }))),
    })
  })
  return { around, taken }
}

interface Caption {
  readonly block: Paragraph
  readonly pieces: readonly string[]
}

/** Captions and title in the few paragraphs above a table, upwards until something else stands there. */
function above(
  blocks: readonly Block[],
  table: number,
  block: Table,
  isGone: (paragraph: Paragraph) => boolean,
): { readonly captions: Caption[]; readonly titleBlock: Paragraph | null } {
  const captions: Caption[] = []
  for (let b = table - 1; b >= 0 && b >= table - 8; b--) {
    const paragraph = blocks[b]!
    if (paragraph.kind !== "paragraph" || isGone(paragraph)) break
    const { text } = paragraph
    if (isPageNumber(text)) continue
    if (text.length > longestCaption) break
    const pieces = text.split(/\s{2,}|\t|\u3000+/).filter((piece) => piece.trim() !== "")
    if (isCaption(text) || pieces.every(isCaption) || namesPublisher(text.trim().split(/\s+/)))
      captions.unshift({ block: paragraph, pieces })
    else if (isTitle(text) || (isNumbered(text) && isSheet(block))) return { captions, titleBlock: paragraph }
    else break
  }
  return { captions, titleBlock: null }
}

/** `河湾县水务局    单位：元`: beside the measure stands whose table it is, without a word before the name. */
function namesPublisher(words: readonly string[]): boolean {
  const others = words.filter((word) => !isCaption(word))
  return (
    words.some((word) => /单位[:：].*元/.test(word)) &&
    others.every((word) => /^[\u4e00-\u9fff（）()“”·]{3,40}$/.test(word) && !isTitle(word))
  )
}

/** The remarks right below a table. */
function below(blocks: readonly Block[], table: number): Paragraph[] {
  const remarks: Paragraph[] = []
  for (let b = table + 1; b < blocks.length; b++) {
    const paragraph = blocks[b]!
    if (paragraph.kind !== "paragraph") break
    const next = blocks[b + 1]
    const leads = /下述说明[:：]?$/.test(paragraph.text) && next?.kind === "paragraph" && isRemark(next.text)
    if (!isRemark(paragraph.text) && !leads) break
    remarks.push(paragraph)
  }
  return remarks
}

/** Whether a paragraph can be the title of the table below it. */
export function isTitle(text: string): boolean {
  const words = text.trim().replace(/^《([^《》]+)》$/, "$1")
  if (titleOf(words)) return true
  return words.length <= 70 && title.test(words) && !/[。；;，]/.test(words) && !isRemark(words)
}

/** A numbered line above a project sheet is its title, whatever it says. */
function isNumbered(text: string): boolean {
  return /^\d{1,3}\s*[、.．]\s*\S.{2,80}$/.test(text) && !/[。；;]$/.test(text)
}

function isSheet(table: Table): boolean {
  return table.rows
    .slice(0, 4)
    .some((row) => row.cells.some((cell) => /^项目(?:编码|名称)$/.test(plain(cell.text))))
}

/** A numbered section heading that also serves as the title of the table right below it. */
export function isHeading(text: string): boolean {
  return heading.test(plain(text)) && !/表(?:[(].{0,60}[)])?$/.test(plain(text))
}

/** A page number that stands alone. */
export function isPageNumber(text: string): boolean {
  return /^[-—–－\s]*(?:第\s*)?\d{1,3}(?:\s*页)?[-—–－\s]*$/.test(text)
}
