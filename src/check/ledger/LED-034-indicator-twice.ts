import type { LedgerIndicator } from "../../model/ledger.ts"
import { nameKey } from "../about.ts"
import type { Observation } from "../check.ts"
import { aboutOfBearer, type BearerName, bearersOf, nameOfBearer } from "./bearers.ts"
import type { LedgerCheck } from "./check.ts"
import { cell } from "./entered.ts"
import { kindOf } from "./indicator-kinds.ts"

/** An indicator that stands several times in one project. */
export interface IndicatorTwice {
  readonly of: BearerName
  readonly indicator: string
  readonly count: number
}

/** LED-034: an indicator stands once in its project. */
export const indicatorTwice: LedgerCheck = {
  id: "LED-034",
  family: "LED",
  title: "同一项目内指标重复",
  severity: "warning",
  basis: "财预〔2021〕101号：绩效指标应当简明，不重复设置",
  *run({ ledger }): Iterable<Observation> {
    for (const bearer of bearersOf(ledger)) {
      const named = bearer.indicators.filter(({ name }) => name.trim() !== "")
      for (const those of Map.groupBy(named, keyOf).values()) {
        if (those.length < 2) continue
        yield {
          about: ["indicators", aboutOfBearer(bearer), nameKey(those[0]!.name)],
          at: those.map((indicator) => cell(indicator, "name")),
          data: {
            of: nameOfBearer(bearer),
            indicator: those[0]!.name,
            count: those.length,
          } satisfies IndicatorTwice,
          says: those[0]!.name,
        }
      }
    }
  },
}

function keyOf({ level2, name }: LedgerIndicator): string {
  return `${kindOf(level2)} ${name.replace(/[\s\u3000]+/g, "")}`
}
