import type { Cannot, Check, Observation } from "../../check.ts"
import { placeIn, textsOf } from "../../facts/texts.ts"

/** When a document says that it was published, and the year it is of. */
export interface PublishedWhen {
  readonly words: string
  readonly year: number
  readonly final: boolean
}

const published =
  /(?:公开|公布|发布|批复|编制|报送)(?:时间|日期)\s*(?:为)?[：:]?\s*(20\d\d)\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])/g

/** ENT-015: a final account is published after its year, a budget about its beginning. */
export const publishedWhen: Check = {
  id: "ENT-015",
  family: "ENT",
  title: "公开时间与年度不符",
  severity: "error",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：预算、决算在批复后20日内公开",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const { year, stage } = disclosure
    if (year === null) return yield { cannot: "没有认出公开年度" }
    for (const said of textsOf(disclosure)) {
      if (said.kind === "project" || said.kind === "indicator" || said.section === "glossary") continue
      for (const match of said.text.matchAll(published)) {
        const months = (Number(match[1]) - year) * 12 + Number(match[2]) - 1
        // The budget may be printed at the end of the year before; the final account waits for the year's end.
        const [first, last] = stage === "final" ? [12, 36] : [-3, 11]
        if (Number(match[2]) > 12 || (months >= first && months <= last)) continue
        yield {
          about: ["published", stage],
          at: [placeIn(said, match.index)],
          data: { words: match[0], year, final: stage === "final" } satisfies PublishedWhen,
          says: match[0],
        }
      }
    }
  },
}
