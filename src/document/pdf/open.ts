import type {
  DocumentInitParameters,
  PDFDocumentProxy,
  PDFPageProxy,
} from "pdfjs-dist/types/src/display/api.js"
import { once } from "../../memo/index.ts"
import { Unreadable } from "../blocks.ts"
import type { Budget } from "../budget.ts"
import { type FontFacts, interpret } from "./interpret.ts"
import type { PageMarks } from "./marks.ts"
import type { Matrix } from "./paths.ts"
import { type StateOperators, WatchedPort } from "./port.ts"
import { weighPdf } from "./weigh.ts"

/** Where the host keeps PDF.js's worker script and its tables for fonts that are not in the file. */
export interface PdfAssets {
  /** Address of `pdf.worker.mjs` of the legacy build; needed in a browser. */
  worker?: string
  /** Folder of `pdfjs-dist/cmaps/`, ending in a slash. */
  cMaps?: string
  /** Folder of `pdfjs-dist/standard_fonts/`, ending in a slash. */
  standardFonts?: string
  /** Gives one of these files by its name, where none can be fetched; throws when there is none. */
  file?: (name: string) => Uint8Array
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

type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs")
/** PDF.js, loaded when the first PDF is read: other formats never pay for it. */
const pdfJs: () => Promise<PdfJs> = once(() => import("pdfjs-dist/legacy/build/pdf.mjs"))

/**
 * PDF.js's parser, in this thread. In a browser the host has loaded it; a host that serves it as a script of its own
 * (`assets.worker`) gets PDF.js's usual worker, whose pages are not weighed.
 */
async function parser(): Promise<Parser | null> {
  const scope = globalThis as { pdfjsWorker?: { WorkerMessageHandler: Parser } }
  if (scope.pdfjsWorker) return scope.pdfjsWorker.WorkerMessageHandler
  if (assets.worker) return null
  const { WorkerMessageHandler } = await import("pdfjs-dist/legacy/build/pdf.worker.mjs")
  return WorkerMessageHandler as Parser
}

interface Parser {
  initializeFromPort(port: WatchedPort): void
}

/**
 * Opens a PDF and hands over the marks of its pages one after another, null for a page that cannot be read;
 * memory of a page is given back before the next. Throws {@link Unreadable} for what cannot be opened, or is more than
 * the budget allows.
 */
export async function eachPage(
  bytes: Uint8Array,
  budget: Budget,
  visit: (marks: PageMarks | null) => void,
): Promise<void> {
  weighPdf(bytes, budget)
  const pdfjs = await pdfJs()
  if (assets.worker) pdfjs.GlobalWorkerOptions.workerSrc = assets.worker
  const handler = await parser()
  const port = new WatchedPort(budget, pdfjs.OPS as unknown as StateOperators)
  // Both halves listen to the one port, each for what is addressed to it.
  const worker = handler && new pdfjs.PDFWorker({ port: port as unknown as null, verbosity: 0 })
  handler?.initializeFromPort(port)
  // PDF.js takes the buffer over, and the caller may still need it.
  const task = pdfjs.getDocument({
    ...settings(),
    data: new Uint8Array(bytes),
    ...(worker ? { worker } : {}),
  })
  try {
    const file = await Promise.race([task.promise.catch(refuse), port.refused])
    budget.pages(file.numPages, 0)
    const seen = new Map<string, number>()
    let broken = 0
    for (let number = 1; number <= file.numPages; number++) {
      port.nextPage()
      const page = await file.getPage(number).catch(() => null)
      if (page?.ref) budget.pages(file.numPages, count(seen, `${page.ref.num} ${page.ref.gen}`))
      const read = page && marksOf(pdfjs, page, budget)
      const marks = read && (await Promise.race([read, port.refused]).catch(passOver))
      if (!marks) broken++
      budget.checkTime()
      visit(marks)
      page?.cleanup()
    }
    if (broken === file.numPages)
      throw new Unreadable("这个 PDF 已损坏，没有一页能够读出，请重新下载或导出后再试。")
  } finally {
    // A parser that was stopped may not answer any more.
    await Promise.race([task.destroy(), port.refused]).catch(() => {})
    worker?.destroy()
  }
}

/** Opens a PDF to write remarks into it, and gives what `work` makes of it. */
export async function withPdf<T>(
  bytes: Uint8Array,
  budget: Budget,
  work: (file: PDFDocumentProxy, kinds: PdfJs["AnnotationEditorType"]) => Promise<T>,
): Promise<T> {
  weighPdf(bytes, budget)
  const pdfjs = await pdfJs()
  if (assets.worker) pdfjs.GlobalWorkerOptions.workerSrc = assets.worker
  const handler = await parser()
  const port = new WatchedPort(budget, pdfjs.OPS as unknown as StateOperators)
  const worker = handler && new pdfjs.PDFWorker({ port: port as unknown as null, verbosity: 0 })
  handler?.initializeFromPort(port)
  const task = pdfjs.getDocument({
    ...settings(),
    data: new Uint8Array(bytes),
    ...(worker ? { worker } : {}),
  })
  try {
    return await work(await task.promise.catch(refuse), pdfjs.AnnotationEditorType)
  } finally {
    await task.destroy().catch(() => {})
    worker?.destroy()
  }
}

/** A page that cannot be read is passed over; a file that is refused is not. */
function passOver(error: unknown): null {
  if (error instanceof Unreadable) throw error
  return null
}

function count(seen: Map<string, number>, key: string): number {
  const times = (seen.get(key) ?? 0) + 1
  seen.set(key, times)
  return times
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
    ...(assets.file ? given(assets.file) : {}),
  }
}

/** PDF.js asks for its files one by one instead of fetching them. */
function given(file: (name: string) => Uint8Array): DocumentInitParameters {
  class Files {
    async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
      return file(filename)
    }
  }
  // It wants to be told where they would be even so.
  return {
    BinaryDataFactory: Files,
    useWorkerFetch: false,
    cMapUrl: "./",
    cMapPacked: true,
    standardFontDataUrl: "./",
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

async function marksOf(pdfjs: PdfJs, page: PDFPageProxy, budget: Budget): Promise<PageMarks> {
  const program = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE })
  const view = page.getViewport({ scale: 1 })
  const marks = interpret({
    fnArray: program.fnArray,
    argsArray: program.argsArray,
    ops: pdfjs.OPS,
    font: (name) => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontFacts) : null),
    view: view.transform as unknown as Matrix,
    width: view.width,
    height: view.height,
  })
  budget.glyphs(marks.glyphs.length)
  return marks
}

/** Says in one sentence why PDF.js would not open the file. */
function refuse(reason: unknown): never {
  const name = reason instanceof Error ? reason.name : ""
  if (name === "PasswordException")
    throw new Unreadable("这个 PDF 设有打开密码，无法读取，请提供未加密的文件。")
  throw new Unreadable("这个 PDF 已损坏或不完整，无法打开，请重新下载或导出后再试。")
}
