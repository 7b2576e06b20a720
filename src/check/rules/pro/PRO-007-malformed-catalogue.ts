import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"

/** Goods whose catalogue code has not the form of one. */
export interface MalformedCatalogue {
  readonly items: readonly { readonly goods: string; readonly catalogue: string }[]
}

/** A letter A, B or C and two to ten digits, in pairs or as the 2022 catalogue writes them. */
const wellFormed = /^[ABC](?:\d{2}){1,5}$/

/** PRO-007: a catalogue code has the form of one. */
export const catalogueCode: Check = {
  id: "PRO-007",
  family: "PRO",
  title: "采购目录序号写法不对",
  severity: "note",
  basis: "《政府采购品目分类目录》（财库〔2022〕31号）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const items = disclosure.procurement.items.filter(({ catalogue }) => catalogue.trim() !== "")
    if (items.length === 0) return yield { cannot: "采购表没有目录序号" }
    const odd = items.filter(({ catalogue }) => !wellFormed.test(catalogue.replace(/\s+/g, "")))
    if (odd.length === 0) return
    yield {
      about: ["procurement", [...new Set(odd.map(({ goods }) => nameKey(goods)))].join("、"), "catalogue"],
      at: odd.map(({ at }) => at),
      data: {
        items: odd.map(({ goods, catalogue }) => ({ goods, catalogue })),
      } satisfies MalformedCatalogue,
      says: odd[0]!.catalogue,
    }
  },
}
