import { purposes } from "../../../packs/purposes.ts"
import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { namedItems } from "../../facts/named-items.ts"

/** An item that is said to be for what another pays. */
export interface StatedPurpose {
  readonly item: string
  readonly said: string
}

/** CODE-005: what an item of expenditure is said to be for is what the item pays. */
export const statedPurposes: Check = {
  id: "CODE-005",
  family: "CODE",
  title: "科目的用途说明与科目不符",
  severity: "warning",
  basis: "《政府收支分类科目》（财政部，各年度）的科目说明",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const items = namedItems(disclosure)
    if (items.length === 0) return yield { cannot: "文中没有逐个科目说明用途" }
    for (const { names, rest, at } of items) {
      const own = purposes.find(({ item }) => item.test(names[2]))
      const said = /(?:主要)?用于[：:]?([^。；]{2,80})/.exec(rest)?.[1]
      if (!own || !said || own.matter.test(said)) continue
      const other = purposes.find((each) => each !== own && each.matter.test(said))
      if (!other) continue
      yield {
        about: [nameKey(names[2]), "purpose"],
        at: [at],
        data: { item: names[2], said } satisfies StatedPurpose,
        says: said,
        cause: { kind: "of-another-item" },
      }
    }
  },
}
