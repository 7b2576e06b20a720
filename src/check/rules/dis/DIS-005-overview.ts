import type { Check, Observation } from "../../check.ts"

/** A chapter on the budget as a whole without a figure. */
export interface OverviewWithoutFigures {
  readonly title: string
}

/** DIS-005: the chapter on the budget as a whole gives figures of revenue and expenditure. */
export const overview: Check = {
  id: "DIS-005",
  family: "DIS",
  title: "总体情况说明没有收入、支出的数",
  severity: "warning",
  basis: "情况说明应包括收支增减变化（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation> {
    const chapters = disclosure.sections.filter(({ key, title }) => key === "overview" && !/表$/.test(title))
    if (chapters.length === 0 || chapters.some(({ text }) => /\d[,.]*\s*(?:亿|万|千)?元/.test(text))) return
    const first = chapters[0]!
    yield {
      about: ["overview", "figures"],
      at: [first.at],
      data: { title: first.title } satisfies OverviewWithoutFigures,
    }
  },
}
