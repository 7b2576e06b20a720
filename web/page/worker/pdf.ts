import { placePdfFiles } from "./pdf-files.ts"

/**
 * PDF.js wants a worker of its own. This code already runs in one, so its parser is loaded into this thread,
 * and only when a file really is a PDF.
 */
export async function preparePdf(bytes: Uint8Array): Promise<void> {
  const scope = globalThis as { pdfjsWorker?: unknown }
  if (scope.pdfjsWorker || !looksLikePdf(bytes)) return
  // PDF.js gives up some promises of a damaged file that it has read in another way meanwhile; nobody waits for
  // them, and what the file is answered with does not hang on them.
  self.addEventListener("unhandledrejection", (event) => event.preventDefault())
  scope.pdfjsWorker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs")
  placePdfFiles()
}

/** `%PDF-` stands within the first kilobyte of every PDF. */
function looksLikePdf(bytes: Uint8Array): boolean {
  const mark = [0x25, 0x50, 0x44, 0x46, 0x2d]
  for (let at = 0; at < Math.min(bytes.length, 1024); at++)
    if (mark.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}
