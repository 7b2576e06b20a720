import type { Check, Verdict } from "../../check.ts"
import { linesOf } from "../../facts/texts.ts"

/** DIS-006: every entry of the glossary names the term it explains. */
export const namelessTerms: Check = {
  id: "DIS-006",
  family: "DIS",
  title: "名词解释写出被解释的名词",
  severity: "note",
  basis: "惯例：专业名词应予解释",
  *run({ disclosure }): Iterable<Verdict> {
    const nameless = disclosure.sections
      .filter(({ key }) => key === "glossary")
      .flatMap((section) => [...linesOf(section)])
      .filter(({ text }) =>
        /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]+)[）)]?[、.．]?)\s*(?:[“"]\s*[”"]\s*)?[：:]?\s*(?:是?指(?!标|导|挥|示)|纳入)/.test(
          text,
        ),
      )
    if (nameless.length === 0) return
    yield {
      message: `名词解释有${nameless.length}条没有写出被解释的名词：${nameless
        .slice(0, 3)
        .map(({ text }) => `“${text.slice(0, 14)}…”`)
        .join("、")}。`,
      at: nameless.map(({ at }) => at),
      cause: "也可能是文件转换时丢了加粗的字",
      advice: "请核对原件，补上名词。",
    }
  },
}
