import { demandsOf } from "../../../packs/demands.ts"
import { keysTogether } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { beginningOf, chaptersOf, isWhole } from "../../facts/whole.ts"

/** Parts of the narrative the rules demand that are not there. */
export interface SectionsMissing {
  readonly missing: readonly string[]
}

/** DIS-002: the parts of the narrative the rules demand are there. */
export const sectionsThere: Check = {
  id: "DIS-002",
  family: "DIS",
  title: "情况说明的内容不全",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）、《预算法》第十四条",
  *run({ disclosure, reference }): Iterable<Observation | Cannot> {
    if (!isWhole(disclosure)) return yield { cannot: "本文件不是一份完整的情况说明" }
    const there = new Set<string>(chaptersOf(disclosure))
    const missing = demandsOf("section", disclosure.year, reference.pack).filter(({ key }) => !there.has(key))
    if (missing.length === 0) return
    yield {
      severity: missing.some(({ severity }) => severity === "warning") ? "warning" : "note",
      about: [keysTogether(missing.map(({ key }) => key))],
      at: [beginningOf(disclosure)],
      data: { missing: missing.map(({ title }) => title) } satisfies SectionsMissing,
      basis: [...new Set(missing.map(({ basis }) => basis))].join("、"),
    }
  },
}
