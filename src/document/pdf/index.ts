import type { Block } from "../blocks.ts"
import { Unreadable } from "../blocks.ts"
import { blocksOf } from "./assemble.ts"
import type { Page } from "./grid.ts"
import { eachPage } from "./open.ts"
import { readPage } from "./page.ts"

export { type PdfAssets, setPdfAssets, setPdfWorker } from "./open.ts"

/**
 * Reads a PDF into blocks from the places of its characters and rules; tables over several pages are one.
 * Throws {@link Unreadable} with one Chinese sentence for encrypted, damaged, scanned or too large files.
 */
export async function readPdf(bytes: Uint8Array): Promise<Block[]> {
  const pages: Page[] = []
  let characters = 0
  let unmapped = 0
  let pictures = 0
  await eachPage(bytes, (marks) => {
    characters += marks.glyphs.length
    unmapped += marks.unmapped
    pictures += marks.pictures
    pages.push(readPage(marks, pages.length + 1))
  })
  if (characters === 0)
    throw new Unreadable(
      pictures > 0
        ? "这个 PDF 只有图片（多为扫描件），没有可读取的文字，请提供由电脑直接导出的文件。"
        : "这个 PDF 没有可读取的文字，请核对是否选错了文件。",
    )
  if (2 * unmapped > characters)
    throw new Unreadable("这个 PDF 的字体没有文字编码，读不出文字，请提供 Word、Excel 原件或重新导出的 PDF。")
  return blocksOf(pages)
}
