import { definitions } from "../../../packs/definitions.ts"
import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { linesOf, type Said } from "../../facts/texts.ts"

/** A term explained as what it is not. */
export interface ExplainedWrongly {
  readonly term: string
  readonly text: string
  readonly because: string
}

/** `（三）年初结转和结余：指…`: number, term, explanation. */
const entry =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[、.．]?)?\s*[“"]?([^：:，。；]{2,24}?)[”"]?\s*(?:[：:]|(?=是?指))\s*(.{6,400})$/

/** DIS-011: terms that every disclosure explains are explained as what they are. */
export const explainedWrongly: Check = {
  id: "DIS-011",
  family: "DIS",
  title: "名词解释与规定的含义不符",
  severity: "warning",
  basis: "政府会计制度、部门决算编审说明对各科目的定义",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const lines = disclosure.sections
      .filter(({ key }) => key === "glossary")
      .flatMap((section) => [...linesOf(section)])
    if (lines.length === 0) return yield { cannot: "没有读到名词解释" }
    for (const line of lines) yield* judged(line)
  },
}

function* judged({ text, at }: Said): Iterable<Observation> {
  const [, term, words] = entry.exec(text.replace(/\s+/g, "")) ?? []
  if (term === undefined || words === undefined) return
  const known = definitions.find((each) => each.term.test(term))
  if (!known || (known.must.test(words) && !known.never?.test(words))) return
  yield {
    about: ["glossary", nameKey(term)],
    at: [at],
    data: { term, text: words.slice(0, 30), because: known.because } satisfies ExplainedWrongly,
    says: words.slice(0, 30),
  }
}
