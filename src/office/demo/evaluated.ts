import { plusDays } from "../../flow/index.ts"
import { scoringRules } from "../../packs/scoring.ts"
import { endOf } from "../results/open.ts"
import { scoreSheet } from "../results/rescore.ts"
import { evaluationSheetView, evaluationView } from "../results/views.ts"
import { actOnSheet, saveSheet } from "../sheets/acts.ts"
import { carefulResults } from "./results.ts"
import type { Stage } from "./stage.ts"

/**
 * The self-evaluation of a year that is half done: one unit has handed in and its department has scored it again, one is
 * filling in, the others have not begun.
 */
export async function makeEvaluated(stage: Stage, today: string, department: string): Promise<void> {
  const { office, year } = stage
  const end = endOf(year)
  const due = plusDays(today > end ? today : end, 45)
  await stage.act("财政局长", "", "evaluate", { evaluate: { due, rules: null } })
  const finance = stage.as(`${department}财务`)
  const { sheets } = await evaluationView(office, finance, year)
  const units = sheets.filter(({ kind }) => kind === "unitEvaluation").slice(0, 2)
  for (const [i, { code }] of units.entries()) {
    const at = { use: "evaluation", year, until: end, code } as const
    const [clerk, head] = [stage.as(`${code}经办`), stage.as(`${code}负责人`)]
    const { subjects, fills, version, rules } = await evaluationSheetView(office, clerk, at)
    const shown = i === 0 ? subjects : subjects.slice(0, 1)
    const before = { ...fills, second: {} }
    await saveSheet(office, clerk, at, version, carefulResults(shown, before, scoringRules(rules, year)))
    if (i > 0) continue
    await actOnSheet(office, clerk, at, "propose", {})
    await actOnSheet(office, head, at, "submit", {})
    const part = subjects[0]?.indicators.find(({ weight }) => weight !== null && weight > 1)
    if (!part) continue
    const scores = [{ part: part.id, score: 1, reason: "现场核对时没有看到验收单" }]
    await scoreSheet(office, finance, { act: "rescore", year, code, scores })
  }
}
