/**
 * How much a file may hold. A department's disclosure has a few megabytes; these limits only keep a hostile or
 * mistaken file from taking the machine down.
 */
export const limits = {
  /** Bytes of the file itself: pictures make the largest, and no disclosure seen has had 20 MB. */
  file: 48 * 2 ** 20,
  /** Bytes of a file that is all text; a disclosure has a tenth of a megabyte. */
  text: 16 * 2 ** 20,
  /** Bytes one part of a zip package may inflate to, whatever its header says. */
  part: 256 * 2 ** 20,
  /** Inflated bytes above which a part must not be smaller than 1/`ratio` of itself when packed. */
  suspicious: 16 * 2 ** 20,
  ratio: 400,
  /** XML elements inside one another. */
  depth: 2000,
  /** Cells of one workbook: 100 000 rows of 12 columns are read in about two seconds. */
  cells: 1_200_000,
} as const
