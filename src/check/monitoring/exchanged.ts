import type { MonitoredIndicator, MonitoredProject } from "../../model/monitoring.ts"

/** How a sheet differs from what was approved, at one indicator. */
export interface Exchanged {
  readonly is: "missing" | "added" | "changed"
  /** Name of the project. */
  readonly project: string
  /** Id of the indicator, of what was approved when it was. */
  readonly id: string
  readonly name: string
  /** Which part was changed, and how it was approved and is now; "" where nothing stands against it. */
  readonly part: string
  readonly approved: string
  readonly now: string
}

const parts = {
  name: "三级指标",
  target: "指标值",
  level1: "一级指标",
  level2: "二级指标",
  description: "指标内容",
} as const

/** Indicators that a sheet leaves out, adds, or has otherwise than they were approved. */
export function exchangedIn(
  approved: readonly MonitoredProject[],
  now: readonly MonitoredProject[],
): Exchanged[] {
  const ours = new Map(indicatorsIn(now).map((each) => [each.indicator.id, each]))
  const theirs = new Map(indicatorsIn(approved).map((each) => [each.indicator.id, each]))
  const lost = indicatorsIn(approved).flatMap(({ project, indicator }) => {
    const { id, name, target } = indicator
    const found = ours.get(id)
    if (!found) return [{ is: "missing", project, id, name, part: "", approved: target, now: "" } as const]
    return changes(project, indicator, found.indicator)
  })
  const added = indicatorsIn(now).flatMap(({ project, indicator: { id, name, target } }) =>
    theirs.has(id) ? [] : [{ is: "added", project, id, name, part: "", approved: "", now: target } as const],
  )
  return [...lost, ...added]
}

function changes(project: string, approved: MonitoredIndicator, now: MonitoredIndicator): Exchanged[] {
  return (Object.keys(parts) as (keyof typeof parts)[]).flatMap((key) =>
    plain(approved[key]) === plain(now[key])
      ? []
      : [
          {
            is: "changed",
            project,
            id: approved.id,
            name: approved.name,
            part: parts[key],
            approved: approved[key],
            now: now[key],
          } as const,
        ],
  )
}

/** White space is the typesetter's. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "")
}

function indicatorsIn(projects: readonly MonitoredProject[]) {
  return projects.flatMap(({ name, indicators }) =>
    indicators.map((indicator) => ({ project: name, indicator })),
  )
}
