import type { Observation } from "../check.ts"
import { type BearerName, bearersOf, nameOfBearer } from "./bearers.ts"
import type { LedgerCheck } from "./check.ts"
import { cell } from "./entered.ts"
import { kindOf, kinds } from "./indicator-kinds.ts"

/** An indicator under kinds that the form does not have, and those that could be meant. */
export interface UnknownKind {
  readonly of: readonly BearerName[]
  readonly indicator: string
  readonly level1: string
  readonly level2: string
  readonly meant: readonly string[]
}

/** LED-033: the kinds of an indicator are those of the form, the second under its first. */
export const indicatorKinds: LedgerCheck = {
  id: "LED-033",
  family: "LED",
  title: "一级、二级指标不是表式规定的类型",
  severity: "error",
  basis: "财预〔2021〕101号：一级、二级绩效指标的类型",
  *run({ ledger }): Iterable<Observation> {
    const wrong = bearersOf(ledger).flatMap((bearer) =>
      bearer.indicators.flatMap((indicator) => {
        const [first, second] = [kindOf(indicator.level1), kindOf(indicator.level2)]
        return kinds[first]?.includes(second) || (first === "满意度" && second.endsWith("满意度"))
          ? []
          : [{ bearer, indicator, first, second }]
      }),
    )
    for (const those of Map.groupBy(wrong, ({ first, second }) => `${first} ${second}`).values()) {
      const { first, second, indicator } = those[0]!
      const owner = Object.keys(kinds).find((kind) => kinds[kind]!.includes(second))
      yield {
        fault: kinds[first] ? "second" : "first",
        about: ["indicators", first, second],
        at: those.map((each) => cell(each.indicator, kinds[first] ? "level2" : "level1")),
        data: {
          of: those.map(({ bearer }) => nameOfBearer(bearer)),
          indicator: indicator.name,
          level1: indicator.level1,
          level2: indicator.level2,
          meant: owner ? [owner] : (kinds[first] ?? Object.keys(kinds)),
        } satisfies UnknownKind,
        says: `${indicator.level1}/${indicator.level2}`,
      }
    }
  },
}
