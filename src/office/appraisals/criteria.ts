import { pointsTogether } from "../../flow/index.ts"
import { usualCriteria } from "../../packs/criteria.ts"
import { scoringRules } from "../../packs/scoring.ts"
import { gradeOf } from "../../scoring/total.ts"
import type { KeptAppraisal } from "../../store/appraisals.ts"

/** What an appraisal judges: every criterion with its points in the draft and in the report, and what both come to. */
export function criteriaView(
  { criteria, entries }: Pick<KeptAppraisal, "criteria" | "entries">,
  { place, year }: { readonly place: string; readonly year: number },
) {
  const of = (act: "sendDraft" | "deliver") =>
    entries.findLast((entry) => entry.act === act)?.work.judged ?? []
  const [draft, report] = [of("sendDraft"), of("deliver")]
  const last = report.length > 0 ? report : draft
  const points = last.length === 0 ? null : pointsTogether(last.map((each) => each.points))
  return {
    rows: criteria.map((criterion, i) => ({
      number: i + 1,
      ...criterion,
      draft: draft[i] ?? null,
      report: report[i] ?? null,
    })),
    points,
    gradeName: points === null ? null : (gradeOf(points, scoringRules(place, year))?.name ?? null),
    hints: criteria.length === 0 ? [] : hintsOn(criteria, place),
  }
}

/** What a plan usually has and this one has not: said and not asked for. */
function hintsOn(criteria: KeptAppraisal["criteria"], place: string): string[] {
  return usualCriteria(place).least.flatMap(({ groups, points, isConfirmed }) => {
    const own = pointsTogether(
      criteria.flatMap(({ group, weight }) => (groups.includes(group) ? [weight] : [])),
    )
    if (own >= points) return []
    const said = isConfirmed ? "不合规定" : "这是通行的做法，没有查到规定原文，请斟酌"
    return [`${groups.join("和")}的分值合计${own}分，通常不低于${points}分（${said}）。`]
  })
}

/** The criteria a plan usually begins from. */
export function usualOf(place: string) {
  return usualCriteria(place).criteria.map(({ group, name, weight }) => ({ group, name, weight }))
}
