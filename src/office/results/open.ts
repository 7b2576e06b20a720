import type { Body } from "../../flow/index.ts"
import { openEvaluation } from "../../follow/results/open.ts"
import { type EvaluationFills, noEvaluations } from "../../model/evaluation.ts"
import type { MonitoringSheet } from "../../model/monitoring.ts"
import { scoringSets } from "../../packs/scoring.ts"
import type { Work } from "../../store/database.ts"
import { roundsOf, sheetsWith } from "../../store/sheets.ts"
import type { Scene } from "../acts/load.ts"
import { Refused } from "../office.ts"
import { type Opener, openSheets } from "../sheets/open.ts"

/** The day a year's self-evaluation reports up to. */
export function endOf(year: number): string {
  return `${year}-12-31`
}

/**
 * Sets the self-evaluation of a year and opens its sheets with everything that is known: what was approved, and what the
 * last date of monitoring had of it.
 */
export async function openEvaluations(
  trx: Work,
  scene: Scene,
  { due, rules }: { readonly due: string; readonly rules: string | null },
): Promise<void> {
  const { region, year } = scene
  if (rules !== null && !scoringSets.some(({ name }) => name === rules))
    throw new Refused("need", `没有叫“${rules}”的评分规则，请从列出的规则里选。`)
  const named = rules ?? region.place
  const round = { until: endOf(year.year), due, rules: named }
  const key = { region: region.code, year: year.year, use: "monitoring" } as const
  const last = (await roundsOf(trx, key)).at(-1)
  await openSheets(
    trx,
    scene,
    "evaluation",
    round,
    async (_, department: Body): Promise<Opener<"evaluation">> => {
      const sheets = last ? await sheetsWith(trx, { ...key, until: last.until }, department.code) : []
      return (ledger, code) => {
        if (ledger === null) return { projects: [], fills: noEvaluations }
        const found = sheets.find((each) => each.code === code)
        const monitored: MonitoringSheet | null =
          found && last ? { ...found, of: code, year: year.year, until: last.until } : null
        const { subjects, fills } = openEvaluation(ledger, code, { rules: named, monitored })
        return { projects: subjects, fills: withoutPaid(fills) }
      }
    },
  )
}

/** What was paid until a date of monitoring is not what was paid in the year: it is asked for, or known from the book. */
function withoutPaid(fills: EvaluationFills): EvaluationFills {
  const subjects = Object.entries(fills.subjects).map(([id, subject]) => {
    const money = Object.entries(subject.money).map(
      ([source, row]) => [source, { ...row, paid: null, expected: null }] as const,
    )
    return [id, { ...subject, money: Object.fromEntries(money) }] as const
  })
  return { ...fills, subjects: Object.fromEntries(subjects) }
}
