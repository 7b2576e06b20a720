import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { promisify } from "node:util"
import { compile } from "../../src/compile/index.ts"
import { county } from "../../src/demo/index.ts"
import { writeDocx } from "../../src/document/docx/write/index.ts"
import { findLibreOffice } from "../../src/document/libreoffice.node.ts"
import { typesetter } from "../../src/document/pdf/typst/compiler.node.ts"
import { markupOf } from "../../src/document/pdf/typst/markup.ts"
import { writePdf } from "../../src/document/pdf/write.node.ts"
import type { Print } from "../../src/document/print.ts"
import { Unwritable } from "../../src/document/print.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { printOf } from "../../src/write/index.ts"
import { duel } from "./measure.ts"
import { type Row, row } from "./rows.ts"

/** Pages the measured document is to have at least. */
const pages = 60

/**
 * .pdf writing of a budget of at least 60 pages, nothing remembered from the run before: against LibreOffice printing
 * the .docx of the same document, and against Typst setting the same markup, untagged and unpacked.
 */
export async function pdfWritingRows(rounds: number): Promise<Row[]> {
  const setter = await typesetter(undefined).catch((error) => {
    if (!(error instanceof Unwritable)) throw error
    process.stderr.write(`略去写出 PDF 的测量：${error.message}\n`)
    return null
  })
  if (!setter) return []
  const { compiler, families } = setter
  const print = longPrint(
    (each) => compiler.compile({ mainFileContent: markupOf(each, families) }).result!.numOfPages,
  )
  const markup = markupOf(print, families)
  const write = () => {
    compiler.evictCache(0)
    return writePdf(print)
  }
  const bare = () => {
    compiler.evictCache(0)
    compiler.pdf(compiler.compile({ mainFileContent: markup }).result!, { pdfTags: false })
  }
  const name = `${pages} pages of .pdf`
  const rows = [
    row(`${name}: writing ÷ bare Typst compile of the same markup`, "≤ 1.6", await duel(write, bare, rounds)),
  ]
  const program = findLibreOffice()
  if (!program) {
    process.stderr.write("没有安装 LibreOffice，略去与它打印 .docx 的比较。\n")
    return rows
  }
  const folder = await mkdtemp(join(tmpdir(), "mingzhang-bench-"))
  try {
    const source = join(folder, "source.docx")
    await writeFile(source, await writeDocx(print))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`
    const office = () =>
      promisify(execFile)(program, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, source])
    rows.push(row(`${name}: LibreOffice (.docx → .pdf) ÷ writing`, "≥ 3", await duel(office, write, 3)))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  return rows
}

/** The budget of an imagined county's departments together, of as many as it takes. */
function longPrint(pagesOf: (print: Print) => number): Print {
  for (let departments = 1; ; departments++) {
    const [ledger] = county({ departments, years: 1 })
    const print = printOf(compile(ledger!, "region", defaultReference))
    if (pagesOf(print) >= pages || departments === 20) return print
  }
}
