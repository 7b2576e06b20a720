/** The library that writes workbooks, known to this file only: another one would be put in its place here. */
export type {
  Cell as SheetCell,
  CellStyle,
  CellValue,
  ConditionalRule,
  DataValidation,
  MergeRange,
  NamedRange,
  RowDef,
  WriteOptions,
  WriteSheet,
} from "hucre"
export { colToLetter, writeXlsx as writeWorkbook } from "hucre/xlsx"
