import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { promisify } from "node:util"
import { findLibreOffice } from "../../src/document/libreoffice.node.ts"
import type { BudgetTable } from "../../src/model/disclosure.ts"
import type { BudgetLine } from "../../src/model/ledger.ts"
import { amountColumn, type Dialect, formulaOf, type Sumifs, sheetOf, sumifsOf } from "./sumifs.ts"

/** The tables as formulas in HyperFormula: gives an amount another value, which computes them anew. */
export interface Spreadsheet {
  readonly change: (line: number, yuan: number) => void
  readonly values: () => number[]
}

const letter = (column: number) => String.fromCharCode(65 + column)

/** HyperFormula with the lines and every cell of the tables as SUMIFS; null where it is not installed. */
export async function hyperFormula(
  lines: readonly BudgetLine[],
  tables: readonly BudgetTable[],
): Promise<Spreadsheet | null> {
  const library = await import("hyperformula").catch(() => null)
  if (!library) return null
  const dialect: Dialect = {
    range: (column) => `lines!$${letter(column)}$1:$${letter(column)}$${lines.length}`,
    separator: ",",
  }
  const cells = sumifsOf(tables)
  const engine = library.HyperFormula.buildFromSheets(
    { lines: sheetOf(lines), tables: cells.map((cell) => [`=${formulaOf(cell, dialect)}`]) },
    { licenseKey: "gpl-v3" },
  )
  const sheet = engine.getSheetId("lines")!
  const printed = engine.getSheetId("tables")!
  return {
    change: (line, yuan) => void engine.setCellContents({ sheet, row: line, col: amountColumn }, yuan),
    values: () => cells.map((_, row) => Number(engine.getCellValue({ sheet: printed, row, col: 0 }))),
  }
}

/** What LibreOffice takes: milliseconds of each recalculation, and the value of every cell. */
export interface Recalculation {
  readonly times: readonly number[]
  readonly values: readonly number[]
}

/**
 * Opens the same workbook in headless LibreOffice and recalculates it by a macro that looks at the clock, so
 * that starting and loading do not count. Null where LibreOffice is not installed or cannot run macros.
 */
export async function libreOffice(
  lines: readonly BudgetLine[],
  tables: readonly BudgetTable[],
  rounds: number,
): Promise<Recalculation | null> {
  const program = findLibreOffice()
  if (!program) return null
  const folder = await mkdtemp(join(tmpdir(), "mingzhang-bench-"))
  try {
    const source = join(folder, "tables.fods")
    const result = join(folder, "result.txt")
    const cells = sumifsOf(tables)
    await writeFile(source, workbook(lines, cells))
    const profile = join(folder, "profile")
    const run = (...rest: string[]) =>
      promisify(execFile)(
        program,
        [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", ...rest],
        { timeout: 300_000 },
      ).catch(() => null)
    // The first start makes the profile, and would write over a macro that is there already.
    await run("--terminate_after_init")
    const [from, to] = [source, result].map((path) => pathToFileURL(path).href)
    await installMacro(profile, macro(from!, to!, cells.length, rounds))
    await run("macro:///Standard.Bench.Measure")
    const text = await readFile(result, "utf8").catch(() => null)
    if (text === null) return null
    const numbers = text.trim().split(/\s+/).map(Number)
    return { times: numbers.slice(0, rounds), values: numbers.slice(rounds) }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function workbook(lines: readonly BudgetLine[], cells: readonly Sumifs[]): string {
  const dialect: Dialect = {
    range: (column) => `[lines.$${letter(column)}$1:.$${letter(column)}$${lines.length}]`,
    separator: ";",
  }
  const cell = (value: string | number) =>
    typeof value === "number"
      ? `<table:table-cell office:value-type="float" office:value="${value}"/>`
      : `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
  const row = (content: string) => `<table:table-row>${content}</table:table-row>`
  const formula = (each: Sumifs) =>
    `<table:table-cell table:formula="of:=${formulaOf(each, dialect).replaceAll('"', "&quot;")}"/>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:table table:name="lines">${sheetOf(lines)
    .map((values) => row(values.map(cell).join("")))
    .join("\n")}</table:table>
<table:table table:name="tables">${cells.map((each) => row(formula(each))).join("\n")}</table:table>
</office:spreadsheet></office:body></office:document>`
}

function macro(source: string, result: string, count: number, rounds: number): string {
  return `Sub Measure
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL("${source}", "_blank", 0, hidden())
  book.calculateAll()
  Open "${result}" For Output As #1
  For i = 1 To ${rounds}
    began = GetSystemTicks()
    book.calculateAll()
    Print #1, GetSystemTicks() - began
  Next
  values = book.Sheets.getByName("tables").getCellRangeByName("A1:A${count}").getDataArray()
  For i = 0 To ${count - 1}
    Print #1, values(i)(0)
  Next
  Close #1
  book.close(True)
  StarDesktop.terminate()
End Sub`
}

const doctype = (name: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name.split(":")[1]}.dtd">\n`

/** Puts a macro where LibreOffice looks for the user's own. */
async function installMacro(profile: string, code: string): Promise<void> {
  const folder = join(profile, "user", "basic", "Standard")
  await writeFile(
    join(folder, "script.xlb"),
    `${doctype("library:library")}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Bench"/></library:library>`,
  )
  await writeFile(
    join(folder, "Bench.xba"),
    `${doctype("script:module")}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${code.replaceAll('"', "&quot;")}</script:module>`,
  )
}
