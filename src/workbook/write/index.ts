import {
  type CellValue,
  colToLetter,
  type DataValidation,
  type WriteSheet,
  writeWorkbook,
} from "../../document/xlsx/hucre.ts"
import { withRoomyNotes } from "../../document/xlsx/note-box.ts"
import { exampleLedger } from "../../model/example-ledger.ts"
import type { Ledger } from "../../model/ledger.ts"
import type { Reference } from "../../packs/reference.ts"
import type { Column } from "../column.ts"
import type { SheetForm } from "../form.ts"
import { forms } from "../forms.ts"
import { codesSheet } from "./codes-sheet.ts"
import { type Guesses, guessesOf, noteAtSetting, type Question, spotsIn } from "./guesses.ts"
import { guideSheet } from "./guide.ts"
import { type Labels, labelsOf } from "./labels.ts"
import { questionsSheet } from "./questions-sheet.ts"
import { aboutStyle, columnStyle, guessedStyle, headerStyle, noteOf, widthOf, wrapWidth } from "./styles.ts"

/** What a template is made for. */
export interface TemplateOptions {
  readonly year: number
  /** The pack whose forms are used. */
  readonly place: string
  readonly region?: { readonly name: string; readonly code: string | null }
  readonly department?: { readonly code: string; readonly name: string }
  /** The example instead of an empty workbook: a small bureau of a county that does not exist, right in everything. */
  readonly example?: boolean
}

/** Ruled blank rows below what is entered, and the rows drop-downs reach at least. */
const blankRows = 200
const listedRows = 5000

/** An .xlsx to fill in, with drop-downs and instructions. The example is of its own year and place. */
export function templateWorkbook(options: TemplateOptions, reference: Reference): Promise<Uint8Array> {
  if (options.example) return workbookOf(exampleLedger, reference)
  const { year, place, region = { name: "", code: null }, department } = options
  const empty: Ledger = {
    source: { name: "", format: "json", sha256: "" },
    year,
    place,
    region,
    departments: department ? [{ ...department, at: {} }] : [],
    units: [],
    projects: [],
    lines: [],
    procurement: [],
    assets: [],
    purchases: [],
    specialFunds: [],
    transfers: [],
    controls: [],
    quotas: [],
    lastYear: [],
    texts: [],
  }
  return workbookOf(empty, reference)
}

/**
 * A ledger as the workbook a clerk goes on with, with what a draft leaves open on a sheet of its own, and in yellow with a
 * note where it stands; `ledgerFromWorkbook` gives the same ledger back.
 */
export async function workbookOf(
  ledger: Ledger,
  reference: Reference,
  questions: readonly Question[] = [],
): Promise<Uint8Array> {
  // The library of indicators is large, and nothing else of a ledger needs it.
  const { suggestionsFor, suggestionsSheet } = await import("./suggestions-sheet.ts")
  const labels = labelsOf(ledger, reference.codes)
  const codes = codesSheet(ledger, reference.codes)
  const guesses = guessesOf(questions)
  const book = await writeWorkbook({
    properties: { title: "部门预算台账", creator: "明账" },
    defaultFont: { name: "宋体", size: 11 },
    sheets: [
      guideSheet(ledger, undefined, noteAtSetting(guesses, "place")),
      ...(questions.length > 0 ? [questionsSheet(questions, spotsIn(ledger, labels))] : []),
      ...forms.map((form) => entrySheet(form, ledger, labels, suggestionsFor, guesses)),
      codes.sheet,
      suggestionsSheet(ledger),
    ],
    namedRanges: codes.names,
  })
  return withRoomyNotes(book)
}

/** The formula of a drop-down whose list hangs on what another cell of the row says. */
type Offer = (cell: string) => string

/** A sheet with its header, what is entered, and ruled rows below it. */
export function entrySheet<Book>(
  form: SheetForm<Book>,
  book: Book,
  labels: Labels,
  offer: Offer,
  guesses: Guesses = new Map(),
): WriteSheet {
  const { columns } = form
  const records = [...form.rows(book, labels)]
  const entries = records.map((entry) => columns.map(({ key }) => storable(entry[key] ?? null)))
  const cells: NonNullable<WriteSheet["cells"]> = new Map()
  records.forEach(({ id }, r) => {
    const notes = guesses.get(String(id))
    if (notes)
      columns.forEach((column, c) => {
        const note = notes.get(column.key)
        if (note !== undefined)
          cells.set(`${r + 2},${c}`, { style: guessedStyle(columnStyle(column)), comment: noteOf(note) })
      })
  })
  columns.forEach(({ note, required }, c) => {
    cells.set(`0,${c}`, { style: aboutStyle })
    cells.set(`1,${c}`, {
      style: headerStyle(required === true),
      comment: noteOf(`${required ? "必填。" : ""}${note}`),
    })
  })
  const blank = columns.map((): CellValue => null)
  return {
    name: form.title,
    columns: columns.map((column) => ({ width: column.width, style: columnStyle(column) })),
    rows: [
      [form.about, ...blank.slice(1)],
      columns.map(({ title }) => title),
      ...entries,
      ...Array.from({ length: blankRows }, () => blank),
    ],
    cells,
    rowDefs: new Map([
      [0, { height: 22 }],
      [1, { height: 32 }],
      ...entries.flatMap((entry, r): [number, { height: number }][] => {
        const lines = linesOf(entry, columns)
        return lines > 1 ? [[r + 2, { height: Math.min(15 * lines + 2, 400) }]] : []
      }),
    ]),
    freezePane: { rows: 2 },
    dataValidations: columns.flatMap((column, c) => {
      const last = Math.max(listedRows, entries.length + 1000)
      if (!column.offeredBy) return validationOf(column, colToLetter(c), last)
      const by = colToLetter(columns.findIndex(({ key }) => key === column.offeredBy))
      return [offered(`${colToLetter(c)}3:${colToLetter(c)}${last}`, offer(`$${by}3`))]
    }),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$1:$2",
    },
  }
}

// Rows do not grow by themselves in every program: the most lines a cell of the row wraps to.
function linesOf(entry: readonly CellValue[], columns: readonly Column[]): number {
  const lines = entry.map((value, c) => {
    const { width } = columns[c]!
    if (typeof value !== "string" || width < wrapWidth) return 1
    return value
      .split("\n")
      .map((line) => Math.ceil(widthOf(line) / (width - 2)) || 1)
      .reduce((a, b) => a + b, 0)
  })
  return Math.max(...lines)
}

function offered(range: string, formula1: string): DataValidation {
  return { type: "list", range, formula1, allowBlank: true, showErrorMessage: false }
}

/** Lists whose entries are a code and a name. */
const coded = /清单$|^(?:功能|部门经济|政府经济)分类$/

function validationOf(
  { title, kind, list, closed, note }: Column,
  letter: string,
  last: number,
): DataValidation[] {
  const range = `${letter}3:${letter}${last}`
  const said = { range, allowBlank: true, showErrorMessage: true, errorTitle: title }
  if (list)
    return [
      {
        ...said,
        type: "list",
        formula1: list,
        // A code or a name alone is understood as well, so the clerk may insist.
        errorStyle: closed ? "stop" : "warning",
        errorMessage: closed
          ? `请从下拉列表中选择。${note}`
          : `列表里没有这一项${coded.test(list) ? "。只写代码或只写名称也可以" : ""}，确定要用吗？`,
      },
    ]
  if (kind === "money" || kind === "number")
    return [
      {
        ...said,
        type: "decimal",
        operator: "greaterThanOrEqual",
        formula1: "0",
        errorStyle: "stop",
        errorMessage: `请填不小于 0 的数。${note}`,
      },
    ]
  if (kind === "percent")
    return [
      {
        ...said,
        type: "decimal",
        operator: "between",
        formula1: "0",
        formula2: "100",
        errorStyle: "warning",
        errorMessage: note,
      },
    ]
  return []
}

// Excel holds 32 767 characters a cell, and XML no control characters.
function storable(value: CellValue): CellValue {
  if (typeof value !== "string") return value
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  const text = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
  return text === "" ? null : text.slice(0, 32_000)
}
