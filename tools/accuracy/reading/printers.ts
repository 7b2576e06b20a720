import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { pathToFileURL } from "node:url"
import { unzipSync, zipSync } from "fflate"
import { writeDocx } from "../../../src/document/docx/write/index.ts"
import { writeHtml } from "../../../src/document/html/write/index.ts"
import { findLibreOffice } from "../../../src/document/libreoffice.node.ts"
import { typesetter } from "../../../src/document/pdf/typst/compiler.node.ts"
import { markupOf } from "../../../src/document/pdf/typst/markup.ts"
import { typeset } from "../../../src/document/pdf/write.node.ts"
import type { Print } from "../../../src/document/print.ts"

/** Makes a PDF of a document in a folder, with the rules of its tables or without; null when its program failed. */
export interface Printer {
  readonly name: string
  print(print: Print, ruled: boolean, folder: string): Promise<string | null>
}

/** The first of some programs that is installed, or null. */
export function programNamed(...names: readonly string[]): string | null {
  for (const folder of (process.env.PATH ?? "").split(delimiter))
    for (const name of names) if (folder !== "" && existsSync(join(folder, name))) return join(folder, name)
  return null
}

/** Typst always; LibreOffice and Chromium where they are installed. */
export function printers(): Printer[] {
  const [office, browser] = [findLibreOffice(), programNamed("chromium", "chromium-browser", "google-chrome")]
  return [
    { name: "Typst", print: byTypst },
    ...(office ? [{ name: "LibreOffice", print: byOffice(office) }] : []),
    ...(browser ? [{ name: "Chromium", print: byBrowser(browser) }] : []),
  ]
}

async function byTypst(print: Print, ruled: boolean, folder: string): Promise<string> {
  const setter = await typesetter(undefined)
  const source = markupOf(print, setter.families)
  const bare = source.replace("#set table(stroke: 0.5pt)", "#set table(stroke: none)")
  return kept(folder, "typst.pdf", typeset(setter, ruled ? source : bare))
}

const byOffice = (program: string) => async (print: Print, ruled: boolean, folder: string) => {
  const source = kept(
    folder,
    "office.docx",
    ruled ? await writeDocx(print) : withoutRules(await writeDocx(print)),
  )
  const profile = pathToFileURL(join(folder, "..", "..", "profile")).href
  spawnSync(program, [
    `-env:UserInstallation=${profile}`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    source,
  ])
  return ifMade(join(folder, "office.pdf"))
}

const byBrowser = (program: string) => async (print: Print, ruled: boolean, folder: string) => {
  const page = writeHtml(print)
  const bare = page
    .replaceAll("border: 1px solid var(--rule)", "border: 0")
    .replaceAll("background: var(--head)", "background: none")
  const source = kept(folder, "browser.html", new TextEncoder().encode(ruled ? page : bare))
  const target = join(folder, "browser.pdf")
  const options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
  spawnSync(program, [...options, `--print-to-pdf=${target}`, pathToFileURL(source).href])
  return ifMade(target)
}

const ifMade = (path: string) => (existsSync(path) ? path : null)

function kept(folder: string, name: string, bytes: Uint8Array): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

function withoutRules(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx)
  for (const key of ["word/styles.xml", "word/document.xml"]) {
    const text = new TextDecoder().decode(parts[key]).replaceAll(/<w:tblBorders>.*?<\/w:tblBorders>/gs, "")
    parts[key] = new TextEncoder().encode(text)
  }
  return zipSync(parts)
}

/** The text of a PDF as `pdftotext` gives it: with its layout, in reading order, as drawn; null when it is not installed. */
export function textOf(pdf: string, options: readonly string[]): Uint8Array | null {
  const program = programNamed("pdftotext")
  if (!program) return null
  const path = pdf.replace(/pdf$/, `${options.join("")}.txt`)
  spawnSync(program, [...options, pdf, path])
  return existsSync(path) ? readFileSync(path) : null
}
