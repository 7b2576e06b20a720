import type { Disclosure } from "../model/disclosure.ts"
import { fileOf } from "../write/file.ts"
import type { WriteFormat } from "../write/formats.ts"
import { printOf } from "../write/index.ts"

export { Unwritable } from "../document/print.ts"
export { type WriteFormat, writeFormats } from "../write/formats.ts"

/** What writing may use beside the disclosure. */
export interface WriteOptions {
  /** For PDF: a folder with the office's own type (仿宋 …), preferred to Noto Serif SC. */
  readonly fonts?: string
}

/**
 * A disclosure, read or compiled, as the bytes of an official document; `csv` is a .zip. PDF needs Node and the
 * optional dependencies; throws {@link Unwritable} with one Chinese sentence when they are not there.
 */
export async function write(
  disclosure: Disclosure,
  format: WriteFormat,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  if (format !== "pdf") return fileOf(disclosure, format)
  return (await import("../document/pdf/write.node.ts")).writePdf(printOf(disclosure), options)
}
