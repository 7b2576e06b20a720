import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { strFromU8, unzipSync } from "fflate"
import { expect, test } from "vitest"
import { compile } from "../compile/index.ts"
import { county } from "../demo/index.ts"
import { writeDocx } from "../document/docx/write/index.ts"
import { findLibreOffice } from "../document/libreoffice.node.ts"
import { defaultReference } from "../packs/reference.ts"
import { printOf } from "./index.ts"

/** Starting LibreOffice is slow: `CONTENTS=1` asks it. */
const asked = process.env.CONTENTS !== undefined && findLibreOffice() !== null
const places = ["hebei", "shandong", "shanghai"]

/** The entries of the contents with the pages they say. */
function entriesOf(docx: Uint8Array): [string, number][] {
  const xml = strFromU8(unzipSync(docx)["word/document.xml"]!)
  return [...xml.matchAll(/<w:pStyle w:val="TOC\d"\/>.*?<\/w:p>/g)].map(([entry]) => {
    const texts = [...entry.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text!)
    return [texts.slice(0, -1).join("").replace(/\s+/g, ""), Number(texts.at(-1))]
  })
}

test.skipIf(!asked)(
  "目录里的页码就是 LibreOffice 排出来的页码：单位、部门、全县，三个地方（CONTENTS）",
  { timeout: 600_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "contents-"))
    try {
      const said = new Map<string, [string, number][]>()
      for (const place of places) {
        const [ledger] = county({ departments: 2, years: 1, place, seed: 1 })
        for (const of of ["318", "318001", "region"]) {
          const docx = await writeDocx(printOf(compile(ledger!, of, defaultReference)))
          writeFileSync(join(folder, `${place}-${of}.docx`), docx)
          said.set(`${place}-${of}`, entriesOf(docx))
        }
      }
      execFileSync(
        findLibreOffice()!,
        [
          `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
          ...["--headless", "--convert-to", "pdf", "--outdir", folder],
          ...[...said.keys()].map((name) => join(folder, `${name}.docx`)),
        ],
        {
          stdio: "ignore",
          env: { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, "../../test/fonts/office.conf") },
        },
      )
      const wrong: string[] = []
      for (const [name, entries] of said) {
        const text = execFileSync("pdftotext", ["-layout", join(folder, `${name}.pdf`), "-"]).toString()
        const pages = text.split("\f").map((page) => page.replace(/\s+/g, ""))
        const first = pages.findIndex((page) => /—1—$/.test(page))
        let at = first
        for (const [title, page] of entries) {
          const found = pages.findIndex((words, p) => p >= at && words.includes(title))
          expect(found, `${name} ${title}`).toBeGreaterThanOrEqual(0)
          at = Math.min(found, first + page - 1)
          // Words of a title may stand in prose before it; then the page said must have them, too.
          if (!pages[first + page - 1]?.includes(title)) wrong.push(`${name} ${title} ${page}`)
        }
      }
      expect(wrong).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, maxRetries: 3 })
    }
  },
)
