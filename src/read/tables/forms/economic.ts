import type { Candidate } from "./form.ts"
import { columnsLike } from "./seen.ts"

/** Expenditure by economic sections. */
export const economic: Candidate = {
  form: "economic",
  name: "按经济分类的支出表",
  clues: [
    {
      says: "编码多是经济分类的",
      points: ({ economic, functional }) => 30 + (10 * economic) / (economic + functional),
      holds: ({ economic }) => economic > 0,
    },
    {
      says: "表头写经济分类",
      points: 25,
      holds: ({ head, economic, functional }) => economic >= functional && /经济(?:分类|科目)/.test(head),
    },
  ],
  keyOf(seen) {
    const { named, codes, head } = seen
    if (/^5/.test(codes[0] ?? "") && named !== "basic") return "economic"
    const both = columnsLike(seen, /项目支出/) > 0 && columnsLike(seen, /基本支出/) > 0
    if (both && named !== "basic") return "economic"
    if (columnsLike(seen, /人员经费/) + columnsLike(seen, /公用经费/) >= 2) return "basic"
    return named === "basic" || /基本支出/.test(head) ? "basic" : "economic"
  },
}
