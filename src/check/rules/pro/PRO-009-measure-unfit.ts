import type { ProcurementItem } from "../../../model/disclosure.ts"
import { goodsNamed } from "../../../packs/goods.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { placeInRow } from "../../facts/places.ts"
import { aboutOfGoods, isMoney, type LikeItems, likeItems } from "./goods.ts"

/** Items counted in a measure that does not fit them. */
export interface MeasureUnfit extends LikeItems {
  readonly measure: string
  /** What the goods are, and the first few measures such goods are counted in. */
  readonly kind?: string
  readonly measures?: readonly string[]
}

/** Measures that count pieces: there is no half of one. */
const pieces = /^(?:台|套|件|个|辆|把|张|箱|包|盒|只|支|部|块|组|本|册|条|根|人|次)$/

/** A device by the end of its name, and measures of what is weighed, poured or measured out. */
const device = /(?:仪|机|器|车|柜|屏|泵|灯|终端|设备|仪表|电脑|无人机)$/
const ofStuff = /^(?:吨|公斤|千克|斤|克|升|毫升|亩|公顷|公里|千米|立方米|度)$/

/** PRO-009: things are counted in a measure that fits them, in whole numbers. */
export const measures: Check = {
  id: "PRO-009",
  family: "PRO",
  title: "采购物品的计量单位或数量不合理",
  severity: "warning",
  basis: "政府采购预算应细化到品目、数量和单价（《政府采购法》第三十三条及部门预算编制要求）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const { items } = disclosure.procurement
    if (items.length === 0) yield { cannot: "没有采购明细" }
    const wrong = items.flatMap((item) => {
      const odd = oddCount(item)
      return odd ? [{ item, odd }] : []
    })
    for (const group of Map.groupBy(wrong, ({ odd }) => JSON.stringify(odd)).values()) {
      const { fault, ...values } = group[0]!.odd
      const own = group.map(({ item }) => item)
      yield {
        fault,
        about: [...aboutOfGoods(own, "measure"), values.measure],
        at: own.map((item) =>
          fault === "fraction" ? item.quantity!.at : placeInRow(disclosure, item.at, item.measure),
        ),
        data: { ...likeItems(own), ...values } satisfies MeasureUnfit,
        says: `${own[0]!.quantity?.text ?? ""}${own[0]!.measure}`,
      }
    }
  },
}

function oddCount({
  goods,
  measure: printed,
  quantity,
}: ProcurementItem): ({ fault: string } & Omit<MeasureUnfit, keyof LikeItems>) | null {
  const measure = printed.replace(/\s/g, "")
  if (isMoney(measure)) return { fault: "money", measure }
  const known = goodsNamed(goods)
  if (known && known.kind !== "service" && measure !== "" && !known.measures.includes(measure))
    return { fault: "unusual", measure, kind: known.name, measures: known.measures.slice(0, 3) }
  if (!known && device.test(goods.replace(/[（(].*$/, "")) && ofStuff.test(measure))
    return { fault: "unusual", measure, kind: "设备", measures: ["台", "套", "个"] }
  const value = quantity?.value
  if (pieces.test(measure) && value != null && !Number.isInteger(value)) return { fault: "fraction", measure }
  return null
}
