import type { ExecutionReview } from "../../check/execution/check.ts"
import { type Day, daysBetween, holidays2026, plusDays, plusWorkingDays } from "../../flow/index.ts"
import type {
  BoughtAssets,
  ExecutedAssets,
  ExecutedContract,
  ExecutedKept,
  ExecutedNeed,
  ExecutedPayment,
  ExecutedProject,
  UnclaimedPayment,
} from "../../model/execution.ts"
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
  readonly payments: readonly (Omit<ExecutedPayment, "quota" | "contract"> & {
    readonly quota: Quota
    readonly contract?: number | null
  })[]
  readonly unclaimed: readonly (Omit<UnclaimedPayment, "days"> & { readonly taken: Day })[]
  readonly kept: readonly ExecutedKept[]
  readonly contracts?: readonly Omit<ExecutedContract, "unitName" | "announceBy">[]
  readonly needs?: readonly Omit<ExecutedNeed, "unitName">[]
  readonly assets?: readonly Omit<ExecutedAssets, "unitName">[]
  readonly bought?: readonly Omit<BoughtAssets, "unitName">[]
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
  const { year, day, pace, standings, since, payments, unclaimed, kept, names } = executed
  const { contracts = [], needs = [], assets = [], bought = [] } = executed
  const named = <T extends { readonly unit: string }>(each: T) => ({
    ...each,
    unitName: names.unit(each.unit),
  })
  return {
    pace,
    execution: {
      year,
      day,
      kept,
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
      payments: payments.map(({ quota, contract = null, ...payment }) => ({
        ...payment,
        contract,
        quota: quotaKey(quota),
      })),
      contracts: contracts.map((contract) => ({
        ...named(contract),
        announceBy: announceBy(contract.signed),
      })),
      needs: needs.map(named),
      assets: assets.map(named),
      bought: bought.map(named),
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

/** No break is longer than nine days: where holidays are not known, two working days are over by then. */
const longest = 14

/** The last day to announce a contract: two working days, or a day that is certainly later (实施条例第五十条). */
function announceBy(signed: Day): Day {
  return plusWorkingDays(signed, 2, [holidays2026]) ?? plusDays(signed, longest)
}
