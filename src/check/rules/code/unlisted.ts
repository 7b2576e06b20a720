import { listTitles } from "../../../codes/index.ts"
import type { Check, Verdict } from "../../check.ts"
import { printedCodes } from "./printed.ts"

/** CODE-003: a code our list does not have is worth a look; our lists leave rare codes out on purpose. */
export const unlisted: Check = {
  id: "CODE-003",
  family: "CODE",
  title: "科目代码在科目表内",
  severity: "note",
  basis: "《政府收支分类科目》（财政部，各年度）",
  *run(review): Iterable<Verdict> {
    const missing = printedCodes(review).filter(({ listed }) => !listed)
    for (const [list, codes] of Map.groupBy(missing, ({ list }) => list)) {
      const shown = codes.slice(0, 5).map(({ code, label }) => `${code}“${label}”`)
      yield {
        message: `本系统的${listTitles[list]}里没有${shown.join("、")}${codes.length > 5 ? `等${codes.length}个代码` : ""}。`,
        at: codes.flatMap(({ places }) => places.slice(0, 1)),
        advice:
          "请对照本年度《政府收支分类科目》核对；科目确有的，可忽略，或用 mingzhang codes import 导入完整的科目表。",
      }
    }
  },
}
