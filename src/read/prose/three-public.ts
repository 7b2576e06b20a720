import {
  type Claim,
  type ThreePublic,
  type ThreePublicStatement,
  threePublicKeys,
} from "../../model/disclosure.ts"
import { subjectOfItem } from "../../model/three-public.ts"
import { nothing } from "./amounts.ts"
import { type Paragraph, placeAt } from "./paragraphs.ts"
import type { Statement } from "./statements/statement.ts"

/** What a stretch of prose says of each of the three public expenses; `{}` when it is about something else. */
export function narrativeOf(
  claims: readonly Claim[],
  statements: readonly Statement[],
  paragraphs: readonly Paragraph[],
): ThreePublic["narrative"] {
  if (!paragraphs.some((paragraph) => paragraph.section === "threePublic" || /三公经费/.test(paragraph.text)))
    return {}
  const narrative: ThreePublic["narrative"] = {}
  for (const key of threePublicKeys) {
    const subject = subjectOfItem(key)
    const said = merge(
      claims.filter((claim) => claim.subject === subject),
      statements.find((each) => each.subject === subject && each.values.length > 0 && each.reason !== null)
        ?.reason ?? null,
    )
    if (said) narrative[key] = said
  }
  return narrative.total ? narrative : { ...narrative, ...none(paragraphs) }
}

/** Several claims of one item as one statement: the first amount, the first change. */
function merge(said: readonly Claim[], reason: string | null): ThreePublicStatement | null {
  const certain = said.filter((each) => each.qualifier === null)
  const first = certain[0]
  if (!first) return null
  const changes = certain.filter(
    (each) => each.kind === "change" || (each.kind === "direction" && each.version === null),
  )
  const level = (version: string | null) =>
    certain.find(
      (each) =>
        each.kind === "amount" && each.against === null && (version === null || each.version === version),
    )
  return {
    amount: (level("final") ?? level(null))?.amount ?? null,
    lastYear: certain.find((each) => each.kind === "amount" && each.against !== null)?.amount ?? null,
    change: changes.find((each) => each.base === null || each.against !== null)?.amount ?? null,
    direction: changes[0]?.direction ?? null,
    reason,
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
