import type { Check, Observation } from "../../check.ts"

/** Pages without anything. */
export interface BlankPages {
  /** As they are counted: `第3页`. */
  readonly pages: readonly string[]
}

/** DIS-009: no page is left blank. */
export const blankPages: Check = {
  id: "DIS-009",
  family: "DIS",
  title: "有多余的空白页",
  severity: "note",
  basis: "公开内容应当形式规范（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation> {
    const blank = disclosure.unread.filter(({ what }) => what.endsWith("空白页"))
    if (blank.length === 0) return
    yield {
      about: ["pages", "blank"],
      at: blank.map(({ at }) => at),
      data: { pages: blank.map(({ what }) => what.replace("是空白页", "")) } satisfies BlankPages,
    }
  },
}
