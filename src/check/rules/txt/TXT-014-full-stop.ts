import { isNumbered } from "../../../text/numbering.ts"
import type { Check, Observation } from "../../check.ts"
import { linesOf } from "../../facts/texts.ts"

const unended = /(?:元|[%％]|持平|无变化|一致|经费支出|人员)$/
const ended = /[。；：！？.;:]$/

/** Paragraphs without a full stop. */
export interface OpenParagraphs {
  /** How each ends. */
  readonly ends: readonly string[]
}

/** TXT-014: a paragraph of sentences ends with a full stop. */
export const fullStop: Check = {
  id: "TXT-014",
  title: "段落末尾缺标点",
  family: "TXT",
  severity: "note",
  basis: "标点符号用法（GB/T 15834）",
  *run({ disclosure }): Iterable<Observation> {
    const lines = disclosure.sections
      .filter(({ key }) => key !== "tables" && key !== "projects" && key !== "glossary")
      .flatMap((section) => [...linesOf(section)])
      .filter(({ text }) => text.length >= 15 && /[，,。]/.test(text))
    // Only in text may a line be the first part of a paragraph.
    const isParted = disclosure.source.format === "text" || disclosure.source.format === "pdf"
    const isEnd = (next: string) =>
      next === "" || isNumbered(next) || (!isParted && !/^[，。；：、）]/.test(next))
    const open = lines.filter(({ text, next = "" }) => unended.test(text.trim()) && isEnd(next))
    // Who ends no paragraph with a stop does so by habit.
    if (open.length === 0 || open.length * 4 > lines.filter(({ text }) => ended.test(text.trim())).length)
      return
    const ends = open.map(({ text }) => text.trim().slice(-14))
    yield {
      about: ["paragraphs", "stop"],
      at: open.map(({ at, turns }) => turns?.at(-1)?.at ?? at),
      data: { ends } satisfies OpenParagraphs,
      says: ends[0]!,
    }
  },
}
