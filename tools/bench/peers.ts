import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { unzipSync } from "fflate"
import { SaxesParser } from "saxes"

/** mammoth, or null where only the run-time dependencies are installed. */
export async function mammoth(): Promise<((docx: Uint8Array) => Promise<unknown>) | null> {
  try {
    const { default: library } = await import("mammoth")
    return (docx) => library.convertToHtml({ buffer: Buffer.from(docx) })
  } catch {
    return null
  }
}

/** The least a .docx reader must do: unzip, decode, and walk the XML with handlers that do nothing. */
export function bareWalk(docx: Uint8Array): void {
  const parts = unzipSync(docx, { filter: ({ name }) => name === "word/document.xml" })
  const parser = new SaxesParser({ xmlns: false })
  parser.on("opentag", () => {})
  parser.on("text", () => {})
  parser.on("closetag", () => {})
  parser.write(new TextDecoder().decode(parts["word/document.xml"])).close()
}

/** What PDF.js itself takes to give out every page's text and drawing operations. */
export async function pdfJsExtraction(pdf: Uint8Array): Promise<void> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))
  const task = pdfjs.getDocument({
    data: pdf.slice(),
    verbosity: 0,
    disableFontFace: true,
    cMapUrl: join(folder, "cmaps/"),
    standardFontDataUrl: join(folder, "standard_fonts/"),
  })
  try {
    const file = await task.promise
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      await page.getTextContent()
      await page.getOperatorList()
      page.cleanup()
    }
  } finally {
    await task.destroy()
  }
}
