import type { ExecutionReview } from "../../check/execution/check.ts"
import { type Day, daysBetween } from "../../flow/index.ts"
import type { ExecutedPayment, ExecutedProject, UnclaimedPayment } from "../../model/execution.ts"
import type { Pace } from "../../packs/pace.ts"
import { type Quota, quotaKey } from "../book/quota.ts"
import type { Standing } from "../book/view.ts"
import { boardOf } from "./board.ts"

/** What of a year's money is judged. */
export interface Executed {
  readonly year: number
  readonly day: Day
  readonly pace: Pace
  readonly standings: readonly Standing[]
  /** The first day each quota had money, by its key. */
  readonly since: ReadonlyMap<string, Day>
  readonly payments: readonly (Omit<ExecutedPayment, "quota"> & { readonly quota: Quota })[]
  readonly unclaimed: readonly (Omit<UnclaimedPayment, "days"> & { readonly taken: Day })[]
  readonly reserved: number
  /** What units, projects and classes are called, and what a project planned. */
  readonly names: {
    unit(code: string): string
    project(unit: string, code: string): string
    economic(code: string): string
    plan(unit: string, project: string): readonly (number | null)[]
  }
}

/** How a year is executed, as its rules look at it: what is arithmetic of progress is done here. */
export function executionReview(executed: Executed): ExecutionReview {
  const { year, day, pace, standings, since, payments, unclaimed, reserved, names } = executed
  return {
    pace,
    execution: {
      year,
      day,
      reserved,
      quotas: standings.map(({ quota, approved, adjusted, paid, left }) => ({
        key: quotaKey(quota),
        ...quota,
        unitName: names.unit(quota.unit),
        projectName: quota.project === null ? null : names.project(quota.unit, quota.project),
        economicName: names.economic(quota.economic),
        since: since.get(quotaKey(quota)) ?? null,
        approved,
        adjusted,
        paid,
        left,
      })),
      projects: projectsOf(executed),
      payments: payments.map(({ quota, ...payment }) => ({ ...payment, quota: quotaKey(quota) })),
      unclaimed: unclaimed.map(({ taken, ...each }) => ({ ...each, days: daysBetween(taken, day) })),
    },
  }
}

function projectsOf({ standings, day, pace, names }: Executed): ExecutedProject[] {
  const keyOf = ({ unit, project }: Quota) => (project === null ? null : `${unit} ${project}`)
  const planOf = ({ unit, project }: Quota) => (project === null ? [] : names.plan(unit, project))
  const quotas = new Map(standings.map(({ quota }) => [keyOf(quota), quota]))
  return boardOf(standings, { day, pace, keyOf, planOf }).map((row) => {
    const { unit, project } = quotas.get(row.key)!
    const { adjusted, paid, share, planned, time, is } = row
    return {
      unit,
      unitName: names.unit(unit),
      project: project!,
      projectName: names.project(unit, project!),
      adjusted,
      paid,
      share,
      due: planned ?? time,
      isPlanned: planned !== null,
      is,
    }
  })
}
