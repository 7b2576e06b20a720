import { purposes } from "../../../packs/purposes.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { namedItems } from "./items.ts"

/** CODE-005: what an item of expenditure is said to be for is what the item pays. */
export const statedPurposes: Check = {
  id: "CODE-005",
  family: "CODE",
  title: "科目的用途说明与科目相符",
  severity: "warning",
  basis: "《政府收支分类科目》（财政部，各年度）的科目说明",
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const items = namedItems(disclosure)
    if (items.length === 0) {
      yield { cannot: "文中没有逐个科目说明用途" }
      return
    }
    for (const { names, rest, at } of items) {
      const own = purposes.find(({ item }) => item.test(names[2]))
      const said = /(?:主要)?用于[：:]?([^。；]{2,80})/.exec(rest)?.[1]
      if (!own || !said || own.matter.test(said)) continue
      const other = purposes.find((each) => each !== own && each.matter.test(said))
      if (!other) continue
      yield {
        message: `“${names[2]}”的用途写成“${said}”，说的是另一科目的内容。`,
        at: [at],
        says: said,
        cause: "疑似从另一科目的说明照抄",
        advice: `请改为“${names[2]}”实际的用途。`,
      }
    }
  },
}
