import type { Check, Verdict } from "../../check.ts"

/** DIS-005: the chapter on the budget as a whole gives figures of revenue and expenditure. */
export const overview: Check = {
  id: "DIS-005",
  family: "DIS",
  title: "总体情况说明有收入、支出的数",
  severity: "warning",
  basis: "情况说明应包括收支增减变化（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Verdict> {
    const chapters = disclosure.sections.filter(({ key, title }) => key === "overview" && !/表$/.test(title))
    if (chapters.length === 0 || chapters.some(({ text }) => /\d[\d,.]*\s*(?:亿|万|千)?元/.test(text))) return
    const first = chapters[0]!
    yield {
      message: `“${first.title}”没有写本年收入、支出是多少，也没有写比上年的增减。`,
      at: [first.at],
      advice: "请写明本年收入和支出的总额与构成，与上年相比的增减额和原因。",
    }
  },
}
