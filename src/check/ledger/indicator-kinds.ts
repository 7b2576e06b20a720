import { indicatorKinds as knownKinds } from "../../packs/indicators.ts"
import { type Bearer, bearersOf } from "./bearers.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { list } from "./say.ts"
import { isStandIn } from "./stand-in.ts"

/** 二级指标 by the 一级指标 they belong to, without the closing 指标. */
const kinds: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...Map.groupBy(knownKinds, ({ level1 }) => level1)].map(([level1, those]) => [
    level1,
    those.map(({ level2 }) => level2),
  ]),
)
const demanded = knownKinds.flatMap(({ level2, demanded }) => (demanded ? [level2] : []))

/** A kind in its plain words: `产出指标（50分）` → `产出`; 效果 is the older word for 效益. */
export function kindOf(label: string): string {
  const plain = label
    .replace(/[\s\u3000]+/g, "")
    .replace(/[（(].*$/, "")
    .replace(/指标$/, "")
  return plain === "效果" ? "效益" : plain === "满意" ? "满意度" : plain
}

/** LED-031: a project is measured by its output, its outcome and the satisfaction of those it serves. */
export const indicatorsComplete: LedgerCheck = {
  id: "LED-031",
  family: "LED",
  title: "绩效指标齐全：产出、效益、满意度",
  severity: "error",
  basis:
    "《项目支出绩效评价管理办法》（财预〔2020〕10号）、《中央部门项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  *run(ledger): Iterable<LedgerVerdict> {
    const bearers = bearersOf(ledger)
    const none = bearers.filter(({ code, indicators }) => indicators.length === 0 && !isStandIn(code))
    if (none.length > 0)
      yield {
        message: `${list(
          none.map(({ title }) => title),
          "个",
        )}没有绩效指标。`,
        at: none.map((bearer) => cell(bearer, "indicators", "goals")),
        says: "（空）",
        should: "产出、效益、满意度指标",
        advice: "请填写绩效指标和指标值。",
      }
    const short = bearers.filter((bearer) => bearer.indicators.length > 0 && missingOf(bearer).length > 0)
    for (const [missing, those] of Map.groupBy(short, (bearer) => missingOf(bearer).join("、")))
      yield {
        severity: "warning",
        message: `${list(
          those.map(({ title }) => title),
          "个",
        )}的绩效指标没有${missing}指标。`,
        at: those.map((bearer) => cell(bearer.indicators[0]!, "level1", "level2")),
        says: list(
          those[0]!.indicators.map(({ level2 }) => kindOf(level2)),
          "类",
        ),
        should: `还应有${missing}指标`,
        advice: "请补填；确实不适用的，请说明。",
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

/** LED-033: the kinds of an indicator are those of the form, the second under its first. */
export const indicatorKinds: LedgerCheck = {
  id: "LED-033",
  family: "LED",
  title: "一级、二级指标是表式规定的类型",
  severity: "error",
  basis: "财预〔2021〕101号：一级、二级绩效指标的类型",
  *run(ledger): Iterable<LedgerVerdict> {
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
        message: kinds[first]
          ? `${list(
              those.map(({ bearer }) => bearer.title),
              "个",
            )}的“${indicator.name}”：“${indicator.level1}”下面没有“${indicator.level2}”这一类。`
          : `${list(
              those.map(({ bearer }) => bearer.title),
              "个",
            )}的“${indicator.name}”：一级指标没有“${indicator.level1}”这一类。`,
        at: those.map((each) => cell(each.indicator, kinds[first] ? "level2" : "level1")),
        says: `${indicator.level1}/${indicator.level2}`,
        should: owner
          ? `${owner}指标`
          : list(
              (kinds[first] ?? Object.keys(kinds)).map((kind) => `${kind}指标`),
              "类",
            ),
        advice: "请按表式选择一级、二级指标。",
      }
    }
  },
}
