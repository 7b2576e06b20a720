import type { LedgerProject } from "../../model/ledger.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, keys } from "./entered.ts"

const dates = ["3月底", "6月底", "10月底", "12月底"]

/** Projects without a payment plan. */
export interface WithoutPlan {
  readonly projects: readonly string[]
}

/** A payment plan that cannot be, and its points as they were entered. */
export interface OddPlan {
  readonly project: string
  readonly points: readonly Point[]
  /** The point it is wrong at. */
  readonly at: string
  /** How many points it has. */
  readonly count: number
}

/** A filled point of a plan, in per cent. */
export interface Point {
  readonly date: string
  readonly value: number
}

/** LED-030: a payment plan gives cumulative per cent at four dates, never falling, and ends at 100. */
export const paymentPlans: LedgerCheck = {
  id: "LED-030",
  family: "LED",
  title: "支出计划下降、不全或年底没有到100%",
  severity: "error",
  basis: "项目绩效目标表表式：资金支出计划为3、6、10、12月底的累计百分比",
  *run({ ledger: { projects } }): Iterable<Observation> {
    const empty = projects.filter(({ plan }) => plan.every((point) => point === null))
    if (empty.length > 0)
      yield {
        fault: "none",
        about: ["projects", keys(empty.map(({ code }) => code)), "plan"],
        at: empty.map((project) => cell(project, "plan")),
        data: { projects: empty.map(({ name }) => name) } satisfies WithoutPlan,
      }
    for (const project of projects) if (!empty.includes(project)) yield* judge(project)
  },
}

function* judge(project: LedgerProject): Iterable<Observation> {
  const points = dates.map((date, i) => ({ date, value: project.plan[i] ?? null, i }))
  const filled = points.flatMap(({ value, ...point }) => (value === null ? [] : [{ ...point, value }]))
  const odd = filled.find(({ value }) => !(value >= 0 && value <= 100))
  const sum = filled.reduce((all, { value }) => all + value, 0)
  const cause = filled.length > 1 && Math.abs(sum - 100) < 1e-6 ? { cause: { kind: "every-period" } } : {}
  const wrong = (fault: string, i: number): Observation => ({
    fault,
    about: ["projects", project.code, "plan"],
    at: [cell(project, `plan${i}`, "plan")],
    data: {
      project: project.name,
      points: filled.map(({ date, value }) => ({ date, value })),
      at: dates[i]!,
      count: project.plan.length,
    } satisfies OddPlan,
    ...(points[i]!.value === null ? {} : { says: `${points[i]!.value}%` }),
  })
  if (project.plan.length !== 4) return yield wrong("count", 0)
  if (odd) return yield wrong("range", odd.i)
  const fall = filled.findIndex((point, n) => n > 0 && point.value < filled[n - 1]!.value)
  if (fall > 0) return yield { ...wrong("falls", filled[fall]!.i), ...cause }
  const gap = points.find(({ value, i }) => value === null && i > (filled[0]?.i ?? 0))
  if (gap) return yield wrong("gap", gap.i)
  const last = filled.at(-1)!
  if (last.value !== 100)
    yield {
      ...wrong("end", 3),
      gap: `${Math.round((100 - last.value) * 100) / 100}%`,
      ...cause,
    }
}
