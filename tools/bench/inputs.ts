import { execFile } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, extname, join } from "node:path"
import { promisify } from "node:util"
import { findLibreOffice } from "../../src/document/libreoffice.node.ts"
import { readDocument } from "../../src/document/read.ts"
import { docxOf } from "./docx.ts"

/** A document to time on, in the forms it is at hand. */
export interface Input {
  readonly name: string
  readonly text: Uint8Array | null
  readonly docx: Uint8Array | null
  readonly pdf: Uint8Array | null
}

const root = join(import.meta.dirname, "..", "..")
/** Where the project's own documents lie. */
export const ownSamples = join(root, "test", "corpus", "samples")
const shared = join(root, "..", "shared", "samples")

/**
 * The project's own documents, each also as a .docx made of them and, when LibreOffice is there, as a .pdf; and
 * the documents of a folder (by default the shared samples, when they are beside the project).
 */
export async function inputs(folder: string | undefined): Promise<Input[]> {
  const own = await Promise.all(
    filesIn(ownSamples)
      .filter((path) => extname(path) === ".txt")
      .map(async (path) => {
        const text = bytesOf(path)
        const docx = docxOf((await readDocument(text, basename(path))).blocks)
        return { name: basename(path, ".txt"), text, docx, pdf: null }
      }),
  )
  const first = own[0]
  const pdf = first ? await pdfOf(first.docx) : null
  const given = folder ?? (existsSync(shared) ? shared : undefined)
  return [...(first ? [{ ...first, pdf }, ...own.slice(1)] : []), ...(given ? outside(given) : [])]
}

function outside(folder: string): Input[] {
  const files = [...filesIn(folder), ...filesIn(join(folder, "files"))]
  const stems = [...new Set(files.map(stemOf))].filter((stem) => !/[.]|-chromium$/.test(stem))
  const found = (stem: string, ending: string) => {
    const path = files.find((file) => basename(file) === stem + ending)
    return path ? bytesOf(path) : null
  }
  return stems
    .map((stem) => ({
      name: stem,
      text: found(stem, ".txt") ?? found(stem, ".layout.txt"),
      docx: found(stem, ".docx"),
      pdf: found(stem, ".pdf"),
    }))
    .filter(({ docx, pdf }) => docx || pdf)
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name))
    .sort()
}

function stemOf(path: string): string {
  return basename(path, extname(path))
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path))
}

async function pdfOf(docx: Uint8Array): Promise<Uint8Array | null> {
  const program = findLibreOffice()
  if (!program) return null
  const folder = await mkdtemp(join(tmpdir(), "mingzhang-bench-"))
  try {
    const source = join(folder, "source.docx")
    await writeFile(source, docx)
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`
    await promisify(execFile)(program, [
      profile,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      source,
    ])
    return bytesOf(join(folder, "source.pdf"))
  } catch {
    return null
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
