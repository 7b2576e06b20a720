import type { DocumentInitParameters, PDFPageProxy } from "pdfjs-dist/types/src/display/api.js"
import { once } from "../../memo/index.ts"
import { Unreadable } from "../blocks.ts"
import { type FontFacts, interpret } from "./interpret.ts"
import type { PageMarks } from "./marks.ts"
import type { Matrix } from "./paths.ts"

/** Where the host keeps PDF.js's worker script and its tables for fonts that are not in the file. */
export interface PdfAssets {
  /** Address of `pdf.worker.mjs` of the legacy build; needed in a browser. */
  worker?: string
  /** Folder of `pdfjs-dist/cmaps/`, ending in a slash. */
  cMaps?: string
  /** Folder of `pdfjs-dist/standard_fonts/`, ending in a slash. */
  standardFonts?: string
}

const assets: PdfAssets = {}

/** Tells the reader where the web page serves PDF.js's own files; under Node nothing needs to be told. */
export function setPdfAssets(given: PdfAssets): void {
  Object.assign(assets, given)
}

/** Tells the reader where the web page serves PDF.js's worker script. */
export function setPdfWorker(src: string): void {
  setPdfAssets({ worker: src })
}

/** A file larger than this (bytes) is refused: no published budget comes near, and memory is finite. */
const largest = 200 * 1024 * 1024
/** Nor has any of them so many pages. */
const mostPages = 5000

type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs")
/** PDF.js, loaded when the first PDF is read: other formats never pay for it. */
const pdfJs: () => Promise<PdfJs> = once(() => import("pdfjs-dist/legacy/build/pdf.mjs"))

/**
 * Opens a PDF and hands over the marks of its pages one after another, null for a page that cannot be read;
 * memory of a page is given back before the next. Throws {@link Unreadable} for what cannot be opened.
 */
export async function eachPage(bytes: Uint8Array, visit: (marks: PageMarks | null) => void): Promise<void> {
  if (bytes.length > largest) throw new Unreadable("这个 PDF 超过 200 MB，无法读取，请拆分或压缩后再试。")
  const pdfjs = await pdfJs()
  if (assets.worker) pdfjs.GlobalWorkerOptions.workerSrc = assets.worker
  // PDF.js takes the buffer over, and the caller may still need it.
  const task = pdfjs.getDocument({ ...settings(), data: new Uint8Array(bytes) })
  try {
    const file = await task.promise.catch(refuse)
    if (file.numPages > mostPages)
      throw new Unreadable(`这个 PDF 有 ${file.numPages} 页，超过 ${mostPages} 页，无法读取，请拆分后再试。`)
    let broken = 0
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number).catch(() => null)
      const marks = page && (await marksOf(pdfjs, page).catch(() => null))
      if (!marks) broken++
      visit(marks)
      page?.cleanup()
    }
    if (broken === file.numPages)
      throw new Unreadable("这个 PDF 已损坏，没有一页能够读出，请重新下载或导出后再试。")
  } finally {
    await task.destroy()
  }
}

function settings(): DocumentInitParameters {
  const cMapUrl = assets.cMaps ?? packaged("cmaps/")
  const standardFontDataUrl = assets.standardFonts ?? packaged("standard_fonts/")
  return {
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    // Pictures are passed over: decoding a scanned page takes longer than reading ten others.
    maxImageSize: 1,
    ...(cMapUrl ? { cMapUrl, cMapPacked: true } : {}),
    ...(standardFontDataUrl ? { standardFontDataUrl } : {}),
  }
}

/** A folder of the installed package as a path, or null where modules are bundled and the host must tell. */
function packaged(folder: string): string | null {
  try {
    const url = new URL(folder, import.meta.resolve("pdfjs-dist/package.json"))
    if (url.protocol !== "file:") return null
    return decodeURIComponent(url.pathname).replace(/^\/([A-Za-z]:)/, "$1")
  } catch {
    return null
  }
}

async function marksOf(pdfjs: PdfJs, page: PDFPageProxy): Promise<PageMarks> {
  const program = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE })
  const view = page.getViewport({ scale: 1 })
  return interpret({
    fnArray: program.fnArray,
    argsArray: program.argsArray,
    ops: pdfjs.OPS,
    font: (name) => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontFacts) : null),
    view: view.transform as unknown as Matrix,
    width: view.width,
    height: view.height,
  })
}

/** Says in one sentence why PDF.js would not open the file. */
function refuse(reason: unknown): never {
  const name = reason instanceof Error ? reason.name : ""
  if (name === "PasswordException")
    throw new Unreadable("这个 PDF 设有打开密码，无法读取，请提供未加密的文件。")
  throw new Unreadable("这个 PDF 已损坏或不完整，无法打开，请重新下载或导出后再试。")
}
