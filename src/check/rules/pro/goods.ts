import type { ProcurementItem } from "../../../model/disclosure.ts"
import { nameKey } from "../../about.ts"

/** Items of the procurement table with one defect: what they buy, and how many lines they are. */
export interface LikeItems {
  readonly goods: readonly string[]
  readonly lines: number
}

/** Items as a sentence names them. */
export function likeItems(items: readonly ProcurementItem[]): LikeItems {
  return { goods: [...new Set(items.map(({ goods }) => goods))], lines: items.length }
}

/** Items by the keys of what they buy. */
export function aboutOfGoods(items: readonly ProcurementItem[], column: string): readonly string[] {
  return ["procurement", [...new Set(items.map(({ goods }) => nameKey(goods)))].join("、"), column]
}

/** Whether a measure of goods is a sum of money. */
export function isMoney(measure: string): boolean {
  return /^(?:亿|万|千)?元$/.test(measure)
}
