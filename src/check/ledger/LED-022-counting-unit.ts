import { nameKey } from "../about.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, keys } from "./entered.ts"

/** 计量单位 of things that come whole. */
const pieces =
  /^(台|套|件|个|辆|张|把|部|支|块|座|艘|架|本|册|箱|盒|包|只|条|组|幅|枚|株|头|瓶|桶|人|次|处|间|副|樘|盏|门|根|扇)$/
const money = /^(元|千元|万元|亿元|人民币|%|百分比)$/

/** Goods counted in money, and in which. */
export interface CountedInMoney {
  readonly goods: readonly string[]
  readonly measures: readonly string[]
}

/** Goods of which there cannot be a part. */
export interface NotWhole {
  readonly goods: readonly string[]
}

/** LED-022: what is bought by the piece is bought in whole pieces, and nothing is counted in money. */
export const countingUnits: LedgerCheck = {
  id: "LED-022",
  family: "LED",
  title: "采购的计量单位或数量不合理",
  severity: "error",
  basis: "政府采购预算表表式：计量单位、数量",
  *run({ ledger: { procurement, purchases } }): Iterable<Observation> {
    const inMoney = procurement.filter(({ measure }) => money.test(measure.trim()))
    if (inMoney.length > 0)
      yield {
        fault: "money",
        about: ["procurement", "measure", keys(inMoney.map(({ goods }) => nameKey(goods)))],
        at: inMoney.map((need) => cell(need, "measure")),
        data: {
          goods: inMoney.map(({ goods }) => goods),
          measures: inMoney.map(({ measure }) => measure),
        } satisfies CountedInMoney,
        says: inMoney[0]!.measure,
      }
    const broken = [
      ...procurement.filter(({ measure, quantity }) => pieces.test(measure.trim()) && !isWhole(quantity)),
      ...purchases.filter(({ quantity }) => !isWhole(quantity)),
    ]
    if (broken.length > 0)
      yield {
        fault: "part",
        about: ["procurement", "quantity", keys(broken.map(({ goods }) => nameKey(goods)))],
        at: broken.map((need) => cell(need, "quantity")),
        data: { goods: broken.map(({ goods }) => goods) } satisfies NotWhole,
        says: String(broken[0]!.quantity),
      }
  },
}

/** Not a whole number; what is no number at all is said elsewhere. */
function isWhole(quantity: number): boolean {
  return Number.isInteger(quantity) || !Number.isFinite(quantity)
}
