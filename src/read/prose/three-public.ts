import { type ThreePublic, type ThreePublicStatement, threePublicKeys } from "../../model/disclosure.ts"
import { subjectOfItem } from "../../model/three-public.ts"
import { nothing } from "./amounts.ts"
import type { Statement } from "./draft.ts"
import { type Paragraph, placeAt } from "./passage.ts"

/** What a section on the three public expenses says of each of them; `{}` when it is about something else. */
export function narrativeOf(
  statements: readonly Statement[],
  paragraphs: readonly Paragraph[],
): ThreePublic["narrative"] {
  if (!paragraphs.some((paragraph) => paragraph.section === "threePublic" || /三公经费/.test(paragraph.text)))
    return {}
  const narrative: ThreePublic["narrative"] = {}
  for (const key of threePublicKeys) {
    const said = statements.filter(
      (statement) => statement.subject === subjectOfItem(key) && statement.drafts.length > 0,
    )
    const merged = merge(said)
    if (merged) narrative[key] = merged
  }
  return narrative.total ? narrative : { ...narrative, ...none(paragraphs) }
}

/** Several statements of one item as one: the first amount, the first change, any reason. */
function merge(said: readonly Statement[]): ThreePublicStatement | null {
  const drafts = said.flatMap((statement) => statement.drafts).filter((each) => each.qualifier === null)
  const first = drafts[0]
  if (!first) return null
  const changes = drafts.filter(
    (each) => each.kind === "change" || (each.kind === "direction" && each.version === null),
  )
  const level = (version: string | null) =>
    drafts.find(
      (each) =>
        each.kind === "amount" && each.against === null && (version === null || each.version === version),
    )
  return {
    amount: (level("final") ?? level(null))?.amount ?? null,
    lastYear: drafts.find((each) => each.kind === "amount" && each.against !== null)?.amount ?? null,
    change: changes.find((each) => each.base === null || each.against !== null)?.amount ?? null,
    direction: changes[0]?.direction ?? null,
    reason: said.find((statement) => statement.reason !== null)?.reason ?? null,
    at: first.at,
  }
}

/** `无“三公”经费财政拨款支出`: nothing was spent. */
function none(paragraphs: readonly Paragraph[]): ThreePublic["narrative"] {
  for (const paragraph of paragraphs) {
    const match = /(?:无|没有|未安排|未发生)(?:财政拨款(?:安排的?)?)?三公经费[^，。]{0,12}/.exec(
      paragraph.text,
    )
    if (!match) continue
    const at = placeAt(paragraph, match.index)
    return {
      total: {
        amount: nothing(match[0], at),
        lastYear: null,
        change: null,
        direction: null,
        reason: null,
        at,
      },
    }
  }
  return {}
}
