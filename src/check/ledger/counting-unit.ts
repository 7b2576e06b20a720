import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { quoted } from "./say.ts"

/** 计量单位 of things that come whole. */
const pieces =
  /^(台|套|件|个|辆|张|把|部|支|块|座|艘|架|本|册|箱|盒|包|只|条|组|幅|枚|株|头|瓶|桶|人|次|处|间|副|樘|盏|门|根|扇)$/
const money = /^(元|千元|万元|亿元|人民币|%|百分比)$/

/** LED-022: what is bought by the piece is bought in whole pieces, and nothing is counted in money. */
export const countingUnits: LedgerCheck = {
  id: "LED-022",
  family: "LED",
  title: "采购的计量单位和数量合理",
  severity: "error",
  basis: "政府采购预算表表式：计量单位、数量",
  *run({ procurement, purchases }): Iterable<LedgerVerdict> {
    const inMoney = procurement.filter(({ measure }) => money.test(measure.trim()))
    if (inMoney.length > 0)
      yield {
        message: `采购${quoted(inMoney.map(({ goods }) => goods))}的计量单位填成了${quoted(inMoney.map(({ measure }) => measure))}。`,
        at: inMoney.map((need) => cell(need, "measure")),
        says: inMoney[0]!.measure,
        should: "台、件、项等",
        advice: "计量单位是数量的单位，请改正。",
      }
    const broken = [
      ...procurement.filter(({ measure, quantity }) => pieces.test(measure.trim()) && !isWhole(quantity)),
      ...purchases.filter(({ quantity }) => !isWhole(quantity)),
    ]
    if (broken.length > 0)
      yield {
        message: `${quoted(broken.map(({ goods }) => goods))}的数量不是整数。`,
        at: broken.map((need) => cell(need, "quantity")),
        says: String(broken[0]!.quantity),
        should: "整数",
        advice: "请核对数量，看是否与单价填颠倒。",
      }
  },
}

/** Not a whole number; what is no number at all is said elsewhere. */
function isWhole(quantity: number): boolean {
  return Number.isInteger(quantity) || !Number.isFinite(quantity)
}
