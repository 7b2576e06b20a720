import type { FinalAccount } from "../../model/final.ts"
import type { Column } from "../column.ts"
import type { SheetForm } from "../form.ts"

/** A sheet of the workbook of a final account. */
export type FinalForm = SheetForm<FinalAccount>

/** A column of amounts in yuan; blank is nothing. */
export function moneyColumn(key: string, title: string, note: string, words: readonly string[] = []): Column {
  return { key, title: `${title}（元）`, words: [title, ...words], width: 17, kind: "money", note }
}

/** A column of counts; blank is none. */
export function countColumn(key: string, title: string, note: string, words: readonly string[] = []): Column {
  return { key, title, words, width: 13, kind: "number", note }
}

/** Some amounts of a record as they stand in cells. */
export function inYuan<K extends string>(of: Readonly<Record<K, number>>, keys: readonly K[]) {
  return Object.fromEntries(keys.map((key) => [key, of[key] === 0 ? null : of[key] / 100]))
}
