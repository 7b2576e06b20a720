import { type Block, type LeftOut, Unreadable } from "../blocks.ts"
import { Budget } from "../budget.ts"
import { blocksOf } from "./assemble.ts"
import type { Page } from "./grid.ts"
import type { PageMarks } from "./marks.ts"
import { eachPage } from "./open.ts"
import { readPage } from "./page.ts"

export { type PdfAssets, setPdfAssets, setPdfWorker } from "./open.ts"

/**
 * Reads a PDF into blocks from the places of its characters and rules; tables over several pages are one.
 * Throws {@link Unreadable} with one Chinese sentence for encrypted, damaged, scanned or too large files.
 */
export async function readPdf(bytes: Uint8Array): Promise<Block[]> {
  return (await readPdfFile(bytes)).blocks
}

/** As {@link readPdf}, with the pages that could not be read: pictures, damaged ones, lost characters, blank ones. */
export async function readPdfFile(
  bytes: Uint8Array,
  budget = new Budget(),
): Promise<{ blocks: Block[]; leftOut: LeftOut[] }> {
  const pages: Page[] = []
  const leftOut: LeftOut[] = []
  let characters = 0
  let unmapped = 0
  let pictures = 0
  await eachPage(bytes, budget, (marks) => {
    const number = pages.length + 1
    const at = { page: number }
    if (!marks) leftOut.push({ what: `第${number}页已损坏，没有读出`, at })
    else if (marks.glyphs.length === 0 && marks.pictures > 0)
      leftOut.push({ what: `第${number}页只有图片，没有可读取的文字`, at })
    else if (5 * marks.unmapped > marks.glyphs.length)
      leftOut.push({ what: `第${number}页的字体没有文字编码，读出的文字不可靠`, at })
    else if (isBlank(marks)) leftOut.push({ what: `第${number}页是空白页`, at })
    characters += marks?.glyphs.length ?? 0
    unmapped += marks?.unmapped ?? 0
    pictures += marks?.pictures ?? 0
    pages.push(marks ? readPage(marks, number) : { number, width: 0, height: 0, items: [] })
  })
  if (characters === 0)
    throw new Unreadable(
      pictures > 0
        ? "这个 PDF 只有图片（多为扫描件），没有可读取的文字，请提供由电脑直接导出的文件。"
        : "这个 PDF 没有可读取的文字，请核对是否选错了文件。",
    )
  if (2 * unmapped > characters)
    throw new Unreadable("这个 PDF 的字体没有文字编码，读不出文字，请提供 Word、Excel 原件或重新导出的 PDF。")
  return { blocks: blocksOf(pages, budget), leftOut }
}

/** Nothing but a page number stands on it, and nothing is drawn. */
function isBlank({ glyphs, rules, pictures }: PageMarks): boolean {
  const text = glyphs.map(({ text }) => text).join("")
  return pictures === 0 && rules.length === 0 && /^[\s\d—–\-/第共页·.]{0,14}$/.test(text)
}
