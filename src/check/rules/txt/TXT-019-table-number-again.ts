import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"

/** A number that two tables have. */
export interface NumberAgain {
  readonly number: string
  readonly table: string
}

/** TXT-019: no two tables have one number. */
export const tableNumberAgain: Check = {
  id: "TXT-019",
  family: "TXT",
  title: "两张表用同一个表号",
  severity: "warning",
  basis: "惯例：表号不重复",
  *run({ disclosure: { tables } }): Iterable<Observation> {
    for (const { number, title, key } of tables) {
      // One form for every project, and what goes on from the page before.
      if (!number || key === "project" || key === "indicators" || /续/.test(title)) continue
      if (tables.some((each) => each.number === undefined && each.title === title)) continue
      yield {
        about: ["table number", nameKey(title)],
        at: [number.at],
        data: { number: number.text, table: title } satisfies NumberAgain,
        says: number.text,
      }
    }
  },
}
