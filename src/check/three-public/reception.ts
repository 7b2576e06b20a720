import type { Check, Verdict } from "../check.ts"
import { amountOf } from "./items.ts"

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
      const lines = section.text.split("\n")
      for (const [n, line] of lines.entries()) {
        const match = /(?:公务)?(?:招待|接待)费(?:用)?(?!0(?:\.0+)?万?元|[为：:]?0)/.exec(
          line.replace(/\s+/g, ""),
        )
        if (!match) continue
        yield {
          message: `机关运行经费中列有“${match[0]}”，而“三公”经费的公务接待费是${reception.text}。`,
          at: [section.places[n] ?? section.at, reception.at],
          says: match[0],
          advice: "没有公务接待预算的，请从机关运行经费的列举中删去；有的，请在“三公”经费中如实安排。",
        }
        return
      }
    }
  },
}
