import type { Check } from "../../check.ts"

/** A letter A, B or C and two to ten digits, in pairs or as the 2022 catalogue writes them. */
const wellFormed = /^[ABC](?:\d{2}){1,5}$/

/** PRO-007: a catalogue code has the form of one. */
export const catalogueCode: Check = {
  id: "PRO-007",
  family: "PRO",
  title: "采购目录序号的写法",
  severity: "note",
  basis: "《政府采购品目分类目录》（财库〔2022〕31号）",
  *run({ disclosure }) {
    const items = disclosure.procurement.items.filter(({ catalogue }) => catalogue.trim() !== "")
    if (items.length === 0) return yield { cannot: "采购表没有目录序号" }
    const odd = items.filter(({ catalogue }) => !wellFormed.test(catalogue.replace(/\s+/g, "")))
    if (odd.length === 0) return
    const names = odd.slice(0, 5).map(({ goods, catalogue }) => `“${goods}”的“${catalogue}”`)
    yield {
      message: `采购目录序号${names.join("、")}${odd.length > 5 ? `等${odd.length}处` : ""}不是A、B、C加偶数位数字的形式。`,
      at: odd.map(({ at }) => at),
      says: odd[0]!.catalogue,
      advice: "请按当年政府采购品目分类目录核对序号。",
    }
  },
}
