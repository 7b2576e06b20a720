import { describe, expect, test } from "vitest"
import { checkMonitoring, monitoringChecks } from "../../check/monitoring/index.ts"
import { departmentLedgers } from "../../demo/index.ts"
import { monitoredIn } from "../../follow/monitoring/open.ts"
import { reviewOf } from "../../follow/monitoring/review.ts"
import { withIds } from "../../model/ids.ts"
import {
  emptyFill,
  type Fills,
  fillOf,
  type IndicatorFill,
  type MonitoredIndicator,
  type MonitoredProject,
  type MonitoringSheet,
} from "../../model/monitoring.ts"
import { parseTarget } from "../../read/projects/target.ts"
import { carefulFills, hastyFills } from "./monitoring.ts"

/** A county's projects after seven months: what a careful unit reports has nothing wrong, and every planted mistake is found. */
const months = 7
const projects = [...departmentLedgers({ departments: 30, seed: 5, years: 1, year: 2027 })]
  .flatMap(({ ledgers }) => ledgers.slice(-1))
  .map((ledger) => withIds(ledger))
  .flatMap((ledger) =>
    [...ledger.units, ...ledger.departments].flatMap(({ code }) => monitoredIn(ledger, code)),
  )

interface Case {
  readonly project: MonitoredProject
  readonly shown: MonitoredProject
  readonly fills: Fills
  readonly before: Fills | null
}

const clean = projects.map((project, seed): Case => {
  const fills = carefulFills([project], { year: 2027, months, seed })
  return { project, shown: project, fills, before: null }
})

function reviewed({ project, shown, fills, before }: Case) {
  const sheet: MonitoringSheet = {
    year: 2027,
    of: "1",
    name: "单位",
    until: "2027-07-31",
    projects: [shown],
    fills,
  }
  return reviewOf(sheet, { place: "national", approved: [project], before })
}

const told = (of: Case) => checkMonitoring(reviewed(of))

const numbered = ({ indicators }: MonitoredProject, sign?: RegExp) =>
  indicators.filter(({ target }) => {
    const { value, unit } = parseTarget(target, {})
    return value !== null && value > 3 && unit !== "%" && (sign === undefined || sign.test(target))
  })

function with_(of: Case, changes: Readonly<Record<string, Partial<IndicatorFill>>>): Case {
  const indicators = { ...of.fills.indicators }
  for (const [id, part] of Object.entries(changes)) indicators[id] = { ...fillOf(of.fills, id), ...part }
  return { ...of, fills: { ...of.fills, indicators } }
}

const paidOf = (of: Case, paid: (budget: number) => number | null, expected?: number): Case => ({
  ...of,
  fills: {
    ...of.fills,
    projects: {
      [of.project.id]: {
        progress: "",
        money: {
          appropriation: {
            adjusted: null,
            paid: paid(of.project.budget.appropriation),
            expected: expected ?? of.project.budget.appropriation,
          },
        },
      },
    },
  },
})

const isPlain = ({ project: { budget } }: Case) =>
  budget.appropriation > 1000 && budget.carriedOver === 0 && budget.other === 0

/** The indicators of a project as a record of the same part for each. */
const each = (
  of: readonly MonitoredIndicator[],
  part: (each: MonitoredIndicator, i: number) => Partial<IndicatorFill>,
) => Object.fromEntries(of.map((indicator, i) => [indicator.id, part(indicator, i)]))

const words = (target: string, factor: number) => {
  const { value, unit } = parseTarget(target, {})
  return `${Math.round((value ?? 0) * factor)}${unit ?? ""}`
}

const explained: Partial<IndicatorFill> = {
  cause: "staff",
  remedy: "按月督办",
  by: "2027-11-30",
  person: "周渠",
}

/** A mistake: where it can be made, how, and what must be told first of which record. */
type Plant = (of: Case) => readonly [planted: Case, record: string] | null

const plants: Readonly<Record<string, Plant>> = {
  "MON-001": (of) => [
    with_(of, { [of.project.indicators[0]!.id]: { value: "" } }),
    of.project.indicators[0]!.id,
  ],
  "MON-002": (of) => {
    const [first, ...rest] = of.project.indicators
    return [{ ...of, shown: { ...of.project, indicators: rest } }, first!.id]
  },
  "MON-003": (of) => {
    const [one] = numbered(of.project, /^≥/)
    return one
      ? [with_(of, { [one.id]: { expected: words(one.target, 0.5), ...explained, reason: "" } }), one.id]
      : null
  },
  "MON-004": (of) => {
    const [one] = numbered(of.project, /^≥/)
    return one
      ? [
          with_(of, {
            [one.id]: {
              expected: words(one.target, 0.5),
              chance: "possible",
              cause: "staff",
              reason: "机手不足",
              remedy: "",
            },
          }),
          one.id,
        ]
      : null
  },
  "MON-005": (of) => {
    if (!isPlain(of)) return null
    const all = each(of.project.indicators, ({ target }) => {
      const { value, operator } = parseTarget(target, {})
      if (value === null) return { says: "reached" }
      return operator === "≤" || operator === "<"
        ? { value: "说不清", says: "reached" }
        : { value: words(target, 1.1), says: "reached" }
    })
    const planted = paidOf(with_(of, all), () => 0)
    // Shares of a hundred cannot be more, and a bound from above is kept only at the end of the year.
    const isAll = [...reviewed(planted).judged.values()].every(({ is }) => is === "reached")
    return isAll ? [planted, of.project.id] : null
  },
  "MON-006": (of) => {
    if (!isPlain(of)) return null
    const all = each(of.project.indicators, ({ name }) => ({
      value: "没有进展",
      says: "behind",
      expected: "",
      ...explained,
      reason: `${name}没有开始`,
    }))
    return [paidOf(with_(of, all), (budget) => Math.ceil(budget * 0.7)), of.project.id]
  },
  "MON-007": (of) => {
    const all = of.project.indicators.filter(
      ({ target }) => /\d/.test(target) && !/^100(?:\.0+)?%$/.test(target),
    )
    if (all.length < 3) return null
    return [
      with_(
        of,
        each(all, ({ target }) => ({ value: target.replace(/^[≥≤><=]+/, "") })),
      ),
      all[0]!.id,
    ]
  },
  "MON-008": (of) =>
    of.project.indicators.length < 3
      ? null
      : [
          with_(
            of,
            each(of.project.indicators, () => ({ evidence: [{ name: "年度总结", where: "" }] })),
          ),
          of.project.indicators[0]!.id,
        ],
  "MON-009": (of) => [
    with_(of, { [of.project.indicators[0]!.id]: { evidence: [] } }),
    of.project.indicators[0]!.id,
  ],
  "MON-010": (of) => {
    const one = of.project.indicators.find(({ id }) => fillOf(of.fills, id).says !== null)
    return one ? [with_(of, { [one.id]: { says: null } }), one.id] : null
  },
  "MON-011": (of) => {
    const [one] = numbered(of.project, /^≥/)
    return one
      ? [
          with_(of, {
            [one.id]: {
              expected: words(one.target, 0.5),
              chance: "certain",
              ...explained,
              reason: "机手不足",
            },
          }),
          one.id,
        ]
      : null
  },
  "MON-012": (of) => {
    const { judged } = reviewed(of)
    const one = numbered(of.project, /^≥/).find(({ id }) => judged.get(id)?.accumulates === true)
    if (!one) return null
    const before = { projects: {}, indicators: { [one.id]: { ...emptyFill, value: words(one.target, 1) } } }
    return [{ ...of, before }, one.id]
  },
  "MON-013": (of) => (isPlain(of) ? [paidOf(of, () => null), of.project.id] : null),
  "MON-014": (of) => {
    const all = of.project.indicators.slice(0, 3)
    if (all.length < 3) return null
    const same = { value: "没有动", says: "behind", expected: "", ...explained, reason: "资金不足" } as const
    return [
      with_(
        of,
        each(all, () => same),
      ),
      all[0]!.id,
    ]
  },
  "MON-015": (of) => {
    const [one] = numbered(of.project, /^≥/)
    return one
      ? [with_(of, { [one.id]: { value: words(one.target, 1.8), reason: "", remark: "" } }), one.id]
      : null
  },
}

test("a clean county has no finding", () => {
  expect(projects.length).toBeGreaterThan(100)
  expect(clean.flatMap(told).map(({ message }) => message)).toEqual([])
})

test("who is in a hurry is told of it", () => {
  const hasty = projects.slice(0, 20).map((project, seed) => ({
    project,
    shown: project,
    fills: hastyFills([project], { year: 2027, months, seed }),
    before: null,
  }))
  for (const of of hasty) expect(told(of).length).toBeGreaterThan(0)
})

describe("planted mistakes are found, at their place first", () => {
  test("every check has one", () => {
    expect(Object.keys(plants)).toEqual(monitoringChecks.map(({ id }) => id))
  })

  test.each(Object.entries(plants))("%s", (check, plant) => {
    let [found, placed] = [0, 0]
    const planted = clean.flatMap((of) => plant(of) ?? []).length / 2
    const missed: string[] = []
    for (const of of clean) {
      const made = plant(of)
      if (!made) continue
      const own = told(made[0]).filter((finding) => finding.check === check)
      if (own.length > 0) found++
      else missed.push(JSON.stringify(made[1]))
      if (own[0]?.at[0]?.record === made[1]) placed++
    }
    expect(planted).toBeGreaterThan(10)
    expect(found / planted, missed.slice(0, 3).join()).toBeGreaterThanOrEqual(0.99)
    expect(placed / planted).toBeGreaterThanOrEqual(0.95)
  })
})
