import file from "./generated/goods.ts"
import { everywhere } from "./inheritance.ts"

/** A common thing bought: what counts it, what one costs (yuan), and what it is (packs/<place>/goods.csv). */
export interface Goods {
  readonly name: string
  readonly words: RegExp
  readonly measures: readonly string[]
  /** What one costs at least and at most, in cents; wide bounds, null when nothing can be said. */
  readonly low: number | null
  readonly high: number | null
  readonly kind: "consumable" | "asset" | "service"
}

const goods: readonly Goods[] = everywhere(file).map((line) => ({
  name: line.words.split("|")[0]!,
  words: new RegExp(line.words),
  measures: line.measures.split("|"),
  low: centsOf(line.low),
  high: centsOf(line.high),
  kind: line.kind,
}))

/** The common thing a name stands for, or null. Services, spare parts and rents of a thing are not the thing. */
export function goodsNamed(name: string): Goods | null {
  if (/(?:配件|零件|附件|租赁|租用|维修|保养|耗材|安装|改造)/.test(name))
    return goods.find((each) => each.kind !== "asset" && each.words.test(name)) ?? null
  return goods.find(({ words }) => words.test(name)) ?? null
}

function centsOf(yuan: string): number | null {
  return yuan === "" ? null : Number(yuan) * 100
}
