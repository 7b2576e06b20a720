import type { Severity } from "../../model/finding.ts"
import type { LedgerIndicator } from "../../model/ledger.ts"
import { bearersOf } from "./bearers.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { kindOf } from "./indicator-kinds.ts"
import { list, quoted } from "./say.ts"

/** LED-032: every indicator has a name and a target; a description and a basis are asked for. */
export const indicatorRows: LedgerCheck = {
  id: "LED-032",
  family: "LED",
  title: "指标有名称、指标值、描述和确定依据",
  severity: "error",
  basis: "财预〔2021〕101号：绩效指标应当有明确的指标值及其确定依据",
  *run(ledger): Iterable<LedgerVerdict> {
    const rows = bearersOf(ledger).flatMap((bearer) =>
      bearer.indicators.map((indicator) => ({ bearer, indicator })),
    )
    for (const [field, label, severity] of demands) {
      const blank = rows.filter(({ indicator }) => isBlank(indicator[field]))
      if (blank.length === 0) continue
      const which =
        field === "name" ? "" : quoted(blank.map(({ indicator }) => indicator.name || "（无名称）"))
      yield {
        severity,
        message: `${list(
          blank.map(({ bearer }) => bearer.title),
          "个",
        )}的指标${which}没有填${label}。`,
        at: blank.map(({ indicator }) => cell(indicator, field)),
        says: "（空）",
        advice: `请补填${label}。`,
      }
    }
  },
}

/** A dash or 无 in a cell says nothing either. */
function isBlank(text: string): boolean {
  return /^[\s\u3000]*(?:无|没有|[-—–/\\]*)[\s\u3000]*$/.test(text)
}

type Field = "name" | "target" | "description" | "basis"

const demands: readonly (readonly [field: Field, label: string, severity: Severity])[] = [
  ["name", "三级指标名称", "error"],
  ["target", "指标值", "error"],
  ["description", "绩效指标描述", "warning"],
  ["basis", "指标值确定依据", "warning"],
]

/** LED-034: an indicator stands once in its project. */
export const indicatorTwice: LedgerCheck = {
  id: "LED-034",
  family: "LED",
  title: "同一项目内指标不重复",
  severity: "warning",
  basis: "财预〔2021〕101号：绩效指标应当简明，不重复设置",
  *run(ledger): Iterable<LedgerVerdict> {
    for (const { title, indicators } of bearersOf(ledger)) {
      const named = indicators.filter(({ name }) => name.trim() !== "")
      for (const those of Map.groupBy(named, keyOf).values()) {
        if (those.length < 2) continue
        yield {
          message: `${title}的指标“${those[0]!.name}”出现${those.length}次。`,
          at: those.map((indicator) => cell(indicator, "name")),
          says: those[0]!.name,
          advice: "请删去重复的指标，或写明它们的不同。",
        }
      }
    }
  },
}

function keyOf({ level2, name }: LedgerIndicator): string {
  return `${kindOf(level2)} ${name.replace(/[\s\u3000]+/g, "")}`
}
