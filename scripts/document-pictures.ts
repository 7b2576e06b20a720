/**
 * Makes the pictures of documents from an invented county: `node scripts/document-pictures.ts [folder]`. For a department,
 * a unit and a region, each in another place, pages of the Word document above and the same pages of the PDF below; the first
 * rows of a department's pages are the picture of the README. Run by hand when documents look otherwise; needs Chromium,
 * LibreOffice and pdftoppm.
 */
import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { compile } from "../src/compile/index.ts"
import { county } from "../src/demo/index.ts"
import { writeDocx } from "../src/document/docx/write/index.ts"
import { findLibreOffice } from "../src/document/libreoffice.node.ts"
import { writePdf } from "../src/document/pdf/write.node.ts"
import { defaultReference } from "../src/packs/reference.ts"
import { printOf } from "../src/write/index.ts"
import { launched } from "../test/browser/chromium.ts"
import { fewerColours } from "./fewer-colours.ts"

/** Whose documents in which place, and which pages of them (from 1): cover, contents, tables, prose, sheets. */
const shown = [
  { name: "department", place: "hebei", of: "318", pages: [1, 2, 3, 4, 9, 13, 20] },
  { name: "unit", place: "shandong", of: "318001", pages: [1, 2, 4, 5, 9, 14, 18] },
  { name: "region", place: "shanghai", of: "region", pages: [1, 2, 3, 8, 9, 13, 15] },
]

const pictures = process.argv[2] ?? join(import.meta.dirname, "../docs/images/documents")
const office = findLibreOffice()
if (!office) throw new Error("no LibreOffice was found")
mkdirSync(pictures, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), "documents-"))
const browser = await launched()
try {
  for (const { name, place, of, pages } of shown) {
    const [ledger] = county({ departments: 2, years: 1, year: 2026, place, seed: 1 })
    const date = new Date(2026, 0, 20)
    const print = printOf(compile(ledger!, of, defaultReference, { date }))
    writeFileSync(join(folder, `${name}.docx`), await writeDocx(print))
    writeFileSync(join(folder, `${name}-pdf.pdf`), await writePdf(print))
    execFileSync(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        join(folder, `${name}.docx`),
      ],
      {
        stdio: "ignore",
        env: { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, "../test/fonts/office.conf") },
      },
    )
    const word = pagesOf(join(folder, `${name}.pdf`), pages)
    const pdf = pagesOf(join(folder, `${name}-pdf.pdf`), pages)
    writeFileSync(
      join(pictures, `${name}.png`),
      fewerColours(await sideBySide([...word, ...pdf], pages.length)),
    )
    if (name === "department")
      writeFileSync(join(pictures, "../docx-pages.png"), fewerColours(await sideBySide(word, 4)))
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, maxRetries: 3 })
}

/** Pictures of some pages of a PDF. */
function pagesOf(path: string, pages: readonly number[]): Buffer[] {
  return pages.map((page) => {
    const out = `${path}-${page}`
    execFileSync("pdftoppm", ["-r", "60", "-png", "-singlefile", "-f", `${page}`, "-l", `${page}`, path, out])
    return readFileSync(`${out}.png`)
  })
}

/** Pages on a grey ground, so many in a row. */
async function sideBySide(pages: readonly Buffer[], columns: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: columns * 372, height: 600 } })
  const images = pages.map((png) => `<img src="data:image/png;base64,${png.toString("base64")}">`).join("")
  await page.setContent(
    `<style>body{margin:0;padding:10px;background:#8a9299;display:grid;grid-template-columns:repeat(${columns},1fr);gap:10px;align-items:start}img{width:100%;background:#fff}</style>${images}`,
  )
  const picture = await page.screenshot({ fullPage: true })
  await page.close()
  return picture
}
