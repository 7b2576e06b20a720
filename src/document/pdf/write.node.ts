import { type Print, Unwritable } from "../print.ts"
import { packed } from "./pack.node.ts"
import { type Typesetter, typesetter } from "./typst/compiler.node.ts"
import { markupOf } from "./typst/markup.ts"

/** What writing a PDF may use beside the document. */
export interface PdfOptions {
  /** A folder with the office's own type (仿宋 …), preferred to Noto Serif SC, which comes with the project. */
  readonly fonts?: string | undefined
}

/**
 * Writes an accessible PDF (PDF/UA-1): A4, tagged, with bookmarks and linked contents, the same bytes for the
 * same document. Throws {@link Unwritable} with one Chinese sentence when the typesetter or its fonts are missing.
 */
export async function writePdf(print: Print, options: PdfOptions = {}): Promise<Uint8Array> {
  const setter = await typesetter(options.fonts)
  return packed(typeset(setter, markupOf(print, setter.families)))
}

/** Typst source as a PDF. */
export function typeset({ compiler }: Typesetter, source: string): Uint8Array {
  const result = compiler.compile({ mainFileContent: source })
  const document = result.result
  if (!document) {
    const error = result.takeError()
    const said = error && compiler.fetchDiagnostics(error)
    throw new Unwritable(`PDF 没有排成：${JSON.stringify(said)}`)
  }
  const pdf = compiler.pdf(document, { pdfStandard: "ua-1" })
  // Results of documents before the last one would fill the memory of a server.
  compiler.evictCache(1)
  return new Uint8Array(pdf)
}
