import { listTitles } from "../../../codes/index.ts"
import type { Check, Observation } from "../../check.ts"
import { printedCodes } from "../../facts/printed-codes.ts"

/** Codes of one classification that our list does not have. */
export interface UnlistedCodes {
  /** What the list is called. */
  readonly list: string
  readonly codes: readonly { readonly code: string; readonly label: string }[]
}

/** CODE-003: a code our list does not have is worth a look; our lists leave rare codes out on purpose. */
export const unlisted: Check = {
  id: "CODE-003",
  family: "CODE",
  title: "科目代码不在科目表内",
  severity: "note",
  basis: "《政府收支分类科目》（财政部，各年度）",
  *run(review): Iterable<Observation> {
    const missing = printedCodes(review).filter(({ listed }) => !listed)
    for (const [list, codes] of Map.groupBy(missing, (each) => each.list))
      yield {
        about: [list, "unlisted"],
        at: codes.flatMap(({ places }) => places.slice(0, 1)),
        data: {
          list: listTitles[list],
          codes: codes.map(({ code, label }) => ({ code, label })),
        } satisfies UnlistedCodes,
      }
  },
}
