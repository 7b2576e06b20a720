import { checkExecution } from "../../../src/check/execution/index.ts"
import { checkMonitoring } from "../../../src/check/monitoring/index.ts"
import { reviewOf } from "../../../src/follow/monitoring/review.ts"
import { executionReview } from "../../../src/follow/progress/execution.ts"
import type { Finding } from "../../../src/model/finding.ts"
import { chanceOf, cleanCounty } from "./county.ts"
import { executedDefects, type YearDefect } from "./executed.ts"
import { cleanSheet, monitoredDefects, type Watched } from "./monitored.ts"

/** How one kind of mistake and what looks like it fared. */
export interface YearCount {
  readonly name: string
  readonly check: string
  readonly planted: number
  readonly found: number
  /** Its record was the first one named. */
  readonly first: number
  readonly twin: string
  readonly alarms: number
  readonly failures: readonly string[]
}

/** What planting into counties and sheets showed. */
export interface YearAccuracy {
  readonly counties: number
  /** What was said of counties and sheets in which nothing was planted. */
  readonly untouched: readonly string[]
  readonly kinds: readonly YearCount[]
}

/** Plants each kind into so many counties and sheets, each made by a seed. */
export function measuredYear(counties: number): YearAccuracy {
  const executed = (of: Parameters<typeof executionReview>[0]) => checkExecution(executionReview(of))
  const watched = ({ sheet, beside }: Watched) => checkMonitoring(reviewOf(sheet, beside))
  const seeds = Array.from({ length: counties }, (_, i) => i + 1)
  return {
    counties,
    untouched: seeds.flatMap((seed) =>
      [...executed(cleanCounty(seed)), ...watched(cleanSheet(seed))].map(
        ({ check, message }) => `${seed} ${check} ${message}`,
      ),
    ),
    kinds: [
      ...executedDefects.map((defect) => counted(defect, seeds, cleanCounty, executed)),
      ...monitoredDefects.map((defect) => counted(defect, seeds, cleanSheet, watched)),
    ],
  }
}

function counted<T>(
  { name, check, severity, plant, twin, alike }: YearDefect<T>,
  seeds: readonly number[],
  clean: (seed: number) => T,
  judged: (of: T) => readonly Finding[],
): YearCount {
  const failures: string[] = []
  let [found, first, alarms] = [0, 0, 0]
  for (const seed of seeds) {
    const { of, record } = plant(clean(seed), chanceOf(seed + 1000))
    const findings = judged(of)
    const own = findings.filter((each) => each.check === check && each.severity === severity)
    if (own.length > 0) found++
    else failures.push(`${seed} 未发现`)
    if (own[0]?.at[0]?.record === record) first++
    else if (own.length > 0) failures.push(`${seed} 指到${own[0]!.at[0]?.record}，应为${record}`)
    const said = judged(alike(clean(seed), chanceOf(seed + 1000))).filter((each) => each.check === check)
    alarms += said.length
    failures.push(...said.map(({ message }) => `${seed} 误报：${message}`))
  }
  return { name, check, planted: seeds.length, found, first, twin, alarms, failures }
}
