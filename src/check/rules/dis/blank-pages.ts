import type { Check, Verdict } from "../../check.ts"

/** DIS-009: no page is left blank. */
export const blankPages: Check = {
  id: "DIS-009",
  family: "DIS",
  title: "没有多余的空白页",
  severity: "note",
  basis: "公开内容应当形式规范（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Verdict> {
    const blank = disclosure.unread.filter(({ what }) => what.endsWith("空白页"))
    if (blank.length === 0) return
    yield {
      message: `${blank.map(({ what }) => what.replace("是空白页", "")).join("、")}是空白页，或者只有图片。`,
      at: blank.map(({ at }) => at),
      advice: "请删去空白页；是表格或文字没有印出来的，补上。",
    }
  },
}
