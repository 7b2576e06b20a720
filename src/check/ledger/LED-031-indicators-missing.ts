import type { Observation } from "../check.ts"
import { aboutOfBearer, type Bearer, type BearerName, bearersOf, nameOfBearer } from "./bearers.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, keys } from "./entered.ts"
import { demanded, kindOf } from "./indicator-kinds.ts"
import { isStandIn } from "./stand-in.ts"

/** Projects and funds without any indicators. */
export interface WithoutIndicators {
  readonly of: readonly BearerName[]
}

/** Those that lack kinds of indicators, and the kinds the first of them has. */
export interface KindsLacking extends WithoutIndicators {
  readonly missing: readonly string[]
  readonly has: readonly string[]
}

/** LED-031: a project is measured by its output, its outcome and the satisfaction of those it serves. */
export const indicatorsComplete: LedgerCheck = {
  id: "LED-031",
  family: "LED",
  title: "绩效指标不齐全：缺产出、效益或满意度",
  severity: "error",
  basis:
    "《项目支出绩效评价管理办法》（财预〔2020〕10号）、《中央部门项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  *run({ ledger }): Iterable<Observation> {
    const bearers = bearersOf(ledger)
    const none = bearers.filter(({ code, indicators }) => indicators.length === 0 && !isStandIn(code))
    if (none.length > 0)
      yield {
        fault: "none",
        about: ["indicators", keys(none.map(aboutOfBearer))],
        at: none.map((bearer) => cell(bearer, "indicators", "goals")),
        data: { of: none.map(nameOfBearer) } satisfies WithoutIndicators,
      }
    const short = bearers.filter((bearer) => bearer.indicators.length > 0 && missingOf(bearer).length > 0)
    for (const [about, those] of Map.groupBy(short, (bearer) => missingOf(bearer).join("、")))
      yield {
        fault: "kinds",
        severity: "warning",
        about: ["indicators", about, keys(those.map(aboutOfBearer))],
        at: those.map((bearer) => cell(bearer.indicators[0]!, "level1", "level2")),
        data: {
          of: those.map(nameOfBearer),
          missing: missingOf(those[0]!),
          has: those[0]!.indicators.map(({ level2 }) => kindOf(level2)),
        } satisfies KindsLacking,
      }
  },
}

function missingOf({ indicators }: Bearer): string[] {
  const firsts = new Set(indicators.map(({ level1 }) => kindOf(level1)))
  const seconds = new Set(indicators.map(({ level2 }) => kindOf(level2)))
  const first = ["产出", "效益", "满意度"].filter((kind) => !firsts.has(kind))
  // Since 2021 the cost of a project may stand as a first level of its own.
  const costs = firsts.has("成本") || [...seconds].some((kind) => kind.endsWith("成本"))
  const second = first.includes("产出") ? [] : demanded.filter((kind) => !seconds.has(kind))
  return [...first, ...second, ...(costs ? [] : ["成本"])]
}
