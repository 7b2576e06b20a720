import type { Check, Observation } from "../../check.ts"
import { findIn } from "../../facts/find-in.ts"
import { amountOf } from "../../facts/three-public.ts"

const listed = /(?:公务)?(?:招待|接待)费(?:用)?(?!0(?:\.0+)?万?元|[为：:]?0)/

/** The words for reception among the operating costs, and what the three public expenses print for it. */
export interface ReceptionListed {
  readonly words: string
  readonly reception: string
}

/** TPE-009: reception listed among the operating costs while the three public expenses have none. */
export const receptionInOperatingCosts: Check = {
  id: "TPE-009",
  family: "TPE",
  title: "机关运行经费列有招待费而公务接待费为0",
  severity: "warning",
  basis: "惯例：招待费属于公务接待费，两处应当一致",
  *run({ disclosure }): Iterable<Observation> {
    const reception = amountOf(disclosure, "reception")
    if (reception?.cents !== 0) return
    for (const section of disclosure.sections.filter((each) => each.key === "operatingCosts")) {
      const found = findIn(section, listed)
      if (!found) continue
      yield {
        about: ["operatingCosts", "threePublic.reception"],
        at: [found.at, reception.at],
        data: { words: found.text, reception: reception.text } satisfies ReceptionListed,
        says: found.text,
      }
      return
    }
  },
}
