import { withoutNumber } from "../../../text/numbering.ts"
import type { Check, Observation } from "../../check.ts"
import { linesOf } from "../../facts/texts.ts"

const heading = /^绩效指标[：:]?/
/** A figure, or a limit; numbers of lists and years are taken away before. */
const value = /\d|百分之|[≥≤]|[一二两三四五六七八九十百](?:次|个|项|期|场|家|篇)/
const numbering = /^\d{1,2}[、.．）)]|[（(]\d{1,2}[）)]|20\d\d年/g

/** Headings that announce indicators of the department as a whole, and no value below any. */
export interface GoalsWithoutValues {
  readonly headings: number
  /** Whether duties are printed instead. */
  readonly duties: boolean
}

/** DIS-007: the indicators of the department as a whole have values; duties are no indicators. */
export const goalValues: Check = {
  id: "DIS-007",
  family: "DIS",
  title: "部门整体绩效指标没有指标值",
  severity: "note",
  basis: "绩效指标应当细化量化（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation> {
    const lines = disclosure.sections
      .filter(({ key }) => key === "performance")
      .flatMap((section) => [...linesOf(section)])
    const headings = lines.filter(({ text }) => heading.test(withoutNumber(text).trim()))
    const told = lines.map(({ text }) => text.replace(numbering, ""))
    if (headings.length === 0 || told.some((text) => value.test(text))) return
    yield {
      about: ["performance", "values"],
      at: lines
        .filter((_, i) => lines[i - 1] && heading.test(withoutNumber(lines[i - 1]!.text).trim()))
        .map(({ at }) => at),
      data: { headings: headings.length, duties: isDuties(told) } satisfies GoalsWithoutValues,
      says: headings[0]!.text,
    }
  },
}

function isDuties(lines: readonly string[]): boolean {
  return (
    lines.filter((text) => /^(?:依法|按规定)?(?:负责|承担|拟订|统筹|组织|指导|管理|监督)/.test(text))
      .length >= 3
  )
}
