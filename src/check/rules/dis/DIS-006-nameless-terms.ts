import type { Check, Observation } from "../../check.ts"
import { linesOf } from "../../facts/texts.ts"

/** Entries of the glossary that explain a term and do not name it. */
export interface NamelessTerms {
  /** How each begins. */
  readonly begin: readonly string[]
}

/** DIS-006: every entry of the glossary names the term it explains. */
export const namelessTerms: Check = {
  id: "DIS-006",
  family: "DIS",
  title: "名词解释没有写出被解释的名词",
  severity: "note",
  basis: "惯例：专业名词应予解释",
  *run({ disclosure }): Iterable<Observation> {
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
      about: ["glossary", "terms"],
      at: nameless.map(({ at }) => at),
      data: { begin: nameless.map(({ text }) => text.slice(0, 14)) } satisfies NamelessTerms,
      cause: { kind: "bold-lost" },
    }
  },
}
