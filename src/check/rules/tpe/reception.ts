import type { Check, Verdict } from "../../check.ts"
import { amountOf, findIn } from "./items.ts"

const listed = /(?:公务)?(?:招待|接待)费(?:用)?(?!0(?:\.0+)?万?元|[为：:]?0)/

/** TPE-009: reception listed among the operating costs while the three public expenses have none. */
export const receptionInOperatingCosts: Check = {
  id: "TPE-009",
  family: "TPE",
  title: "机关运行经费列有招待费而公务接待费为0",
  severity: "warning",
  basis: "惯例：招待费属于公务接待费，两处应当一致",
  *run({ disclosure }): Iterable<Verdict> {
    const reception = amountOf(disclosure, "reception")
    if (reception?.cents !== 0) return
    for (const section of disclosure.sections.filter((each) => each.key === "operatingCosts")) {
      const found = findIn(section, listed)
      if (!found) continue
      yield {
        message: `机关运行经费中列有“${found.text}”，而“三公”经费的公务接待费是${reception.text}。`,
        at: [found.at, reception.at],
        says: found.text,
        advice: "没有公务接待预算的，请从机关运行经费的列举中删去；有的，请在“三公”经费中如实安排。",
      }
      return
    }
  },
}
