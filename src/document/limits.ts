/**
 * How much a file may hold. A department's disclosure has a few megabytes; these limits only keep a hostile or
 * mistaken file from taking the machine down. `Budget` counts what a whole file uses up of them.
 */
export const limits = {
  /** Bytes of the file itself: pictures make the largest, and no disclosure seen has had 20 MB. */
  file: 48 * 2 ** 20,
  /** Bytes of a file that is all text; a disclosure has a tenth of a megabyte. */
  text: 16 * 2 ** 20,
  /** Bytes one part of a zip package may inflate to, whatever its header says. */
  part: 128 * 2 ** 20,
  /** Bytes all that is read of a file may inflate to, a part that is read twice counted twice. */
  inflated: 192 * 2 ** 20,
  /** Inflated bytes above which a part must not be smaller than 1/`ratio` of itself when packed. */
  suspicious: 16 * 2 ** 20,
  ratio: 400,
  /** XML or HTML elements inside one another. */
  depth: 2000,
  /** Cells a workbook stores: 100 000 rows of 12 columns are read in about two seconds. */
  cells: 1_200_000,
  /** Places in the grids of all tables, rows × columns, whether anything stands there or not. */
  grid: 2_400_000,
  /** Columns of one table; the widest published has a few dozen. */
  columns: 1000,
  /** Characters of all paragraphs and cells together, a text that is used twice counted twice. */
  characters: 24_000_000,
  /** Lines of a text, blank ones too, and elements of a page: a thousand bytes of memory each. */
  lines: 500_000,
  elements: 500_000,
  /** Paragraphs; a disclosure has two thousand. */
  paragraphs: 100_000,
  /** Characters of one paragraph or cell: a whole disclosure has a quarter of them. */
  paragraph: 200_000,
  /** Pages of a PDF, and how often one of them may come again. */
  pages: 3000,
  repeated: 20,
  /** How often one object of a PDF may be named in one list, such as that of a page's contents. */
  named: 10_000,
  /** Operators of a PDF's pages together, and of one page with all its nested forms. */
  operators: 8_000_000,
  pageOperators: 400_000,
  /** Forms drawn on one page, those in other forms counted each time. */
  forms: 8_000,
  /** States saved inside one another on a page of a PDF, forms included: the standard foresees 28. */
  states: 1000,
  /** Characters drawn on one page. */
  glyphs: 60_000,
  /** Entries of the maps of a PDF's fonts: from codes to characters, and to widths. */
  fontEntries: 8_000_000,
  /** Milliseconds of reading. */
  time: 60_000,
} as const

/** A set of limits: those of a published file, or others for a ledger. */
export type Limits = { readonly [Name in keyof typeof limits]: number }

/** A ledger is larger: a province's 200 000 budget lines have 2.2 million cells. */
export const ledgerLimits: Limits = {
  ...limits,
  part: 256 * 2 ** 20,
  inflated: 512 * 2 ** 20,
  cells: 6_000_000,
  characters: 200_000_000,
  time: 300_000,
}
