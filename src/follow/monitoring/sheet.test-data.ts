import {
  emptyFill,
  type Fills,
  type IndicatorFill,
  type MonitoredIndicator,
  type MonitoredProject,
  type MonitoringSheet,
} from "../../model/monitoring.ts"

/** An indicator as it was approved, written `name target`. */
export function indicator(id: string, name: string, target: string): MonitoredIndicator {
  return { id, level1: "产出指标", level2: "数量指标", name, description: "", target }
}

/** A project of 100 000 yuan without a plan of its own. */
export function project(
  indicators: readonly MonitoredIndicator[],
  rest: Partial<MonitoredProject> = {},
): MonitoredProject {
  return {
    id: "projects-1",
    code: "P1",
    name: "灌区渠道清淤",
    goals: ["完成灌区渠道清淤，保障春灌"],
    budget: { appropriation: 10_000_000, carriedOver: 0, other: 0 },
    plan: [],
    indicators,
    ...rest,
  }
}

/** What was reported of one indicator. */
export function filled(value: string, rest: Partial<IndicatorFill> = {}): IndicatorFill {
  return { ...emptyFill, value, ...rest }
}

/** A sheet of one project up to the end of July; `paid` in cents, null: not reported. */
export function sheet(
  of: MonitoredProject,
  indicators: Fills["indicators"],
  paid: number | null = 6_000_000,
  expected: number | null = paid,
): MonitoringSheet {
  const money = { appropriation: { adjusted: null, paid, expected } }
  return {
    year: 2027,
    of: "334001",
    name: "云岭县水务局本级",
    until: "2027-07-31",
    projects: [of],
    fills: { projects: { [of.id]: { money, progress: "" } }, indicators },
  }
}
