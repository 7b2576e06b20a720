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
    throw notSet(error && compiler.fetchDiagnostics(error))
  }
  try {
    return new Uint8Array(compiler.pdf(document, { pdfStandard: "ua-1" }))
  } catch (error) {
    throw refused(error)
  } finally {
    // Results of documents before the last one would fill the memory of a server.
    compiler.evictCache(1)
  }
}

/** What the typesetter says is for its developers: it goes with the error, not to the user. */
function notSet(cause: unknown): Unwritable {
  return new Unwritable("PDF 没有排成：排版程序不接受这份文件。请改为输出 .docx 后另存为 PDF。", { cause })
}

/** The signs no font has, said together; the typesetter knows nothing else against a document it has set. */
function refused(error: unknown): Error {
  const said = error instanceof Error ? error.message : String(error)
  const missing = new Set(
    [...said.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(([, text]) => text),
  )
  if (missing.size === 0) return notSet(said)
  return new Unwritable(
    `PDF 所用的字体里没有这些字：${[...missing].join(" ").replace(/\\{1,2}u\{(\w+)\}/g, "U+$1")}。请删去或换成别的字，也可以改为输出 .docx 后另存为 PDF。`,
  )
}
